import { labels } from "../../plan/facts/labels.ts";
import { isOpen } from "../../plan/facts/open.ts";
import { stakeholderOf } from "../../plan/facts/people.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { Action } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import { contentOf, type SectionContext, type Shown } from "../context.ts";
import { columnWords, dateContent, detailsOf, detailWords } from "./details.ts";
import { byDate, dueContent } from "./due.ts";
import { type RecordColumn, recordTable } from "./record-table.ts";
import type { SectionDefinition } from "./section.ts";
import { endedSince } from "./within.ts";

/** The joint list of actions, open ones and those done or given up since the period began: theirs, ours, and those of others. */
export const actions: SectionDefinition = {
  id: "actions",
  title: { en: "Actions", "zh-CN": "行动项" },
  empty: { en: "None to report.", "zh-CN": "无。" },
  blocks: (context) => {
    const shown = context.plan.actions
      .filter(
        (action) =>
          isOpen("actions", action) !== false || endedSince(action.done, action.due, context.period),
      )
      .sort(byDate(({ due }) => due))
      .sort((a, b) => Number(isOver(a)) - Number(isOver(b)));
    return (["client", "team", "others"] as const).flatMap((side) =>
      recordTable(
        context,
        captions[side],
        columns,
        shown.filter((action) => sideOf(context, action) === side),
      ),
    );
  },
};

const captions = {
  client: { en: "Actions with the client", "zh-CN": "客户方行动项" },
  team: { en: "Actions with the project team", "zh-CN": "项目团队行动项" },
  others: { en: "Actions with others", "zh-CN": "其他方行动项" },
} as const satisfies Readonly<Record<string, Words>>;

const words = {
  action: { en: "Action", "zh-CN": "行动内容" },
  done: { en: "Done on", "zh-CN": "完成日期" },
  from: { en: "From", "zh-CN": "来源" },
} as const satisfies Readonly<Record<string, Words>>;

/** Somebody of another side than both, or whom the readers do not see. */
function sideOf(context: SectionContext, { owner }: Shown<Action>): keyof typeof captions {
  const side = stakeholderOf(owner, context.plan)?.side;
  return side === "client" || side === "team" ? side : "others";
}

function isOver(action: Shown<Action>): boolean {
  return isOpen("actions", action) === false;
}

const columns: readonly RecordColumn<Shown<Action>>[] = [
  { title: columnWords.id, kind: "key", cell: (context, action) => contentOf(context.text(action.id)) },
  {
    title: words.action,
    kind: "name",
    cell: (context, action) => ({
      content: contentOf(context.text(action.title)),
      details: detailsOf(context, [
        [words.from, context.title(action.from)],
        [detailWords.notes, context.notes(action)],
      ]),
    }),
  },
  { title: columnWords.owner, kind: "text", cell: (context, { owner }) => contentOf(context.person(owner)) },
  {
    title: columnWords.due,
    kind: "date",
    cell: (context, action) => dueContent(context, action.due, !isOver(action)),
  },
  {
    title: columnWords.status,
    kind: "mark",
    cell: (context, action) => {
      const status = statusOf("actions", action);
      if (status === undefined) return [];
      const text = labels.actionStatus[status][context.language];
      return [status === "done" ? { kind: "mark", tone: "good", text } : text];
    },
  },
  { title: words.done, kind: "date", cell: (context, { done }) => dateContent(context, done) },
];
