// How long our server takes to check a whole workspace, and what a person who types meanwhile feels:
// `node --import tsx bench/workspace.ts [PLANS …]`. Linux only. Build first (`npm run build`).
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { asOf, generatePlan } from "./generate-plan.ts";
import { startSession } from "./session.ts";
import { percentile } from "./table.ts";

const file = fileURLToPath(new URL("../dist/server.js", import.meta.url));
const contestant = {
  ...{ name: "commplan", file, language: "commplan" },
  settings: { commplan: { asOf, language: "en" } },
};
const lines = 750;
/** Between two keys, in milliseconds: somebody who types fast. */
const betweenKeys = 120;

/** An open plan that is not in the folder; what is typed goes into its first comment. */
const typed = "file:///bench/typed.commplan.yaml";
const place = { line: 0, character: 1 };

for (const argument of process.argv.slice(2).length > 0 ? process.argv.slice(2) : ["100", "1000"]) {
  for (const isTyping of [false, true]) console.log(await checked(Number(argument), isTyping));
}

/** Checks a workspace of so many plans in a fresh server; what it took, in a line of Markdown. */
async function checked(count: number, isTyping: boolean): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "commplan-bench-"));
  const text = generatePlan(lines);
  for (let index = 0; index < count; index++) {
    const below = join(folder, String(index % 20));
    mkdirSync(below, { recursive: true });
    // Each says something of its own, so that nothing is known from another.
    const own = text.replace("ERC-04", `ERC-${index}`).replace("status: planned", "status: plannedx");
    writeFileSync(join(below, `${index}.commplan.yaml`), own);
  }
  const session = await startSession(process.execPath, contestant, pathToFileURL(folder).href);
  try {
    const seen = new Set<string>();
    const begin = performance.now();
    const keys: number[] = [];
    let isDone = false;
    const all = (async () => {
      // Whoever waits long for one plan waits for all.
      while (seen.size < count)
        seen.add((await session.nextFindings(({ uri }) => !seen.has(uri) && uri !== typed)).uri);
      isDone = true;
      return performance.now() - begin;
    })();
    if (isTyping) {
      await session.connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri: typed, languageId: "commplan", version: 1, text },
      });
      for (let version = 2; !isDone; version++) {
        const found = session.nextFindings(({ uri, version: of }) => uri === typed && of === version);
        const start = performance.now();
        await session.connection.sendNotification("textDocument/didChange", {
          textDocument: { uri: typed, version },
          contentChanges: [{ range: { start: place, end: place }, text: "x" }],
        });
        keys.push((await found).at - start);
        // People stop now and then.
        await pause(version % 15 === 0 ? 800 : betweenKeys);
      }
    }
    const took = await all;
    const latency = isTyping
      ? `${percentile(keys, 50).toFixed(1)} ms / ${percentile(keys, 95).toFixed(1)} ms`
      : "";
    const memory = (session.peakMemory() / 1_000_000).toFixed(0);
    return `| ${count} | ${isTyping ? "yes" : "no"} | ${(took / 1000).toFixed(1)} s | ${latency} | ${memory} MB |`;
  } finally {
    await session.end();
    rmSync(folder, { recursive: true, force: true });
  }
}
