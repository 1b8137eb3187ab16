/**
 * A plan's text made safe to stand among others in any format: no control characters but tab and line
 * break, no half characters, no space around it, and every direction that it opens (bidi embeddings,
 * overrides and isolates) closed at its end, so that it cannot reorder what comes after it.
 */
export function plainText(text: string): string {
  const clean = text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    // YAML joins folded lines with a space; after a Chinese mark of punctuation none is ever meant.
    .replace(/(?<=[，。、；：？！）》」』”])[ ]+(?=\p{Script=Han})/gu, "")
    .trim();
  return /[\u202a-\u202e\u2066-\u2069]/.test(clean) ? clean.split("\n").map(closed).join("\n") : clean;
}

/** Plain text on one line, for where a line break cannot be shown. */
export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}

const isolateEnd = "\u2069";
const embeddingEnd = "\u202c";

function closed(line: string): string {
  const open: string[] = [];
  let kept = "";
  for (const character of line) {
    if (/[\u2066-\u2068]/.test(character)) open.push(isolateEnd);
    else if (/[\u202a\u202b\u202d\u202e]/.test(character)) open.push(embeddingEnd);
    else if (character === isolateEnd || character === embeddingEnd) {
      // An end without its beginning would close something of the text around.
      if (open.at(-1) !== character) continue;
      open.pop();
    }
    kept += character;
  }
  return kept + open.reverse().join("");
}
