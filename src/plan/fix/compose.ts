import type { TextEdit } from "../finding.ts";

/** A part of a text that came of edits: a stretch of the text before them, or something new. */
type Part = { readonly start: number; readonly end: number } | { readonly newText: string };

/**
 * The edits of a text that do at once what rounds of edits do one after the other: the edits of a round are in
 * order, apart from each other, and count from the text that the round before has left. What a later round
 * writes over an earlier one is not seen in the result.
 */
export function composed(length: number, rounds: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  let parts: readonly Part[] = [{ start: 0, end: length }];
  for (const edits of rounds) parts = afterRound(parts, edits);
  return editsOf(parts, length);
}

function afterRound(parts: readonly Part[], edits: readonly TextEdit[]): readonly Part[] {
  const result: Part[] = [];
  const rest = partsIn(parts);
  let at = 0;
  for (const { start, end, newText } of edits) {
    result.push(...rest.take(start - at));
    rest.take(end - start);
    if (newText !== "") result.push({ newText });
    at = end;
  }
  return [...result, ...rest.take(Number.POSITIVE_INFINITY)];
}

/** Parts, to be taken from the front by the number of characters. */
function partsIn(parts: readonly Part[]) {
  let index = 0;
  let used = 0;
  return {
    take(count: number): readonly Part[] {
      const taken: Part[] = [];
      let left = count;
      for (let part = parts[index]; part && left > 0; part = parts[index]) {
        const size = Math.min(sizeOf(part) - used, left);
        taken.push(sliceOf(part, used, used + size));
        used += size;
        left -= size;
        if (used < sizeOf(part)) break;
        index += 1;
        used = 0;
      }
      return taken;
    },
  };
}

function sizeOf(part: Part): number {
  return "newText" in part ? part.newText.length : part.end - part.start;
}

function sliceOf(part: Part, from: number, to: number): Part {
  if ("newText" in part) return { newText: part.newText.slice(from, to) };
  return { start: part.start + from, end: part.start + to };
}

function editsOf(parts: readonly Part[], length: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let start = 0;
  let newText = "";
  const close = (end: number) => {
    if (end > start || newText !== "") edits.push({ start, end, newText });
    newText = "";
  };
  for (const part of parts) {
    if ("newText" in part) newText += part.newText;
    else {
      close(part.start);
      start = part.end;
    }
  }
  close(length);
  return edits;
}
