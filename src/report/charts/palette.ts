import type { Tone } from "../report.ts";

/** Colours of paper: text on `soft` has a contrast of 4.5 and more. */
export const toneColours: Readonly<Record<Tone, { readonly strong: string; readonly soft: string }>> = {
  neutral: { strong: "#4a5763", soft: "#eef1f3" },
  good: { strong: "#1c6344", soft: "#e4f1ea" },
  caution: { strong: "#835400", soft: "#fbf0d9" },
  bad: { strong: "#a63a15", soft: "#fbe6dc" },
  severe: { strong: "#8a1533", soft: "#f6dbe1" },
};

export const colours = {
  ink: "#1d2730",
  quiet: "#586672",
  line: "#d8dee3",
  faint: "#f4f6f7",
  paper: "#ffffff",
  accent: "#1d5b79",
} as const;
