import { say } from "../../words.ts";
import type { Diagnoser } from "../diagnose.ts";
import { lineEnd, lineStart, linesOf } from "../lines.ts";
import { fullWidthColon, missingColon } from "../stray.ts";

const lead = "^(\\s*(?:- +)*)";
const word = "([\\p{L}\\p{N}_.-]+)";

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
  const colon = start + before.length + key.length;
  return {
    start: colon,
    end: colon + 1,
    message: say(
      {
        en: "A space is missing after the colon of “{key}”. Write “{key}: ” and then the value.",
        "zh-CN": "“{key}”的冒号后面缺少空格。请写成“{key}: ”再写值。",
      },
      { key },
    ),
    fix: {
      title: { en: "Add the space after the colon", "zh-CN": "在冒号后加空格" },
      edits: [{ start: colon + 1, end: colon + 1, newText: " " }],
    },
  };
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
  const [, before = "", key = ""] = match;
  return missingColon(start + before.length, key);
};

function isKeyError(code: string, message: string): boolean {
  return code === "MULTILINE_IMPLICIT_KEY" || (code === "MISSING_CHAR" && /Implicit map keys/.test(message));
}
