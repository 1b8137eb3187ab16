// Reports of generated plans by the built command line, and pandoc on the same Markdown, in one run:
// `node --import tsx bench/report.ts`. Whole processes from start to end, so that each pays for loading itself.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { analyze } from "../src/plan/analyze.ts";
import { buildReport } from "../src/report/build.ts";
import { formatNames, formats } from "../src/report/formats/index.ts";
import { generatePlan } from "./generate-plan.ts";

const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const sizes = [750, 7_000];
const rounds = 7;
const asOf = "2026-05-04";
/** Printing is the browser's time. */
const written = formatNames.filter((name) => formats[name].isPrinted !== true);

const folder = mkdtempSync(join(tmpdir(), "commplan-bench-"));
try {
  for (const size of sizes) await measureSize(size);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureSize(size: number): Promise<void> {
  const plan = join(folder, `${size}.commplan.yaml`);
  const text = generatePlan(size);
  writeFileSync(plan, text);
  console.log(`\n${text.split("\n").length - 1} lines, whole processes, median of ${rounds}`);
  const start = median(process.execPath, [cli, "version"]);
  tell("start of the command line alone", start, "");
  for (const format of written) {
    const out = join(folder, `report.${format}`);
    const args = [
      cli,
      "report",
      plan,
      "--format",
      format,
      "--profile",
      "full",
      "--as-of",
      "2026-05-04",
      "--out",
      out,
    ];
    tell(`commplan report --format ${format}`, median(process.execPath, args), sizeOf(out));
  }
  for (const format of written) tell(`of a plan already read: ${format}`, await inProcess(text, format), "");
  const markdown = join(folder, "report.markdown");
  for (const format of ["html", "docx", "pptx"]) {
    const out = join(folder, `pandoc.${format}`);
    const args = ["--from", "gfm", "--standalone", markdown, "--output", out];
    tell(`pandoc of that Markdown to ${format}`, median("pandoc", args), sizeOf(out));
  }
}

/** Of a plan that has been read, as in an editor: from the plan to the bytes. Milliseconds. */
async function inProcess(text: string, name: (typeof formatNames)[number]): Promise<number> {
  const { plan } = analyze(text, { asOf });
  const { render, sections } = formats[name];
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = performance.now();
    await render(buildReport(plan, { asOf, profile: "full", sections }));
    times.push(performance.now() - before);
  }
  return middle(times);
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** Milliseconds; undefined where the program is not there or fails. */
function median(program: string, args: readonly string[]): number | undefined {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = performance.now();
    const { status } = spawnSync(program, args, { stdio: "ignore" });
    if (status !== 0) return undefined;
    times.push(performance.now() - before);
  }
  return middle(times);
}

function sizeOf(file: string): string {
  const { size } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return size === undefined ? "" : `${Math.round(size / 1024)} KB`;
}

function tell(what: string, time: number | undefined, size: string): void {
  const shown = time === undefined ? "not to be had" : `${Math.round(time)} ms`;
  console.log(`${what.padEnd(40)} ${shown.padStart(14)} ${size.padStart(10)}`);
}
