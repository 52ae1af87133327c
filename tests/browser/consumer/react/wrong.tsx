// What JSX may not say: an error that does not come is one.
import type {} from "touchline/react";

export const wrong = {
  // @ts-expect-error: no such theme
  theme: <touchline-match theme="pink" />,
  // @ts-expect-error: an address is a text
  address: <touchline-match src={7} />,
  // @ts-expect-error: lazy or eager
  loading: <touchline-match loading />,
  // @ts-expect-error: no such attribute
  attribute: <touchline-match whatIf />,
  // @ts-expect-error: there is no such detail
  detail: <touchline-match ontouchline-goal={({ detail }) => detail.points} />,
};
