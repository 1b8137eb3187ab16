import type { Sheet } from "../../sheet.ts";
import { milestoneColumns } from "./item.ts";
import { issueColumns, workColumns } from "./work-and-bugs.ts";

/**
 * The tables of a service as they are where it holds nothing: with titles alone. A source that was read whole says by them
 * what is not there any more.
 */
export function titlesOnly(tool: string): readonly Sheet[] {
  const table = (
    name: string,
    section: "milestones" | "work" | "issues",
    cells: readonly string[],
  ): Sheet => ({
    ...{ name, section, tool },
    rows: [{ number: 0, cells }],
  });
  return [
    table("Milestones", "milestones", milestoneColumns),
    table("Work", "work", workColumns),
    table("Bugs", "issues", issueColumns),
  ];
}

/** The tables of a service that was read whole: those that hold something, and the titles of all others. */
export function wholeTables(tool: string, sheets: readonly Sheet[]): readonly Sheet[] {
  return titlesOnly(tool).map(
    (titles) => sheets.find(({ name, rows }) => name === titles.name && rows.length > 0) ?? titles,
  );
}
