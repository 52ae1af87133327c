// One file holds all documents: each element gets its own by the property.
const response = await fetch("forty-results.json");
const elements = (await response.json()).map((match) =>
  Object.assign(document.createElement("touchline-match"), { match }),
);
document.querySelector("#results").append(...elements);
