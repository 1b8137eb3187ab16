// How soon the sidebar shows a workspace of plans of 750 lines, and what a person who types meanwhile feels:
// `node --import tsx bench/sidebar.ts [PLANS …]`. Linux only. Build first (`npm run build`).
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type PlanSummary, plansChanged, requests, type WireRow } from "../src/language/sidebar/protocol.ts";
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
const views = ["milestones", "risks", "communications", "feedback"].map((name) => `commplan.${name}`);

/** An open plan that is not in the folder; what is typed goes into its first comment. */
const typed = "file:///bench/typed.commplan.yaml";
const place = { line: 0, character: 1 };

for (const argument of process.argv.slice(2).length > 0 ? process.argv.slice(2) : ["100"]) {
  for (const isTyping of [false, true]) console.log(await shown(Number(argument), isTyping));
}

/** Shows the four views of a workspace of so many plans in a fresh server; what it took, in a line of Markdown. */
async function shown(count: number, isTyping: boolean): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "commplan-bench-"));
  const text = generatePlan(lines);
  for (let index = 0; index < count; index++) {
    const below = join(folder, String(index % 20));
    mkdirSync(below, { recursive: true });
    // Each says something of its own, so that nothing is known from another.
    const own = text.replace("ERC-04", `ERC-${index}`).replace("status: planned", "status: plannedx");
    writeFileSync(join(below, `${index}.commplan.yaml`), own);
  }
  const session = await startSession(process.execPath, contestant, pathToFileURL(folder).href, {
    sidebar: true,
  });
  const { connection } = session;
  const begin = performance.now();
  const since = () => performance.now() - begin;
  const rows = (view: string, path: readonly string[] = []) =>
    connection.sendRequest<readonly WireRow[]>(requests.rows, { view, query: {}, path });
  try {
    let isDone = false;
    const keys: number[] = [];
    const typing = (async () => {
      if (!isTyping) return;
      await connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri: typed, languageId: "commplan", version: 1, text },
      });
      for (let version = 2; !isDone; version++) {
        const found = session.nextFindings(({ uri, version: of }) => uri === typed && of === version);
        const start = performance.now();
        await connection.sendNotification("textDocument/didChange", {
          textDocument: { uri: typed, version },
          contentChanges: [{ range: { start: place, end: place }, text: "x" }],
        });
        keys.push((await found).at - start);
        // People stop now and then.
        await pause(version % 15 === 0 ? 800 : betweenKeys);
      }
    })();
    const first = await Promise.all(views.map((view) => rows(view)));
    const trees = since();
    const [plan] = first[0] ?? [];
    const inside = performance.now();
    if (plan) await rows("commplan.milestones", [plan.id]);
    const opened = performance.now() - inside;
    for (;;) {
      const changed = new Promise<void>((resolve) => {
        const heard = connection.onNotification(plansChanged, () => {
          heard.dispose();
          resolve();
        });
      });
      const known = await connection.sendRequest<readonly PlanSummary[]>(requests.plans);
      // As the editor does when it is told of a change.
      await Promise.all(views.map((view) => rows(view)));
      if (known.length >= count) break;
      await changed;
    }
    const all = since();
    isDone = true;
    await typing;
    const latency = isTyping
      ? `${percentile(keys, 50).toFixed(1)} ms / ${percentile(keys, 95).toFixed(1)} ms`
      : "";
    return `| ${count} | ${isTyping ? "yes" : "no"} | ${trees.toFixed(0)} ms | ${opened.toFixed(0)} ms | ${(all / 1000).toFixed(2)} s | ${latency} |`;
  } finally {
    await session.end();
    rmSync(folder, { recursive: true, force: true });
  }
}
