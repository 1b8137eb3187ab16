import type { Diagnoser } from "../diagnose.ts";
import { isKnownKey, isNearlyKey } from "../known-keys.ts";
import { lineEnd, lineStart, linesOf } from "../lines.ts";
import { fullWidthColon, missingColon, missingSpace } from "../stray.ts";
import { textOnItsOwn } from "./texts.ts";

const lead = "^(\\s*(?:- +)*)";
const word = "([\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*)";

/** `title：text`: the colon of a Chinese keyboard where the key ends. */
export const fullWidth: Diagnoser = ({ text }) => {
  for (const line of linesOf(text)) {
    const match = new RegExp(`${lead}${word}\\s*：`, "u").exec(text.slice(line.start, line.end));
    if (!match) continue;
    const [whole, before = "", key = ""] = match;
    const tail = text.slice(line.start + whole.length, line.end);
    return fullWidthColon(line.start + before.length, key, whole.length - before.length, tail);
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
  const [whole, before = "", key = ""] = match;
  const problem = missingColon(start + before.length, key);
  if (isKnownKey(key)) return problem;
  const isWord = /^\s*(?:#.*)?$/.test(content.slice(whole.length));
  if (!isWord && !isNearlyKey(key)) return textOnItsOwn(text, start);
  return { ...problem, ...(problem.fix && { fix: { ...problem.fix, isGuess: true } }) };
};

function isKeyError(code: string, message: string): boolean {
  return code === "MULTILINE_IMPLICIT_KEY" || (code === "MISSING_CHAR" && /Implicit map keys/.test(message));
}
