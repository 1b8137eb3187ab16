import type { Analysis } from "../../plan/analyze.ts";
import type { Shape } from "../../plan/schema/shape.ts";
import type { Language } from "../../plan/words.ts";
import type { Lines } from "../document.ts";
import type { Spot } from "../spot.ts";

/** What the pointer rests on, and what may stand there. */
export interface HoverQuestion {
  readonly analysis: Analysis;
  readonly lines: Lines;
  readonly language: Language;
  /** The folder of the rules' pages, a URI that ends in a slash, where it is known. */
  readonly docs: string | undefined;
  readonly spot: Spot;
  /** Undefined where the format knows nothing of it. */
  readonly shape: Shape | undefined;
}

/** Knows something of one kind of thing: Markdown, or nothing where it is not asked. */
export type HoverSource = (question: HoverQuestion) => string | undefined;
