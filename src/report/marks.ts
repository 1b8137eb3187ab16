import { labels } from "../plan/facts/labels.ts";
import type { Lateness } from "../plan/facts/milestone.ts";
import type { Level, Rag } from "../plan/plan.ts";
import type { Language } from "../plan/words.ts";
import type { Mark, Tone } from "./report.ts";

/** The sign that goes with a tone wherever colour may not be seen: each has a shape of its own. */
export const toneSigns: Readonly<Record<Tone, string>> = {
  neutral: "○",
  good: "●",
  caution: "▲",
  bad: "◆",
  severe: "■",
};

const ragTones: Readonly<Record<Rag, Tone>> = { green: "good", amber: "caution", red: "severe" };

export const levelTones: Readonly<Record<Level, Tone>> = {
  low: "good",
  medium: "caution",
  high: "bad",
  critical: "severe",
};

export const latenessTones: Readonly<Record<Lateness["grade"], Tone>> = {
  "on-time": "neutral",
  late: "caution",
  "very-late": "severe",
};

export function ragMark(rag: Rag, language: Language): Mark {
  return { kind: "mark", tone: ragTones[rag], text: labels.rag[rag][language] };
}

export function levelMark(level: Level, language: Language): Mark {
  return { kind: "mark", tone: levelTones[level], text: labels.level[level][language] };
}
