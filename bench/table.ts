import type { Measurement } from "./measure.ts";

/** One plan, measured with both servers. */
export interface Comparison {
  readonly lines: number;
  readonly characters: number;
  readonly ours: Measurement;
  readonly theirs: Measurement;
}

/** A figure of the table: how it is read off a measurement, and in what unit. */
interface Figure {
  readonly name: string;
  readonly of: (measurement: Measurement) => number;
  readonly unit: "ms" | "MB";
}

const figures: readonly Figure[] = [
  { name: "start → initialized", of: ({ initialize }) => initialize, unit: "ms" },
  { name: "open → findings", of: ({ open }) => open, unit: "ms" },
  { name: "keystroke → findings, p50", of: ({ keystroke }) => percentile(keystroke, 50), unit: "ms" },
  { name: "keystroke → findings, p95", of: ({ keystroke }) => percentile(keystroke, 95), unit: "ms" },
  {
    name: "completion right after a keystroke, p50",
    of: ({ completionTyped }) => percentile(completionTyped, 50),
    unit: "ms",
  },
  { name: "completion at rest, p50", of: ({ completion }) => percentile(completion, 50), unit: "ms" },
  { name: "hover, p50", of: ({ hover }) => percentile(hover, 50), unit: "ms" },
  { name: "peak memory", of: ({ peakMemory }) => peakMemory / 1_000_000, unit: "MB" },
];

/** The figures as a Markdown table: ours, theirs, and how many times theirs is ours. */
export function comparisonTable(comparisons: readonly Comparison[], rival: string): string {
  const rows = comparisons.flatMap(({ lines, ours, theirs }) =>
    figures.map(({ name, of, unit }) => {
      const ratio = of(theirs) / of(ours);
      return [String(lines), name, shown(of(ours), unit), shown(of(theirs), unit), `${rounded(ratio)}×`];
    }),
  );
  return table([["lines", "measured", "commplan", rival, "ratio"], ...rows]);
}

/** One plan, measured with our server and with one that knows nothing. */
export interface Floor {
  readonly lines: number;
  readonly ours: Measurement;
  readonly floor: Measurement;
}

/** What Node and the protocol take of our figures, as a Markdown table. */
export function floorTable(floors: readonly Floor[]): string {
  const limited = figures.filter(({ name }) => !/completion|hover/.test(name));
  const rows = floors.flatMap(({ lines, ours, floor }) =>
    limited.map(({ name, of, unit }) => [String(lines), name, shown(of(ours), unit), shown(of(floor), unit)]),
  );
  return table([["lines", "measured", "commplan", "a server that knows nothing"], ...rows]);
}

/** The value below which so many percent lie, by the nearest rank. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

function shown(value: number, unit: Figure["unit"]): string {
  return `${rounded(value)} ${unit}`;
}

function rounded(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}

/** Rows as a Markdown table, the first as its head; numbers stand to the right from the third column on. */
export function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? "").length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => (column < 2 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return `${[line(head), rule, ...rows.map(line)].join("\n")}\n`;
}
