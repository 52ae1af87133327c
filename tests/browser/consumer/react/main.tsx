import { StrictMode, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import "touchline";
import type { TouchlineMatch } from "touchline";
import type {} from "touchline/react";
import match from "../match.json";

function Report() {
  const element = useRef<TouchlineMatch>(null);
  const [heard, setHeard] = useState("nothing yet");
  return (
    <>
      <h1>React</h1>
      <p id="heard">{heard}</p>
      <touchline-match
        ref={element}
        match={match}
        theme="light"
        heading-level={2}
        ontouchline-ready={({ detail }) => setHeard(`${detail.renderer} ${element.current?.localName}`)}
      />
    </>
  );
}

const app = document.querySelector("#app");
if (!app) throw new Error("the page has no #app");
createRoot(app).render(
  <StrictMode>
    <Report />
  </StrictMode>,
);
