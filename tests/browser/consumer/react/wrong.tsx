// JSX that the types must refuse: a missing error is an error.
import type {} from 'touchline/react';

export const wrong = [
  // @ts-expect-error: unknown theme
  <touchline-match theme="pink" />,
  // @ts-expect-error: `src` is a string
  <touchline-match src={7} />,
  // @ts-expect-error: lazy or eager
  <touchline-match loading />,
  // @ts-expect-error: unknown attribute
  <touchline-match whatIf />,
  // @ts-expect-error: this detail does not exist
  <touchline-match ontouchline-goal={({ detail }) => detail.points} />,
];
