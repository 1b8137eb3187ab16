import { labels } from "../../plan/facts/labels.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { Decision } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import { contentOf, type SectionContext, type Shown } from "../context.ts";
import type { TableBlock } from "../report.ts";
import { inputsNeeded } from "./client-inputs.ts";
import {
  columnWords,
  dateContent,
  detailsOf,
  detailWords,
  listText,
  textDetail,
  titlesText,
} from "./details.ts";
import { byDate, dueContent } from "./due.ts";
import { type RecordColumn, recordTable } from "./record-table.ts";
import type { SectionDefinition } from "./section.ts";
import { isWithin } from "./within.ts";

/** What waits for somebody's decision or for the client's part, the most urgent first, and what was decided. */
export const decisions: SectionDefinition = {
  id: "decisions",
  title: { en: "Decisions and inputs needed", "zh-CN": "需决策与配合的事项" },
  titles: {
    week: { en: "Decisions and inputs needed", "zh-CN": "需协调解决的事项" },
    month: { en: "Decisions and inputs needed", "zh-CN": "需协调解决的事项" },
  },
  empty: { en: "None to report.", "zh-CN": "无。" },
  blocks: (context) => [...needed(context), ...inputsNeeded(context), ...decided(context)],
};

const words = {
  needed: { en: "Decisions needed", "zh-CN": "待决策事项" },
  decided: { en: "Decided this period", "zh-CN": "本期已作决策" },
  decision: { en: "Decision", "zh-CN": "决策事项" },
  outcome: { en: "Decided", "zh-CN": "决策内容" },
  by: { en: "By", "zh-CN": "决策人" },
  neededBy: { en: "Needed by", "zh-CN": "决策期限" },
  date: { en: "Decided on", "zh-CN": "决策日期" },
  options: { en: "Options", "zh-CN": "备选方案" },
  affects: { en: "Holds up", "zh-CN": "受其影响" },
  concerns: { en: "Concerns", "zh-CN": "涉及" },
  replaces: { en: "Replaces", "zh-CN": "取代" },
} as const satisfies Readonly<Record<string, Words>>;

type Column = RecordColumn<Shown<Decision>>;

const id: Column = {
  title: columnWords.id,
  kind: "key",
  cell: (context, decision) => contentOf(context.text(decision.id)),
};

const by: Column = {
  title: words.by,
  kind: "text",
  cell: (context, decision) => contentOf(context.people(decision.by)),
};

function needed(context: SectionContext): readonly TableBlock[] {
  // A status that cannot be read is no reason to be silent about what may be needed.
  const open = context.plan.decisions.filter((one) => (statusOf("decisions", one) ?? "needed") === "needed");
  return recordTable(context, words.needed, neededColumns, open.sort(byDate((one) => one["needed-by"])));
}

const neededColumns: readonly Column[] = [
  id,
  {
    title: words.decision,
    kind: "name",
    cell: (context, decision) => ({
      content: contentOf(context.text(decision.title)),
      details: detailsOf(context, [
        textDetail(context, detailWords.reason, decision.reason),
        [
          words.options,
          listText(
            context,
            (decision.options ?? []).map((option) => context.text(option)),
          ),
        ],
        [words.affects, titlesText(context, decision.affects)],
        [words.replaces, context.title(decision.supersedes)],
        [detailWords.notes, context.notes(decision)],
      ]),
    }),
  },
  by,
  {
    title: words.neededBy,
    kind: "date",
    cell: (context, decision) => dueContent(context, decision["needed-by"], true),
  },
];

function decided(context: SectionContext): readonly TableBlock[] {
  const made = context.plan.decisions.filter(
    (one) => statusOf("decisions", one) !== "needed" && isWithin(one.decided, context.period),
  );
  return recordTable(context, words.decided, decidedColumns, made.sort(byDate((one) => one.decided)));
}

const decidedColumns: readonly Column[] = [
  id,
  {
    title: words.decision,
    kind: "name",
    cell: (context, decision) => {
      const title = contentOf(context.text(decision.title));
      const superseded = {
        kind: "quiet",
        text: labels.decisionStatus.superseded[context.language],
      } as const;
      return {
        content: statusOf("decisions", decision) === "superseded" ? [...title, " ", superseded] : title,
        details: detailsOf(context, [
          [words.concerns, titlesText(context, decision.affects)],
          [words.replaces, context.title(decision.supersedes)],
          [detailWords.notes, context.notes(decision)],
        ]),
      };
    },
  },
  {
    title: words.outcome,
    kind: "prose",
    cell: (context, decision) => ({
      content: contentOf(context.text(decision.decision)),
      details: detailsOf(context, [textDetail(context, detailWords.reason, decision.reason)]),
    }),
  },
  by,
  { title: words.date, kind: "date", cell: (context, decision) => dateContent(context, decision.decided) },
];
