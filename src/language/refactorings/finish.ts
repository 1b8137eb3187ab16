import type { NewEntry } from "../../plan/edit/insert.ts";
import { setOwnEntries } from "../../plan/edit/set-own.ts";
import { isOpen } from "../../plan/facts/open.ts";
import { type StatusOf, type StatusSectionName, statusOf } from "../../plan/facts/status.ts";
import type { SectionRecords } from "../../plan/plan.ts";
import { recordAt } from "../../plan/record-at.ts";
import type { PlanContext } from "../../plan/rules/rule.ts";
import { dayOf } from "../../plan/time/moment.ts";
import { say, type Words } from "../../plan/words.ts";
import { namedAt } from "./named-at.ts";
import { recordPathAt } from "./record-in.ts";
import type { Refactoring } from "./refactoring.ts";

/** How a record of a section comes to its end: the state, and the key that holds the day of it. */
interface Ending<Name extends StatusSectionName> {
  readonly status: StatusOf<Name>;
  readonly dateKey?: string & keyof SectionRecords[Name];
  readonly title: Words;
  /** Where an open record cannot end so. */
  readonly unless?: (record: SectionRecords[Name], context: PlanContext) => boolean;
}

const endings: { readonly [Name in StatusSectionName]?: Ending<Name> } = {
  milestones: {
    status: "done",
    dateKey: "actual",
    title: { en: "Reached today ({asOf}): {name}", "zh-CN": "今天（{asOf}）达成：{name}" },
  },
  work: {
    status: "done",
    dateKey: "completed",
    title: { en: "Done today ({asOf}): {name}", "zh-CN": "今天（{asOf}）完成：{name}" },
  },
  actions: {
    status: "done",
    dateKey: "done",
    title: { en: "Done today ({asOf}): {name}", "zh-CN": "今天（{asOf}）完成：{name}" },
  },
  risks: {
    status: "closed",
    dateKey: "closed",
    title: { en: "Close {name} today ({asOf})", "zh-CN": "今天（{asOf}）关闭：{name}" },
  },
  issues: {
    status: "resolved",
    dateKey: "resolved",
    title: { en: "Resolved today ({asOf}): {name}", "zh-CN": "今天（{asOf}）解决：{name}" },
  },
  feedback: {
    status: "answered",
    dateKey: "answered",
    title: { en: "Answered today ({asOf}): {name}", "zh-CN": "今天（{asOf}）答复：{name}" },
    unless: (feedback) => statusOf("feedback", feedback) === "answered" || feedback.answered !== undefined,
  },
  events: {
    status: "held",
    title: { en: "Has been held: {name}", "zh-CN": "已举行：{name}" },
    unless: ({ when }, { asOf, timezone }) => (dayOf(when, timezone) ?? "9999") > asOf,
  },
};

/** On an open record: it has come to its end today. */
export const finish: Refactoring = {
  name: "finish",
  kind: "refactor.rewrite",
  *offers(selection) {
    const { analysis } = selection;
    const path = recordPathAt(selection);
    const section = path?.[0];
    const record = path && recordAt(analysis.plan, path);
    if (path === undefined || !isEnding(section) || record?.intact !== true) return;
    const ending = endings[section] as Ending<StatusSectionName> | undefined;
    if (ending === undefined || isOpen(section, record as never) !== true) return;
    if (ending.unless?.(record as never, analysis)) return;
    const edits = setOwnEntries(analysis.source, path, entriesFor(ending, record, analysis));
    if (edits === undefined) return;
    const inserts = { name: namedAt(analysis.plan, path), asOf: analysis.asOf };
    yield { title: say(ending.title, inserts), edits: () => edits };
  },
};

function isEnding(section: unknown): section is keyof typeof endings & StatusSectionName {
  return typeof section === "string" && Object.hasOwn(endings, section);
}

function entriesFor(
  { status, dateKey }: Ending<StatusSectionName>,
  record: object,
  { asOf }: PlanContext,
): readonly NewEntry[] {
  const { progress } = record as { readonly progress?: number };
  return [
    ...(dateKey === undefined ? [] : [[dateKey, asOf] as const]),
    ["status", status],
    // Stated and below 100, it would say that it is not done.
    ...(status === "done" && progress !== undefined && progress !== 100
      ? [["progress", "100"] as const]
      : []),
  ];
}
