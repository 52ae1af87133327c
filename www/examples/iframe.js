// In the page around the frames: each frame gets the height that its own page says, and no other page is believed.
addEventListener("message", ({ source, data }) => {
  if (typeof data?.touchlineHeight !== "number") return;
  for (const frame of document.querySelectorAll("iframe.touchline-frame")) {
    if (frame.contentWindow === source) frame.height = Math.ceil(data.touchlineHeight);
  }
});
// A frame that was there first has spoken already: ask again.
for (const frame of document.querySelectorAll("iframe.touchline-frame")) {
  frame.contentWindow?.postMessage({ touchlineHeight: "please" }, "*");
}
