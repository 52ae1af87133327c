// In the frame: says how high the page is, whenever that changes and when it is asked.
const tell = () => parent.postMessage({ touchlineHeight: document.body.getBoundingClientRect().height }, '*');
new ResizeObserver(tell).observe(document.body);
addEventListener('message', ({ source, data }) => {
  if (source === parent && data?.touchlineHeight === 'please') tell();
});
