// How a component that was rendered on a server can supply a match to its element.
import { useEffect, useRef } from 'react';
import type { TouchlineMatch } from 'touchline';
import type {} from 'touchline/react';
import match from '../match.json';

const text = JSON.stringify(match).replaceAll('<', '\\u003c');

/** Outside React, because a component that renders again sets what hydration left out. */
function hear(how: string) {
  document.body.dataset.heard = `${document.body.dataset.heard ?? ''} ${how}`;
}
const hearByProp = () => hear('prop');
const hearByEffect = () => hear('effect');

export function Reports() {
  const element = useRef<TouchlineMatch>(null);
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    current.addEventListener('touchline-ready', hearByEffect);
    current.match = match;
    return () => current.removeEventListener('touchline-ready', hearByEffect);
  }, []);
  return (
    <>
      <touchline-match id="address" src="/match.json" loading="eager" ontouchline-ready={hearByProp} />
      <touchline-match id="inside" loading="eager">
        <script type="application/json" dangerouslySetInnerHTML={{ __html: text }} />
      </touchline-match>
      <touchline-match id="effect" ref={element} loading="eager" />
      <touchline-match id="property" match={match} loading="eager" />
    </>
  );
}
