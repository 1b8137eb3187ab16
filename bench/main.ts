// Our server and yaml-language-server over standard input and output on the same plans: `npm run bench`. Writes the
// tables of docs/performance.md and the plot beside them; with `-- --json` every single time goes to standard output
// instead. Linux only: peak memory is read from /proc. Build first (`npm run build`).
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { bareServer, contestants, nodeProgram, versionOf } from "./contestants.ts";
import { generatePlan } from "./generate-plan.ts";
import { measure } from "./measure.ts";
import { type Plot, plotOf } from "./plot.ts";
import { startSession } from "./session.ts";
import { type Comparison, comparisonTable, type Floor, floorTable, percentile } from "./table.ts";
import { workOn, workTable } from "./work.ts";

/** The plans of the table, and between them those that only the plot has. */
const sizes = [750, 7_000, 35_000];
const plotted = [750, 2_000, 7_000, 15_000, 35_000];
/** Past this the run is of no use any more: it ends, and so do the servers that it started. */
const longestRun = 480_000;

const picture =
  "![How long a keystroke takes to its findings, against the length of the plan](images/keystroke.svg)";

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
const limit = setTimeout(() => {
  console.error(`The benchmark did not end within ${longestRun / 1000} s.`);
  process.exit(1);
}, longestRun);

const node = await nodeProgram();
const [us, them] = await contestants();
const bare = await bareServer();
// Once for the disk: the first start reads the programs and may keep what it compiled, as on any but the first day.
for (const contestant of [us, them, bare]) await (await startSession(node, contestant)).leave();
const comparisons: Comparison[] = [];
const floors: Floor[] = [];
for (const size of plotted) {
  const text = generatePlan(size);
  const lines = text.split("\n").length - 1;
  console.error(`${lines} lines …`);
  const ours = await measure(node, us, text);
  const theirs = await measure(node, them, text);
  comparisons.push({ lines, characters: text.length, ours, theirs });
  if (sizes.includes(size)) floors.push({ lines, ours, floor: await measure(node, bare, text) });
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
  const isListed = (_: unknown, index: number) => sizes.includes(plotted[index] ?? 0);
  writePart("machine", `${processors} processors, ${memory} of memory, ${system}, Node ${machine.node}.`);
  writePart("times", `${picture}\n\n${comparisonTable(comparisons.filter(isListed), them.name)}`);
  writePart("floor", floorTable(floors));
  writePart("work", workTable(sizes.map((size) => workOn(generatePlan(size)))));
  writeFileSync(new URL("../docs/images/keystroke.svg", import.meta.url), plotOf(plot()));
  console.log("docs/performance.md and docs/images/keystroke.svg are written.");
}

function plot(): Plot {
  const series = ([name, of]: readonly [string, "ours" | "theirs"]) => ({
    name,
    points: comparisons.map((one) => ({ x: one.lines, y: percentile(one[of].keystroke, 50) })),
  });
  return {
    title: "From a keystroke to its findings",
    x: "lines of the plan",
    y: "milliseconds, median; logarithmic",
    series: (
      [
        ["CommPlan", "ours"],
        [them.name, "theirs"],
      ] as const
    ).map(series),
    level: { y: 1000 / 60, name: "one frame, 16.7 ms" },
  };
}

/** Puts a part into the page, between the two comments that name it. */
function writePart(name: string, content: string): void {
  const page = new URL("../docs/performance.md", import.meta.url);
  const text = readFileSync(page, "utf8");
  const [begin, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no place for “${name}”.`);
  writeFileSync(page, `${text.slice(0, from + begin.length)}${content.trimEnd()}\n${text.slice(to)}`);
}
