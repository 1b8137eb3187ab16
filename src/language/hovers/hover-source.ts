import type { Analysis } from "../../plan/analyze.ts";
import type { Shape } from "../../plan/schema/shape.ts";
import type { Language } from "../../plan/words.ts";
import type { Spot } from "../spot.ts";

/** What the pointer rests on, and what may stand there. */
export interface HoverQuestion {
  readonly analysis: Analysis;
  readonly language: Language;
  readonly spot: Spot;
  readonly shape: Shape;
}

/** Knows something of one kind of thing: Markdown, or nothing where it is not asked. */
export type HoverSource = (question: HoverQuestion) => string | undefined;
