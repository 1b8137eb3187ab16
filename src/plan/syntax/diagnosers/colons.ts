import type { Span } from "../../path.ts";
import type { Diagnoser } from "../diagnose.ts";
import { lineEnd, lineStart, linesOf } from "../lines.ts";
import type { SyntaxProblem } from "../problem.ts";
import { fullWidthColon, missingColon, missingSpace } from "../stray.ts";

const lead = "^(\\s*(?:- +)*)";
const word = "([\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*)";

/** `title：text`: the colon of a Chinese keyboard where the key ends. */
export const fullWidth: Diagnoser = ({ text }) => {
  for (const line of linesOf(text)) {
    const match = new RegExp(`${lead}${word}\\s*：`, "u").exec(text.slice(line.start, line.end));
    if (!match) continue;
    const [whole, before = "", key = ""] = match;
    return fullWidthColon(line.start + before.length, key, whole.length - before.length);
  }
  return undefined;
};

/** `title:text`: no space after the colon. */
export const gluedColon: Diagnoser = ({ text }, error) => {
  if (!isKeyError(error.code, error.message)) return undefined;
  const start = lineStart(text, error.pos[0]);
  const content = text.slice(start, lineEnd(text, start));
  const match = new RegExp(`${lead}${word}:(?=[^\\s:/])`, "u").exec(content);
  if (!match || /:\s/.test(content)) return undefined;
  const [, before = "", key = ""] = match;
  return missingSpace(start + before.length, key);
};

/**
 * A record, or a section, of which every colon is glued to its value: YAML reads it as one text, without an error.
 * Undefined where it is not one.
 */
export function gluedThroughout(text: string, { start, end }: Span): SyntaxProblem | undefined {
  const first = keyGlued.exec(text.slice(start, end));
  if (first === null) return undefined;
  const colons: number[] = [];
  for (const line of linesOf(text, start)) {
    if (line.start >= end) break;
    const match = keyGlued.exec(text.slice(line.start, line.end));
    if (match) colons.push(line.start + match[0].length);
  }
  const problem = missingSpace(start, first[1] ?? "");
  const edits = colons.map((at) => ({ start: at, end: at, newText: " " }));
  return { ...problem, ...(problem.fix && { fix: { ...problem.fix, edits } }) };
}

const keyGlued = /^\s*(\p{L}[\p{L}\p{N}_.-]*):(?=[^\s/])/u;

/** `title text`, or a key that is still being typed. */
export const keyWithoutColon: Diagnoser = ({ text }, error) => {
  if (!isKeyError(error.code, error.message)) return undefined;
  const [position] = error.pos;
  const start = lineStart(text, position);
  // What stands before on the line is a key with its colon: then this is its value, and another slip.
  if (/:\s/.test(text.slice(start, position))) return undefined;
  const content = text.slice(start, lineEnd(text, start));
  const match = new RegExp(`${lead}${word}(?=\\s|$)`, "u").exec(content);
  if (!match) return undefined;
  const [, before = "", key = ""] = match;
  return missingColon(start + before.length, key);
};

function isKeyError(code: string, message: string): boolean {
  return code === "MULTILINE_IMPLICIT_KEY" || (code === "MISSING_CHAR" && /Implicit map keys/.test(message));
}
