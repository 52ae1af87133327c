// Runs in the outer page. Each frame gets the height that its own page sends. Ignores other messages.
addEventListener("message", ({ source, data }) => {
  if (typeof data?.touchlineHeight !== "number") return;
  for (const frame of document.querySelectorAll("iframe.touchline-frame")) {
    if (frame.contentWindow === source) frame.height = Math.ceil(data.touchlineHeight);
  }
});
// A frame that loaded first has already sent its height, so request it again.
for (const frame of document.querySelectorAll("iframe.touchline-frame")) {
  frame.contentWindow?.postMessage({ touchlineHeight: "please" }, "*");
}
