import { isOpen } from "../../plan/facts/open.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { Path } from "../../plan/path.ts";
import type { IsoDate } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import { contentOf, type SectionContext } from "../context.ts";
import type { Content, Detail, TableBlock } from "../report.ts";
import { columnWords, detailsOf, detailWords, textDetail, titlesText } from "./details.ts";
import { byDate, dueContent } from "./due.ts";
import { type RecordColumn, recordTable } from "./record-table.ts";
import { isOfClient } from "./side.ts";

/** Something that the project waits for and that the client has in hand. */
interface Input {
  readonly at: Path;
  readonly kind: Words;
  readonly title: string;
  readonly details: readonly Detail[];
  /** What holds it up, where something does. */
  readonly state: Content;
  readonly who: string;
  readonly due: IsoDate | undefined;
}

/** The client's work and actions that are open, changes that await a decision, answers that await a word. */
export function inputsNeeded(context: SectionContext): readonly TableBlock[] {
  const inputs = sources.flatMap((source) => source(context));
  return recordTable(context, words.caption, columns, inputs.sort(byDate(({ due }) => due)));
}

const words = {
  caption: { en: "Inputs needed from the client", "zh-CN": "需客户配合的事项" },
  input: { en: "Input", "zh-CN": "事项" },
  kind: { en: "Kind", "zh-CN": "类别" },
  who: { en: "From", "zh-CN": "配合方" },
  work: { en: "Work", "zh-CN": "工作项" },
  action: { en: "Action", "zh-CN": "行动项" },
  change: { en: "Change to decide on", "zh-CN": "待批变更" },
  feedback: { en: "Answer to confirm", "zh-CN": "待确认的答复" },
  blocked: { en: "Blocked", "zh-CN": "受阻" },
  blockedBy: { en: "Blocked by", "zh-CN": "受阻原因" },
  forMilestone: { en: "For", "zh-CN": "用于" },
  concerns: { en: "Concerns", "zh-CN": "涉及" },
} as const satisfies Readonly<Record<string, Words>>;

const columns: readonly RecordColumn<Input>[] = [
  {
    title: words.input,
    kind: "name",
    cell: (_, { title, state, details }) => ({
      content: [...contentOf(title), ...(state.length === 0 ? [] : [" ", ...state])],
      details,
    }),
  },
  { title: words.kind, kind: "mark", cell: (context, { kind }) => [context.say(kind)] },
  { title: words.who, kind: "text", cell: (_, { who }) => contentOf(who) },
  { title: columnWords.due, kind: "date", cell: (context, { due }) => dueContent(context, due, true) },
];

type Source = (context: SectionContext) => readonly Input[];

const work: Source = (context) =>
  context.plan.work
    .filter((item) => isOpen("work", item) !== false)
    .filter((item) => item["client-owned"] === true || isOfClient(context, item.owner))
    .filter((item) => isPressing(context, item.due) || statusOf("work", item) === "blocked")
    .map((item) => ({
      at: item.at,
      kind: words.work,
      title: context.text(item.title),
      state:
        statusOf("work", item) === "blocked"
          ? [{ kind: "mark", tone: "bad", text: context.say(words.blocked) }]
          : [],
      details: detailsOf(context, [
        textDetail(context, words.blockedBy, item["blocked-by"]),
        [words.forMilestone, context.title(item.milestone)],
      ]),
      who: context.person(item.owner),
      due: item.due,
    }));

const actions: Source = (context) =>
  context.plan.actions
    .filter((action) => isOpen("actions", action) !== false && isOfClient(context, action.owner))
    .map((action) => ({
      at: action.at,
      kind: words.action,
      title: context.text(action.title),
      state: [],
      details: detailsOf(context, [[words.concerns, context.title(action.from)]]),
      who: context.person(action.owner),
      due: action.due,
    }));

const changes: Source = (context) =>
  context.plan.changes
    .filter((change) => ["proposed", "assessed"].includes(statusOf("changes", change) ?? "proposed"))
    .map((change) => ({
      at: change.at,
      kind: words.change,
      title: context.text(change.title),
      state: [],
      details: detailsOf(context, [
        textDetail(context, detailWords.reason, change.reason),
        [words.concerns, titlesText(context, change.milestones)],
      ]),
      who: "",
      due: undefined,
    }));

/** Who gave feedback has the last word on it: told the outcome, and not closed yet. */
const feedback: Source = (context) =>
  context.plan.feedback
    .filter((entry) => statusOf("feedback", entry) === "answered" && entry.told !== undefined)
    .map((entry) => ({
      at: entry.at,
      kind: words.feedback,
      title: context.text(entry.text),
      state: [],
      details: detailsOf(context, [textDetail(context, detailWords.resolution, entry.resolution)]),
      who: context.person(entry.from),
      due: undefined,
    }));

const sources: readonly Source[] = [work, actions, changes, feedback];

/** Due by the end of the next period, or without a date. */
function isPressing({ next }: SectionContext, due: IsoDate | undefined): boolean {
  return due === undefined || due <= next.to;
}
