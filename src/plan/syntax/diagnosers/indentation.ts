import type { YAMLError } from "yaml";
import type { Diagnoser } from "../diagnose.ts";
import { indentOf, lineAt, lineEnd, lineStart, linesOf } from "../lines.ts";
import type { SyntaxProblem } from "../problem.ts";
import { oddIndent, tabbed } from "../stray.ts";

/** A line whose indentation holds a tab: the first one of the block. */
export const tabIndent: Diagnoser = ({ text }) => {
  for (const line of linesOf(text)) {
    const lead = /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0] ?? "";
    if (lead.includes("\t") && line.start + lead.length < line.end) return tabbed(text, line.start);
  }
  return undefined;
};

/** A line that is indented with full-width spaces, or with such as do not break: the first one of the block. */
export const oddSpaceIndent: Diagnoser = ({ text }) => {
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, line.end);
    if (/^ *[\u00a0\u3000]/.test(content) && /[^\s\u00a0\u3000]/.test(content)) return oddIndent(text, line);
  }
  return undefined;
};

/** A line that is indented otherwise than the keys around it. */
export const unevenIndent: Diagnoser = ({ text }, error) => {
  const [position] = error.pos;
  const uneven =
    error.code === "BLOCK_AS_IMPLICIT_KEY" || error.code === "MULTILINE_IMPLICIT_KEY"
      ? contentOfNextLine(text, position)
      : isOutOfPlace(text, error) ||
          error.code === "BAD_INDENT" ||
          /without - indicator|same indentation|indented/i.test(error.message)
        ? contentOfLine(text, position)
        : undefined;
  if (uneven === undefined) return undefined;
  const fix = aligned(text, uneven.start);
  return {
    ...uneven,
    ...(fix && { fix }),
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

/** A key that stands less deep than the keys of its record, though deeper than the list. */
function isOutOfPlace(text: string, { code, message, pos: [position] }: YAMLError): boolean {
  const line = lineAt(text, lineStart(text, position));
  return (
    code === "UNEXPECTED_TOKEN" &&
    /at node end/.test(message) &&
    position === line.start + indentOf(text, line) &&
    /^[\p{L}\p{N}_.-]+\s*:(?:\s|$)/u.test(text.slice(position, line.end))
  );
}

/** Where the line above is a whole key with its value, the key belongs under that one. */
function aligned(text: string, start: number): SyntaxProblem["fix"] {
  const from = lineStart(text, start);
  const above =
    text
      .slice(0, from)
      .split(/\r\n|\r|\n/)
      .findLast((line) => line.trim() !== "" && !/^\s*#/.test(line)) ?? "";
  const [, lead] = /^(\s*(?:- +)*)[\p{L}\p{N}_.-]+:\s+[^\s#|>&]/u.exec(above) ?? [];
  const isKey = /^[\p{L}\p{N}_.-]+\s*:(?:\s|$)/u.test(text.slice(start, lineEnd(text, start)));
  if (lead === undefined || lead.includes("\t") || !isKey) return undefined;
  return {
    title: { en: "Put it under the key above", "zh-CN": "与上一行的键对齐" },
    edits: [{ start: from, end: start, newText: " ".repeat(lead.length) }],
  };
}

function contentOfLine(text: string, position: number): { start: number; end: number } {
  const line = lineAt(text, lineStart(text, position));
  return { start: line.start + indentOf(text, line), end: line.end };
}

function contentOfNextLine(text: string, position: number): { start: number; end: number } | undefined {
  const next = lineAt(text, lineStart(text, position)).next;
  return next < text.length ? contentOfLine(text, next) : undefined;
}
