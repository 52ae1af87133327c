// One file contains all documents. The page sets each document as the property of its element.
const response = await fetch("forty-results.json");
const elements = (await response.json()).map((match) =>
  Object.assign(document.createElement("touchline-match"), { match }),
);
document.querySelector("#results").append(...elements);
