// @ts-check
/** What the platform leaves to a script inside of a shadow root, and in tables of radio buttons. */

/** A link within the element: the platform does not look for its target in a shadow root. @param {Event} event @param {ShadowRoot} root */
export function followLink(event, root) {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const target = link && root.getElementById((link.getAttribute('href') ?? '').slice(1));
  if (!target) return;
  event.preventDefault();
  for (const folded of target.querySelectorAll(':scope > details')) folded.setAttribute('open', '');
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  target.scrollIntoView({ block: target.matches('section') ? 'start' : 'center', behavior: still ? 'auto' : 'smooth' });
  target.setAttribute('tabindex', '-1');
  target.focus({ preventScroll: true });
  target.setAttribute('data-arrived', '');
  setTimeout(() => target.removeAttribute('data-arrived'), 2000);
}

/** Up and down in a table of radio buttons go by rows; left and right are the platform's. @param {KeyboardEvent} event */
export function moveByRow(event) {
  const input = event.target instanceof HTMLInputElement && event.target.type === 'radio' ? event.target : null;
  const cell = input?.closest('td');
  const line = cell?.parentElement;
  const step = event.key === 'ArrowDown' ? line?.nextElementSibling : event.key === 'ArrowUp' ? line?.previousElementSibling : undefined;
  if (!cell || step === undefined) return;
  event.preventDefault();
  const next = step?.children[cell.cellIndex]?.querySelector('input');
  next?.focus();
  next?.click();
}
