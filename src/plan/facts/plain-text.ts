import { tamed } from "../directions.ts";

/**
 * A plan's text made safe to stand among others in any format: no control characters but tab and line
 * break, no half characters, no space around it, and nothing that reorders what stands around it or hides
 * in it (`tamed`).
 */
export function plainText(text: string): string {
  const clean = text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    // YAML joins folded lines with a space; after a Chinese mark of punctuation none is ever meant.
    .replace(/(?<=[，。、；：？！）》」』”])[ ]+(?=\p{Script=Han})/gu, "")
    .trim();
  return tamed(clean);
}

/** Plain text on one line, for where a line break cannot be shown. */
export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}
