import { renderToString } from "react-dom/server";
import { Reports } from "./reports";

export const html = renderToString(<Reports />);
