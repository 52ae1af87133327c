// The ways in which a component that was rendered on a server can bring a match to its element.
import { useEffect, useRef, useState } from 'react';
import type { TouchlineMatch } from 'touchline';
import type {} from 'touchline/react';
import match from '../match.json';

const text = JSON.stringify(match).replaceAll('<', '\\u003c');

export function Reports() {
  const element = useRef<TouchlineMatch>(null);
  const [heard, setHeard] = useState('');
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const hear = () => setHeard((before) => `${before} effect`);
    current.addEventListener('touchline-ready', hear);
    current.match = match;
    return () => current.removeEventListener('touchline-ready', hear);
  }, []);
  return (
    <>
      <p id="heard">{heard}</p>
      <touchline-match
        id="address"
        src="/match.json"
        loading="eager"
        ontouchline-ready={() => setHeard((before) => `${before} prop`)}
      />
      <touchline-match id="inside" loading="eager">
        <script type="application/json" dangerouslySetInnerHTML={{ __html: text }} />
      </touchline-match>
      <touchline-match id="effect" ref={element} loading="eager" />
      <touchline-match id="property" match={match} loading="eager" />
    </>
  );
}
