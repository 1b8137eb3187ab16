// What the library of workbooks takes for there everywhere, as in Node.
export { Buffer } from "buffer";

export const process = {
  env: {},
  browser: true,
  version: "",
  nextTick: (act, ...args) => queueMicrotask(() => act(...args)),
};
export const global = globalThis;
export const setImmediate = (act, ...args) => setTimeout(act, 0, ...args);
