import * as nodeModule from "node:module";

// From Node 22.8 on: compiled code is kept from one call to the next, of all that is loaded after this.
if ("enableCompileCache" in nodeModule && typeof nodeModule.enableCompileCache === "function") {
  nodeModule.enableCompileCache();
}

void import("./late/cli-program.ts").then(({ program }) => program());
