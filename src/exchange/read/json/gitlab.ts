import type { Words } from "../../../plan/words.ts";
import type { Sheet } from "../../sheet.ts";
import { madeSheet } from "../made-sheet.ts";
import { dayIn, type Item, isBugLabel, milestoneColumns, textIn, textsIn, textWithin } from "./item.ts";
import { workAndBugs } from "./work-and-bugs.ts";

/** `GET /projects/:id/milestones`: the service does not tell when one was closed, so that nothing is said of it. */
export function gitlabMilestones(items: readonly Item[]): readonly Sheet[] {
  const rows = items.map((item, index) => ({
    number: index + 1,
    cells: {
      Key: keyOf(item, "%"),
      URL: textIn(item, "web_url"),
      Title: textIn(item, "title"),
      Due: dayIn(item, "due_date"),
      Status: textIn(item, "state") === "closed" ? "Done" : "",
    },
  }));
  const isAnyClosed = items.some((item) => textIn(item, "state") === "closed");
  const about = { name: "Milestones", section: "milestones", tool: "gitlab" } as const;
  return [madeSheet(milestoneColumns, rows, { ...about, notes: isAnyClosed ? [noClosedDay] : [] })];
}

/** `GET /projects/:id/issues`: what is labelled a bug is an issue, all else is work. */
export function gitlabIssues(items: readonly Item[], isIssue = isBugLabel): readonly Sheet[] {
  const rows = items.map((item, index) => {
    const isClosed = textIn(item, "state") === "closed";
    const closedOn = isClosed ? dayIn(item, "closed_at") : "";
    const cells = {
      Key: keyOf(item, "#"),
      URL: textIn(item, "web_url"),
      Title: textIn(item, "title"),
      Status: isClosed ? "Closed" : "Open",
      Milestone: textWithin(item, "milestone", "title"),
      Owner: textsIn(item, "assignees", "name").join("; "),
      Raised: dayIn(item, "created_at"),
      Due: dayIn(item, "due_date"),
      Completed: closedOn,
      "Resolved on": closedOn,
      Confidential: item["confidential"] === true ? "Yes" : "",
    };
    const isBug = textsIn(item, "labels", "name").some(isIssue);
    return { number: index + 1, cells, isBug };
  });
  return workAndBugs(rows, "gitlab");
}

/** Numbers are those of a project: its path stands before them. */
function keyOf(item: Item, mark: string): string {
  const path = /^https?:\/\/[^/]+\/(.+?)\/-\//.exec(textIn(item, "web_url"))?.[1] ?? "";
  return `${path}${path === "" ? "" : mark}${textIn(item, "iid")}`;
}

const noClosedDay: Words = {
  en: "GitLab does not tell on which day a milestone was closed: give the day of those that are done.",
  "zh-CN": "GitLab 不提供里程碑的关闭日期：已完成的里程碑请自行填写实际达成日期。",
};
