import { systemFiles } from "./node-files.ts";
import { filesBesideUri } from "./plan-files.ts";
import type { Runtime } from "./runtime.ts";

/** The world as it is, seen from Node. */
export const systemRuntime: Runtime = {
  now: () => new Date(),
  later(action, milliseconds) {
    // What waits keeps no process alive: its editor does.
    const timer = setTimeout(action, milliseconds).unref();
    return () => clearTimeout(timer);
  },
  filesBeside: filesBesideUri,
  files: systemFiles,
};
