import type { Language } from "../../../plan/words.ts";
import { accentOf } from "../../accent.ts";
import type { ReportLook } from "../../report.ts";

/** The slide, 16:9, and the room on it, in inches. */
export const slideSize = { width: 13.333, height: 7.5 } as const;
const margin = 0.6;
export const body = { x: margin, top: 1.35, width: slideSize.width - 2 * margin, bottom: 6.85 } as const;

/** Sizes of text in points: read from the far end of a table. */
export const sizes = {
  title: 24,
  text: 14,
  heading: 15,
  caption: 12,
  cell: 11,
  detail: 9.5,
  small: 10,
} as const;

/** Faces that every office program has or knows a stand-in for; those for Chinese are set beside them (see `withChineseFace`). */
const faces: Readonly<Record<Language, string>> = { en: "Arial", "zh-CN": "Microsoft YaHei" };
export const chineseFace = "Microsoft YaHei";

/** What every drawing needs to know of the report. */
export interface SlideLook {
  readonly language: Language;
  readonly face: string;
  /** For the spelling check of the program that opens the slides. */
  readonly spelling: string;
  readonly accent: string;
  /** The pictures so far: the metafile of each by the text of its SVG. */
  readonly metafiles: Map<string, Uint8Array>;
}

export function slideLook(language: Language, look: ReportLook): SlideLook {
  return {
    language,
    face: faces[language],
    spelling: language === "en" ? "en-GB" : language,
    accent: hex(accentOf(look)),
    metafiles: new Map(),
  };
}

/** A colour as the library takes it: `#1d5b79` as `1D5B79`. */
export function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}
