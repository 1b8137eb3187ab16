import type { Diagnoser } from "../diagnose.ts";
import { indentOf, lineAt, lineStart, linesOf } from "../lines.ts";
import { tabbed } from "../stray.ts";

/** A line whose indentation holds a tab: the first one of the block. */
export const tabIndent: Diagnoser = ({ text }) => {
  for (const line of linesOf(text)) {
    const lead = /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0] ?? "";
    if (lead.includes("\t") && line.start + lead.length < line.end) return tabbed(text, line.start);
  }
  return undefined;
};

/** A line that is indented otherwise than the keys around it. */
export const unevenIndent: Diagnoser = ({ text }, error) => {
  const [position] = error.pos;
  const uneven =
    error.code === "BLOCK_AS_IMPLICIT_KEY" || error.code === "MULTILINE_IMPLICIT_KEY"
      ? contentOfNextLine(text, position)
      : error.code === "BAD_INDENT" || /without - indicator|same indentation|indented/i.test(error.message)
        ? contentOfLine(text, position)
        : undefined;
  if (uneven === undefined) return undefined;
  return {
    ...uneven,
    message: {
      en: "This line is not indented like the lines it belongs to. Put the keys of one record exactly under each other, with spaces.",
      "zh-CN": "这一行的缩进与同级的行不一致。请用空格让同一条记录的各个键上下对齐。",
    },
  };
};

/** `key: - a`: a list that begins on the key's own line. */
export const dashAfterKey: Diagnoser = (_, error) =>
  /block-seq-ind on same line/.test(error.message)
    ? {
        start: error.pos[0],
        end: error.pos[0] + 1,
        message: {
          en: "A list cannot begin on the line of its key. Write it in brackets, [a, b], or each item with its dash on a line of its own.",
          "zh-CN": "列表不能从键所在的那一行开始。请写成方括号形式 [a, b]，或每项另起一行、以短横线开头。",
        },
      }
    : undefined;

function contentOfLine(text: string, position: number): { start: number; end: number } {
  const line = lineAt(text, lineStart(text, position));
  return { start: line.start + indentOf(text, line), end: line.end };
}

function contentOfNextLine(text: string, position: number): { start: number; end: number } | undefined {
  const next = lineAt(text, lineStart(text, position)).next;
  return next < text.length ? contentOfLine(text, next) : undefined;
}
