// npm run test:node: the command line and the language server under every line of Node that package.json promises.
// Arguments choose lines: `npm run test:node -- 22`.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { ensureNode } from "./host/node.mjs";
import { root } from "./host/paths.mjs";
import { build, packageExtension } from "./host/product.mjs";
import { step } from "./host/progress.mjs";

/** Those that are maintained, or were when the last version came out: the oldest is that of `engines`. */
const lines = ["20", "22", "24"];

/** What runs in a person's own Node. The rest of the suite is the same code, or runs in VS Code's. */
const rooms = ["cli", "server", "node", "exchange", "connect"];

const asked = process.argv.slice(2);
await build();
await packageExtension();
let failed = 0;
for (const line of asked.length > 0 ? asked : lines) {
  const node = await step(`Prepare Node ${line}`, (tell) => ensureNode(line, tell));
  console.log(`\nNode ${line}`);
  failed += (await passes(node)) ? 0 : 1;
}
process.exitCode = failed > 0 ? 1 : 0;

function passes(node) {
  const files = rooms.flatMap((room) =>
    readdirSync(`${root}test/${room}`)
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => `test/${room}/${name}`),
  );
  // Tests start the command line with the Node that runs them.
  const child = spawn(node, ["node_modules/mocha/bin/mocha.js", ...files], { cwd: root, stdio: "inherit" });
  return new Promise((resolve) => child.on("close", (code) => resolve(code === 0)));
}
