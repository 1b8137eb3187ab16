import { setOwnEntries } from "../../plan/edit/set-own.ts";
import { isOpen } from "../../plan/facts/open.ts";
import { type StatusSectionName, statusOf } from "../../plan/facts/status.ts";
import type { SectionRecords } from "../../plan/plan.ts";
import { recordAt } from "../../plan/record-at.ts";
import type { PlanContext } from "../../plan/rules/rule.ts";
import { dayOf } from "../../plan/time/moment.ts";
import { say, type Words } from "../../plan/words.ts";
import { type EndingSection, endingEntries } from "../ending.ts";
import { namedAt } from "./named-at.ts";
import { recordPathAt } from "./record-in.ts";
import type { Refactoring } from "./refactoring.ts";

/** What is offered for the record of a section. */
interface Finish<Name extends StatusSectionName> {
  readonly title: Words;
  /** The rule that has a fix of the same effect. */
  readonly fixedBy?: string;
  /** Where an open record cannot end so. */
  readonly unless?: (record: SectionRecords[Name], context: PlanContext) => boolean;
}

const doneToday: Words = { en: "Done today ({asOf}): {name}", "zh-CN": "今天（{asOf}）完成：{name}" };

const finishes: { readonly [Name in EndingSection]: Finish<Name> } = {
  milestones: {
    title: { en: "Reached today ({asOf}): {name}", "zh-CN": "今天（{asOf}）达成：{name}" },
    fixedBy: "milestone-overdue",
  },
  work: { title: doneToday },
  actions: { title: doneToday },
  risks: { title: { en: "Close {name} today ({asOf})", "zh-CN": "今天（{asOf}）关闭：{name}" } },
  issues: { title: { en: "Resolved today ({asOf}): {name}", "zh-CN": "今天（{asOf}）解决：{name}" } },
  feedback: {
    title: { en: "Answered today ({asOf}): {name}", "zh-CN": "今天（{asOf}）答复：{name}" },
    unless: (feedback) => statusOf("feedback", feedback) === "answered" || feedback.answered !== undefined,
  },
  events: {
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
    const { title, unless, fixedBy } = finishes[section] as Finish<StatusSectionName>;
    if (isOpen(section, record as never) !== true || unless?.(record as never, analysis)) return;
    const edits = setOwnEntries(analysis.source, path, endingEntries(section, record, analysis.asOf));
    if (edits === undefined) return;
    const inserts = { name: namedAt(analysis.plan, path), asOf: analysis.asOf };
    yield { title: say(title, inserts), edits: () => edits, ...(fixedBy && { doneByFixOf: fixedBy }) };
  },
};

function isEnding(section: unknown): section is EndingSection {
  return typeof section === "string" && Object.hasOwn(finishes, section);
}
