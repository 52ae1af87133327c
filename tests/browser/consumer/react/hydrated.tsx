import { hydrateRoot } from "react-dom/client";
import "touchline";
import { Reports } from "./reports";

const complaints: string[] = [];
hydrateRoot(document.querySelector("#app")!, <Reports />, {
  onRecoverableError: (error) => complaints.push(String(error)),
});
Object.assign(window, { complaints });
