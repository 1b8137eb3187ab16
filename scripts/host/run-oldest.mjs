// npm run test:oldest: the host suite in the oldest VS Code that package.json promises.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";
import { PlainError } from "./run.mjs";
import { oldestVersion } from "./vscode-server.mjs";

const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const promised = /^\^1\.(\d+)\./.exec(engines.vscode)?.[1];
const tested = /^4\.(\d+)\./.exec(oldestVersion)?.[1];
if (promised !== tested)
  throw new PlainError(`package.json promises VS Code 1.${promised}, but 1.${tested} would be tested.`);

process.env["COMMPLAN_VSCODE"] = oldestVersion;
await import("./run-host-tests.mjs");
