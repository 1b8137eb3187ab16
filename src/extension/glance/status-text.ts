import {
  type AttentionCounts,
  type AttentionKind,
  attentionKinds,
  attentionSentence,
} from "../../language/sidebar/attention-words.ts";
import type { Language } from "../../plan/words.ts";

/** What the status bar says of a plan. */
export interface StatusText {
  /** Icons and numbers, those that are zero left out; a check mark where nothing needs attention. */
  readonly text: string;
  /** The same in words. */
  readonly sentence: string;
}

/** The words of a plan in the status bar. */
export function statusText(name: string, counts: AttentionCounts, language: Language): StatusText {
  const parts = attentionKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `$(${icons[kind]}) ${counts[kind]}`);
  return { text: parts.join("  ") || "$(check)", sentence: attentionSentence(name, counts)[language] };
}

const icons: Readonly<Record<AttentionKind, string>> = {
  late: "milestone",
  high: "flame",
  overdue: "comment-discussion",
  unanswered: "feedback",
  today: "bell",
};
