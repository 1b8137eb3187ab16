import { labels } from "../../plan/facts/labels.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { WorkItem } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import { contentOf, type SectionContext, type Shown } from "../context.ts";
import type { Cell, Column, Content, TableBlock } from "../report.ts";
import { columnWords, dateContent, detailsOf, detailWords, textDetail } from "./details.ts";
import { dueContent } from "./due.ts";
import { recordTable } from "./record-table.ts";

/** What a list of work can show beside the item itself. */
export type WorkColumn = "milestone" | "owner" | "start" | "due" | "completed" | "progress" | "status";

/** A table of work items with these columns; nothing where there are no items. */
export function workTable(
  context: SectionContext,
  caption: Words,
  items: readonly Shown<WorkItem>[],
  columns: readonly WorkColumn[],
): readonly TableBlock[] {
  const others = columns.map((name) => ({ title: words[name], kind: kinds[name], cell: cells[name] }));
  return recordTable(
    context,
    caption,
    [{ title: words.item, kind: "name", cell: nameCell }, ...others],
    items,
  );
}

const words = {
  item: { en: "Work", "zh-CN": "工作内容" },
  milestone: { en: "Milestone", "zh-CN": "里程碑" },
  owner: columnWords.owner,
  start: { en: "Start", "zh-CN": "开始日期" },
  due: { en: "Due", "zh-CN": "计划完成" },
  completed: { en: "Completed", "zh-CN": "完成日期" },
  progress: { en: "Progress", "zh-CN": "完成比例" },
  status: columnWords.status,
  blockedBy: { en: "Blocked by", "zh-CN": "受阻原因" },
  clientOwned: { en: "With the client", "zh-CN": "由客户负责" },
} as const satisfies Readonly<Record<string, Words>>;

const kinds: Readonly<Record<WorkColumn, Column["kind"]>> = {
  milestone: "text",
  owner: "text",
  start: "date",
  due: "date",
  completed: "date",
  progress: "number",
  status: "mark",
};

const cells: Readonly<Record<WorkColumn, (context: SectionContext, item: Shown<WorkItem>) => Content>> = {
  milestone: milestoneContent,
  owner: (context, item) => contentOf(context.person(item.owner)),
  start: (context, item) => dateContent(context, item.start),
  due: (context, item) => dueContent(context, item.due, statusOf("work", item) !== "done"),
  completed: (context, item) => dateContent(context, item.completed),
  progress: (_, item) => contentOf(item.progress === undefined ? "" : `${item.progress}%`),
  status: statusContent,
};

function nameCell(context: SectionContext, item: Shown<WorkItem>): Cell {
  const title = contentOf(context.text(item.title));
  const mark = { kind: "quiet", text: context.say(words.clientOwned) } as const;
  return {
    content: item["client-owned"] === true ? [...title, " ", mark] : title,
    details: detailsOf(context, [
      textDetail(context, words.blockedBy, item["blocked-by"]),
      [detailWords.notes, context.notes(item)],
    ]),
  };
}

/** A milestone is named where the readers see it. */
function milestoneContent(context: SectionContext, item: Shown<WorkItem>): Content {
  const milestone = context.plan.milestones.find(({ id }) => id !== undefined && id === item.milestone);
  return contentOf(milestone === undefined ? "" : context.text(milestone.title));
}

function statusContent({ language }: SectionContext, item: Shown<WorkItem>): Content {
  const status = statusOf("work", item);
  if (status === undefined) return [];
  const text = labels.workStatus[status][language];
  return status === "blocked" ? [{ kind: "mark", tone: "bad", text }] : [text];
}
