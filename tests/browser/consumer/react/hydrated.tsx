import { hydrateRoot } from "react-dom/client";
import "touchline";
import { Reports } from "./reports";

const complaints: string[] = [];
const app = document.querySelector("#app");
if (!app) throw new Error("the page has no #app");
hydrateRoot(app, <Reports />, {
  onRecoverableError: (error) => complaints.push(String(error)),
});
Object.assign(window, { complaints });
