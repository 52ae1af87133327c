// @ts-check
/**
 * The reader's choice in the page's address. With `share="name"` it is `name=…` among the parts of the page's fragment,
 * so that the address is a link to it. The name tells elements apart; without a value it is `touchline`.
 */

/** The parts of the fragment: this element's own, and the others'. @param {Element} element */
function parts(element) {
  const name = `${element.getAttribute('share') || 'touchline'}=`;
  const all = (element.ownerDocument.defaultView?.location.hash ?? '').slice(1).split('&').filter(Boolean);
  return { name, own: all.find((part) => part.startsWith(name)), others: all.filter((part) => !part.startsWith(name)) };
}

/** What a link to this page does to the view, where it carries something for this element. @param {Element} element */
export function linked(element) {
  const { name, own } = parts(element);
  return element.hasAttribute('share') && own !== undefined ? `link:${own.slice(name.length)}` : undefined;
}

/** Writes the choice into the page's address, without a new entry in its history. @param {Element} element @param {string} choice */
export function remember(element, choice) {
  const page = element.ownerDocument.defaultView;
  if (!element.hasAttribute('share') || !page) return;
  const { name, own, others } = parts(element);
  if (choice) others.push(name + choice);
  else if (own === undefined) return;
  const { pathname, search } = page.location;
  page.history.replaceState(page.history.state, '', others.length ? `#${others.join('&')}` : pathname + search);
}
