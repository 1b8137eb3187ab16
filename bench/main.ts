// Our server and yaml-language-server over standard input and output on the same plans: `npm run bench [-- --json]`.
// Linux only: peak memory is read from /proc. Build first (`npm run build`).
import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { contestants, nodeProgram, versionOf } from "./contestants.ts";
import { generatePlan } from "./generate-plan.ts";
import { measure } from "./measure.ts";
import { startSession } from "./session.ts";
import { type Comparison, comparisonTable } from "./table.ts";

const sizes = [750, 7_000, 35_000];
/** Past this the run is of no use any more: it ends, and so do the servers that it started. */
const longestRun = 235_000;

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
const limit = setTimeout(() => {
  console.error(`The benchmark did not end within ${longestRun / 1000} s.`);
  process.exit(1);
}, longestRun);

const node = await nodeProgram();
const [us, them] = await contestants();
// Once for the disk: the first start reads the programs, the later ones find them in memory.
for (const contestant of [us, them]) await (await startSession(node, contestant)).end();
const comparisons: Comparison[] = [];
for (const size of sizes) {
  const text = generatePlan(size);
  const lines = text.split("\n").length - 1;
  console.error(`${lines} lines …`);
  const ours = await measure(node, us, text);
  const theirs = await measure(node, them, text);
  comparisons.push({ lines, characters: text.length, ours, theirs });
}
clearTimeout(limit);

const machine = {
  processors: cpus().length,
  memory: `${Math.round(totalmem() / 1e9)} GB`,
  system: process.platform,
  node: await versionOf(node),
};
if (values.json) console.log(JSON.stringify({ machine, rival: them.name, comparisons }, undefined, 2));
else {
  const { processors, memory, system } = machine;
  console.log(`${processors} processors, ${memory} of memory, ${system}, Node ${machine.node}\n`);
  console.log(comparisonTable(comparisons, them.name));
}
