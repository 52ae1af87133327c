// What JSX may not say: an error that does not come is one.
import type {} from "touchline/react";

export const wrong = [
  // @ts-expect-error: no such theme
  <touchline-match theme="pink" />,
  // @ts-expect-error: an address is a text
  <touchline-match src={7} />,
  // @ts-expect-error: lazy or eager
  <touchline-match loading />,
  // @ts-expect-error: no such attribute
  <touchline-match whatIf />,
  // @ts-expect-error: there is no such detail
  <touchline-match ontouchline-goal={({ detail }) => detail.points} />,
];
