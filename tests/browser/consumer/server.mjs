// On a server without a DOM, importing either module must not throw, leave anything behind or keep the process running.
const before = Object.getOwnPropertyNames(globalThis).join();
const [{ TouchlineMatch }, defining] = [await import("touchline/element"), await import("touchline")];
if (typeof TouchlineMatch !== "function" || defining.TouchlineMatch !== TouchlineMatch)
  throw new Error("not the one class");
if (Object.getOwnPropertyNames(globalThis).join() !== before) throw new Error("a global was left behind");
