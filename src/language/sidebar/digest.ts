import type { Analysis } from "../../plan/analyze.ts";
import { attentionOf } from "./attention.ts";
import { type AttentionCounts, type AttentionKind, attentionKinds } from "./attention-words.ts";

/** What of a plan needs attention at the as-of date, in numbers. */
export interface Digest extends AttentionCounts {
  /** Open milestones past their date, or late against what was agreed. */
  readonly late: number;
  /** Open threats of level high or critical. */
  readonly high: number;
  /** Communications and planned events past their day and its grace. */
  readonly overdue: number;
  /** Communications and events that are due today, or still within their grace. */
  readonly today: number;
  /** Feedback whose answer, or whatever is next, is due or past. */
  readonly unanswered: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Counts it from the plan as read. */
export function digestOf(analysis: Analysis): Digest {
  const { findings } = analysis;
  // Counted from the list that a person is shown: the two cannot differ.
  const items = attentionOf(analysis);
  const counts = attentionKinds.map((kind) => [kind, items.filter((item) => item.kind === kind).length]);
  return {
    ...(Object.fromEntries(counts) as Record<AttentionKind, number>),
    errors: findings.filter(({ severity }) => severity === "error").length,
    warnings: findings.filter(({ severity }) => severity === "warning").length,
  };
}
