import type { IsoDate } from "../../plan/plan.ts";

/** Runs of text. */

export const tones = ["neutral", "good", "caution", "bad", "severe"] as const;
export type Tone = (typeof tones)[number];

/** A run of text; bare strings are plain. */
export type Content = readonly Inline[];
export type Inline = string | Mark | DateInline | LinkInline | StyledInline;

/** A word that carries a judgement: shown with a sign of its tone, never by colour alone. */
export interface Mark {
  readonly kind: "mark";
  readonly tone: Tone;
  readonly text: string;
}

export interface DateInline {
  readonly kind: "date";
  readonly date: IsoDate;
  readonly text: string;
}

/** A link; its address is `http`, `https` or `mailto`. */
export interface LinkInline {
  readonly kind: "link";
  readonly url: string;
  readonly text: string;
}

export interface StyledInline {
  readonly kind: "strong" | "quiet";
  readonly text: string;
}
