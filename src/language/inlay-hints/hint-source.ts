import type { Analysis } from "../../plan/analyze.ts";
import type { Language } from "../../plan/words.ts";
import type { Written } from "../written.ts";

/** What hints are about; each kind can be turned off. */
export const hintKinds = ["names", "dates", "levels", "next"] as const;
export type HintKind = (typeof hintKinds)[number];

/** The plan that is shown, and to whom. */
export interface HintQuestion {
  readonly analysis: Analysis;
  readonly language: Language;
}

/** Made for one answer: gives the text behind a key or value, or nothing. */
export type HintSource = (question: HintQuestion) => (written: Written) => string | undefined;
