import { shortened } from "../../facts/shortened.ts";
import { say } from "../../words.ts";
import type { Diagnoser } from "../diagnose.ts";
import { lineEnd, lineStart } from "../lines.ts";

/** Whatever no other diagnoser knows: the line where the parser stumbled, and what to look at. */
export const general: Diagnoser = ({ text }, error) => {
  const start = Math.min(error.pos[0], Math.max(0, text.length - 1));
  const line = text.slice(lineStart(text, start), lineEnd(text, start));
  const lead = line.length - line.trimStart().length;
  const first = lineStart(text, start) + lead;
  return {
    start: Math.max(start, first),
    end: Math.max(lineEnd(text, start), Math.max(start, first) + 1),
    message: say(
      {
        en: "“{line}” cannot be read here. Check the colon, the quotes, the brackets and the indentation of this line and the one above.",
        "zh-CN": "这里的“{line}”无法读取。请检查这一行和上一行的冒号、引号、括号和缩进。",
      },
      { line: shortened(line.trim(), 60) },
    ),
  };
};
