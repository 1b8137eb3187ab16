import type { Analysis } from "../analyze.ts";
import type { TextEdit } from "../finding.ts";
import type { Span } from "../path.ts";
import { blocksOf, readSource } from "../read-source.ts";
import type { Source } from "../source.ts";
import { layoutEdits } from "./edits.ts";
import { differences } from "./same.ts";
import { segmentsOf } from "./segments.ts";

export interface FormatOptions {
  /** Only the lines that it touches are changed. */
  readonly range?: Span;
}

/**
 * The edits that bring a plan into its layout, in the order of the text: they change blanks, blank lines and
 * nothing else. Two spaces for each level, lists under their key; one space after a colon, a dash and a comma and
 * inside braces; one blank line between sections. What cannot be read is left exactly as it is, and so is a record
 * that would then say something else. Formatting the result changes nothing. Cost: linear.
 */
export function formatPlan(
  { source, text }: Pick<Analysis, "source" | "text">,
  { range }: FormatOptions = {},
): readonly TextEdit[] {
  // A text too long to be read has an empty source.
  if (source.text !== text) return [];
  // Blocks that did not change are not parsed again.
  const known = blocksOf([...source.sections.values()]);
  const refused = new Set<number>();
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const edits = layoutEdits(source, range, refused);
    if (edits.length === 0) return edits;
    const after = readSource(afterEdits(text, edits), undefined, known).source;
    const found = differences(source, after);
    if (found?.length === 0 && haveSameTokens(source, after)) return edits;
    if (found === undefined || found.length === 0) return [];
    for (const offset of found) refused.add(offset);
  }
  return [];
}

/** How often what differs is set aside. A record that is may keep its neighbours from moving: then once more. */
const attempts = 4;

/** The text after edits that are in its order. */
function afterEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, newText } of edits) {
    parts.push(text.slice(from, start), newText);
    from = end;
  }
  return parts.join("") + text.slice(from);
}

/** What the trees do not hold: comments, tags, and that nothing but blanks has changed. */
function haveSameTokens(before: Source, after: Source): boolean {
  const old = writtenTokens(before);
  const now = writtenTokens(after);
  return old.length === now.length && old.every((token, index) => token === now[index]);
}

function writtenTokens(source: Source): readonly string[] {
  const { segments } = segmentsOf(source, new Set());
  return segments.flatMap(({ start, end, tokens = [{ kind: "unread", start, end }] }) =>
    tokens.map(
      (token) => `${token.kind} ${source.text.slice(token.start, token.end).replace(/\s+/g, " ").trim()}`,
    ),
  );
}
