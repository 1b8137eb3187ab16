// Whether the memory of our server stays flat while somebody types for half an hour in a workspace of plans:
// `node --import tsx bench/soak.ts [MINUTES [SEED]]`. Linux only. Build first (`npm run build`). The curve goes to
// docs/images/soak.svg; the exit code is 1 where memory grew.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { requests } from "../src/language/sidebar/protocol.ts";
import { createEditor, randomNumbers } from "../test/support/random-edits.ts";
import { curveOf } from "./curve.ts";
import { asOf, generatePlan } from "./generate-plan.ts";
import { type Session, startSession } from "./session.ts";
import { changeBetween } from "./text-change.ts";

const [minutes = "30", seed = "20260302"] = process.argv.slice(2);
const length = Number(minutes) * 60_000;
/** Between two keys, in milliseconds: somebody who types fast. */
const betweenKeys = 120;
/** Between two looks at the memory, in milliseconds. */
const betweenLooks = 10_000;
/** So many edits are made of a plan, then it is taken back to what it was, as people do with git. */
const editsOfSession = 150;
/** By how much the last third may lie above the one before, in its median: what a collector leaves lying about. */
const mayGrow = 1.1;

const contestant = {
  ...{ name: "commplan", file: fileURLToPath(new URL("../dist/server.js", import.meta.url)) },
  language: "commplan",
  settings: { commplan: { asOf, language: "en" } },
  // As the extension starts it.
  nodeOptions: ["--max-semi-space-size=4"],
};
const views = ["milestones", "risks", "communications", "feedback"].map((name) => `commplan.${name}`);
const text = generatePlan(750);
const folder = mkdtempSync(join(tmpdir(), "commplan-soak-"));
const files = Array.from({ length: 20 }, (_, index) => join(folder, `${index}.commplan.yaml`));
for (const [index, file] of files.entries()) writeFileSync(file, text.replace("ERC-04", `ERC-${index}`));

const session = await startSession(process.execPath, contestant, pathToFileURL(folder).href, {
  sidebar: true,
});
const looks: { readonly minute: number; readonly megabytes: number }[] = [];
let edits = 0;
try {
  const begin = performance.now();
  const looking = setInterval(() => {
    const minute = (performance.now() - begin) / 60_000;
    looks.push({ minute, megabytes: session.memory() / 1_000_000 });
    if (looks.length % 6 === 0) console.error(`${minute.toFixed(0)} min, ${edits} edits, ${lastLook()}`);
  }, betweenLooks);
  const number = randomNumbers(Number(seed));
  for (let round = 0; performance.now() - begin < length; round += 1) {
    await typeIn(session, round, number, () => performance.now() - begin < length);
  }
  clearInterval(looking);
} finally {
  await session.end();
  rmSync(folder, { recursive: true, force: true });
}

const third = Math.floor(looks.length / 3);
const before = middle(looks.slice(third, 2 * third));
const after = middle(looks.slice(2 * third));
const isFlat = after <= before * mayGrow;
const title = `Memory of the server over ${minutes} minutes of typing`;
const points = looks.map(({ minute, megabytes }) => ({ x: minute, y: megabytes }));
mkdirSync(new URL("../docs/images/", import.meta.url), { recursive: true });
writeFileSync(
  new URL("../docs/images/soak.svg", import.meta.url),
  curveOf({ title, x: "minutes", y: "megabytes", points }),
);
console.log(
  `Seed ${seed}, ${edits} edits in ${minutes} minutes: ${before.toFixed(0)} MB in the second third, ${after.toFixed(0)} MB in the last. ${isFlat ? "Flat." : "It grew."}`,
);
process.exitCode = isFlat ? 0 : 1;

/** Opens a plan, types in it while the editor asks what editors ask, and takes it back to what it was. */
async function typeIn(
  { connection }: Session,
  round: number,
  number: () => number,
  goesOn: () => boolean,
): Promise<void> {
  const file = files[round % files.length] ?? "";
  const uri = pathToFileURL(file).href;
  const textDocument = { uri };
  const editor = createEditor(text, number);
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "commplan", version: 1, text },
  });
  let now = text;
  for (let version = 2; version < editsOfSession && goesOn(); version += 1) {
    const next = version === editsOfSession - 1 ? text : editor.next();
    const change = changeBetween(now, next);
    await connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range: change.range, text: change.text }],
    });
    now = next;
    edits += 1;
    const position = change.range.start;
    const range = { start: { line: 0, character: 0 }, end: { line: 60, character: 0 } };
    const asked: Promise<unknown>[] = [
      connection.sendRequest("textDocument/completion", { textDocument, position }),
      connection.sendRequest("textDocument/semanticTokens/full", { textDocument }),
    ];
    if (version % 5 === 0)
      asked.push(
        connection.sendRequest("textDocument/documentSymbol", { textDocument }),
        connection.sendRequest("textDocument/codeLens", { textDocument }),
        connection.sendRequest("textDocument/inlayHint", { textDocument, range }),
        connection.sendRequest("textDocument/foldingRange", { textDocument }),
        connection.sendRequest("textDocument/documentLink", { textDocument }),
        connection.sendRequest("textDocument/hover", { textDocument, position }),
        ...views.map((view) => connection.sendRequest(requests.rows, { view, query: {}, path: [] })),
      );
    await Promise.all(asked);
    // People stop now and then.
    await pause(version % 15 === 0 ? 800 : betweenKeys);
  }
  await connection.sendNotification("textDocument/didClose", { textDocument });
  // Somebody else changes another plan on the disk.
  const other = files[(round + 7) % files.length] ?? "";
  writeFileSync(other, text.replace("ERC-04", `ERC-${round}`));
  await connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: pathToFileURL(other).href, type: 2 }],
  });
}

function middle(some: typeof looks): number {
  const sorted = some.map(({ megabytes }) => megabytes).sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function lastLook(): string {
  return `${(looks.at(-1)?.megabytes ?? 0).toFixed(0)} MB`;
}
