import { type Language, say, type Words } from "../../plan/words.ts";
import {
  type AttentionCounts,
  type AttentionKind,
  attentionLine,
  attentionSentence,
} from "./attention-words.ts";
import { lineOf } from "./line-of.ts";
import type { WireRow } from "./protocol.ts";
import type { Row } from "./row.ts";
import type { ViewId } from "./view.ts";

/** A plan's line, where several plans are shown. */
export interface PlanLine {
  readonly plan: string;
  readonly name: string;
  /** What needs attention; undefined while it is not known. */
  readonly counts: AttentionCounts | undefined;
}

/** So many plans still fit on a screen with what is below them. */
const fewPlans = 5;

/** The lines of several plans by their names, each with the rows of its view below it. */
export function planRows(lines: readonly PlanLine[], view: ViewId, language: Language): readonly WireRow[] {
  const state = lines.length <= fewPlans ? "open" : "closed";
  const rows = lines.map(({ plan, name, counts }): WireRow => {
    const label = lineOf(name);
    return {
      id: plan,
      label,
      description: counts ? attentionLine(counts, ownKinds[view])[language] : "",
      icon: { name: "project" },
      sentence: planSentence(label, counts, language),
      context: "plan",
      plan,
      state,
    };
  });
  const collator = new Intl.Collator(language, { numeric: true });
  return rows.sort((a, b) => collator.compare(a.label, b.label));
}

/** What a view is about stands first on a plan's line: what follows may be cut. */
const ownKinds: Readonly<Record<ViewId, AttentionKind>> = {
  "commplan.milestones": "late",
  "commplan.risks": "high",
  "commplan.communications": "overdue",
  "commplan.feedback": "unanswered",
};

function planSentence(name: string, counts: AttentionCounts | undefined, language: Language): string {
  const plan = say(called, { name });
  return say(counts ? known : unknown, { stands: counts ? attentionSentence(plan, counts) : plan })[language];
}

const called: Words = { en: "Plan {name}", "zh-CN": "计划“{name}”" };
const known: Words = { en: "{stands}.", "zh-CN": "{stands}。" };
const unknown: Words = { en: "{stands}, still being read.", "zh-CN": "{stands}，正在读取。" };

/** The children of the row that a path of ids leads to; undefined where it is not there any more. */
export function rowsBelow(rows: readonly Row[], path: readonly string[]): readonly Row[] | undefined {
  let level: readonly Row[] = rows;
  for (const id of path) {
    const row = level.find((one) => one.id === id);
    if (row === undefined) return undefined;
    level = row.children?.() ?? [];
  }
  return level;
}

/** A row as it goes to the editor. */
export function wireRow(
  { id, label, description, icon, sentence, context, at, children, isOpen }: Row,
  plan: string,
): WireRow {
  const state = children === undefined ? "leaf" : isOpen ? "open" : "closed";
  return { id, label, description, icon, sentence, context, plan, state, ...(at && { at }) };
}
