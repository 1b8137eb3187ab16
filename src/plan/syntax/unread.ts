import type { Span } from "../path.ts";
import { say } from "../words.ts";
import { isKnownKey } from "./known-keys.ts";
import { linesOf } from "./lines.ts";
import type { SyntaxProblem } from "./problem.ts";
import { fullWidthColon, missingSpace } from "./stray.ts";

/** How people write a key and its value so that YAML takes the two for one text, and the sign between them. */
interface Written {
  readonly pattern: RegExp;
  readonly problem: (start: number, key: string, sign: string, tail: string) => SyntaxProblem | undefined;
  /** What the sign and the blanks around it should be. */
  readonly right: (tail: string) => string;
}

const key = "(?<lead>\\s*)(?<key>\\p{L}[\\p{L}\\p{N}_.-]*)";
const ways: readonly Written[] = [
  {
    pattern: new RegExp(`^${key}(?<sign>:)(?=[^\\s/])`, "u"),
    problem: (start, word) => missingSpace(start, word),
    right: () => ": ",
  },
  {
    pattern: new RegExp(`^${key}(?<sign>\\s*：[\\s\\u3000]*)`, "u"),
    problem: (start, word, sign, tail) =>
      fullWidthColon(start, word, word.length + sign.trimEnd().length, tail),
    right: (tail) => (tail === "" ? ":" : ": "),
  },
  {
    pattern: new RegExp(`^${key}(?<sign>\\s*[=＝]\\s*)`, "u"),
    problem: (start, word, sign) => (isKnownKey(word) ? equalsSign(start, word, sign) : undefined),
    right: () => ": ",
  },
];

/**
 * A record, or a section, in which a key's colon is missing so throughout that YAML reads it as one text, without an
 * error: `id:m`, `编号：m`, `id = m`. Undefined where it is not one.
 */
export function unreadThroughout(text: string, { start, end }: Span): SyntaxProblem | undefined {
  const way = ways.find(({ pattern }) => pattern.test(text.slice(start, end)));
  if (way === undefined) return undefined;
  let first: SyntaxProblem | undefined;
  const edits: { start: number; end: number; newText: string }[] = [];
  for (const line of linesOf(text, start)) {
    if (line.start >= end) break;
    const {
      lead = "",
      key: word = "",
      sign = "",
    } = way.pattern.exec(text.slice(line.start, line.end))?.groups ?? {};
    if (word === "") continue;
    const at = line.start + lead.length + word.length;
    const tail = text.slice(at + sign.length, line.end);
    first ??= way.problem(line.start + lead.length, word, sign, tail);
    edits.push({ start: at, end: at + sign.length, newText: way.right(tail) });
  }
  return first && { ...first, ...(first.fix && { fix: { ...first.fix, edits } }) };
}

function equalsSign(start: number, word: string, sign: string): SyntaxProblem {
  const at = start + word.length + sign.length - sign.trimStart().length;
  return {
    start: at,
    end: at + 1,
    message: say(
      {
        en: "A key is parted from its value by a colon and a space, not by an equals sign: “{key}: ”.",
        "zh-CN": "键和值之间用半角冒号加空格，不用等号：“{key}: ”。",
      },
      { key: word },
    ),
    fix: { title: { en: "Write colons", "zh-CN": "改成冒号" }, edits: [] },
  };
}
