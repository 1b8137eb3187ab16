import type { DataBlock, Report } from "../../report.ts";

/** The data of a report, in the form of `commplan json` (schemas/commplan-data.schema.json). */
export function renderJson({ sections }: Report): string {
  const block = sections.flatMap(({ blocks }) => blocks).find((one): one is DataBlock => one.kind === "data");
  return `${JSON.stringify(block?.data ?? {}, undefined, 2)}\n`;
}
