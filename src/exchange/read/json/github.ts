import type { Sheet } from "../../sheet.ts";
import { madeSheet } from "../made-sheet.ts";
import { dayIn, type Item, isBugLabel, milestoneColumns, textIn, textsIn, textWithin } from "./item.ts";
import { workAndBugs } from "./work-and-bugs.ts";

/** `GET /repos/{owner}/{repo}/milestones`: reached when closed; progress is the share of closed items. */
export function githubMilestones(items: readonly Item[]): readonly Sheet[] {
  const rows = items.map((item, index) => {
    const [open, closed] = [
      Number(textIn(item, "open_issues")) || 0,
      Number(textIn(item, "closed_issues")) || 0,
    ];
    const isClosed = textIn(item, "state") === "closed";
    return {
      number: index + 1,
      cells: {
        Key: keyOf(item, "/milestone/"),
        URL: textIn(item, "html_url"),
        Title: textIn(item, "title"),
        Due: pacificDay(textIn(item, "due_on")),
        Actual: isClosed ? dayIn(item, "closed_at") : "",
        Status: isClosed ? "Done" : closed > 0 ? "In progress" : "Planned",
        Progress: open + closed > 0 ? `${Math.floor((closed / (open + closed)) * 100)}%` : "",
      },
    };
  });
  return [madeSheet(milestoneColumns, rows, { name: "Milestones", section: "milestones", tool: "github" })];
}

/** `GET /repos/{owner}/{repo}/issues`: what is labelled a bug, or of that type, is an issue, all else is work; pull requests are neither. */
export function githubIssues(items: readonly Item[], isIssue = isBugLabel): readonly Sheet[] {
  const rows = items.flatMap((item, index) => {
    if ("pull_request" in item) return [];
    const isClosed = textIn(item, "state") === "closed";
    const isDropped = ["not_planned", "duplicate"].includes(textIn(item, "state_reason"));
    const closedOn = isClosed && !isDropped ? dayIn(item, "closed_at") : "";
    const cells = {
      Key: keyOf(item, "#"),
      URL: textIn(item, "html_url"),
      Title: textIn(item, "title"),
      Status: isClosed ? (isDropped ? "Cancelled" : "Closed") : "Open",
      Milestone: textWithin(item, "milestone", "title"),
      Owner: textsIn(item, "assignees", "login").join("; "),
      Raised: dayIn(item, "created_at"),
      Completed: closedOn,
      "Resolved on": closedOn,
    };
    const kinds = [...textsIn(item, "labels", "name"), textWithin(item, "type", "name")];
    const isBug = kinds.some(isIssue);
    return [{ number: index + 1, cells, isBug }];
  });
  return workAndBugs(rows, "github");
}

/** Numbers are those of a repository: its name stands before them. */
function keyOf(item: Item, mark: string): string {
  const repository = /^https?:\/\/[^/]+\/([^/]+\/[^/]+)\//.exec(textIn(item, "html_url"))?.[1] ?? "";
  return `${repository}${repository === "" ? "" : mark}${textIn(item, "number")}`;
}

/** The service keeps a due day as midnight in the Pacific zone, so that in UTC, and in Asia, it can be another day. */
function pacificDay(instant: string): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return "";
  const parts = new Map(pacific.formatToParts(time).map(({ type, value }) => [type, value]));
  return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
}

const pacific = new Intl.DateTimeFormat("en-US", {
  timeZone: "America/Los_Angeles",
  ...({ year: "numeric", month: "2-digit", day: "2-digit" } as const),
});
