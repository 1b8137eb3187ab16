import type { Sheet } from "../../sheet.ts";
import { madeSheet, type NamedCells } from "../made-sheet.ts";

/** The titles of the columns of work. */
export const workColumns = [
  "Key",
  "URL",
  "Title",
  "Status",
  "Milestone",
  "Owner",
  "Due",
  "Completed",
  "Confidential",
];
/** The titles of the columns of issues. */
export const issueColumns = [
  "Key",
  "URL",
  "Title",
  "Status",
  "Owner",
  "Raised",
  "Due",
  "Resolved on",
  "Confidential",
];

/** What a service calls an issue; one that is labelled a bug is an issue of the plan, all else is work. */
export interface ServiceIssue extends NamedCells {
  readonly isBug: boolean;
}

/** The tables of a service's issues, without one that is empty. */
export function workAndBugs(rows: readonly ServiceIssue[], tool: string): readonly Sheet[] {
  return [
    madeSheet(
      workColumns,
      rows.filter(({ isBug }) => !isBug),
      { name: "Work", section: "work", tool },
    ),
    madeSheet(
      issueColumns,
      rows.filter(({ isBug }) => isBug),
      { name: "Bugs", section: "issues", tool },
    ),
  ].filter((sheet) => sheet.rows.length > 0);
}
