// A club keeps its matches in its own store. The page sets the document and listens to the element's events.
const element = document.querySelector("touchline-match");
const heard = document.querySelector("#heard");

element.addEventListener("touchline-ready", () => {
  heard.textContent = "The match is shown.";
});
element.addEventListener("touchline-error", ({ detail }) => {
  heard.textContent = detail.messages[0].text;
});
element.addEventListener("touchline-action", ({ detail }) => {
  heard.textContent = `The reader did: ${detail.action}`;
});

const response = await fetch("../data/liverpool-napoli.json");
element.match = await response.json();
