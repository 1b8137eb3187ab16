import type { YAMLError } from "yaml";
import { say } from "../../words.ts";
import type { Diagnoser } from "../diagnose.ts";
import { isNearlyKey } from "../known-keys.ts";
import { breakOf, indentOf, lineAt, lineEnd, lineStart, linesOf } from "../lines.ts";
import type { SyntaxProblem } from "../problem.ts";
import { isSection, oddIndent, tabbed } from "../stray.ts";

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
  const misplaced = indentedSection(text, uneven.start) ?? colonInNextLine(text, uneven.start);
  if (misplaced) return misplaced;
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
export const dashAfterKey: Diagnoser = ({ text }, error) =>
  /block-seq-ind on same line/.test(error.message)
    ? {
        fix: {
          title: { en: "Begin the list on a line of its own", "zh-CN": "列表另起一行" },
          edits: [onItsOwnLine(text, error.pos[0])],
        },
        start: error.pos[0],
        end: error.pos[0] + 1,
        message: {
          en: "A list cannot begin on the line of its key. Write it in brackets, [a, b], or each item with its dash on a line of its own.",
          "zh-CN": "列表不能从键所在的那一行开始。请写成方括号形式 [a, b]，或每项另起一行、以短横线开头。",
        },
      }
    : undefined;

/** A section that was indented: its line, and all that is deeper, belong at the margin. */
function indentedSection(text: string, start: number): SyntaxProblem | undefined {
  const from = lineStart(text, start);
  const key = /^([\p{L}\p{N}_.-]+):\s*(?:#.*)?$/u.exec(text.slice(start, lineEnd(text, start)))?.[1] ?? "";
  const next = lineAt(text, lineAt(text, from).next);
  const isList = /^\s*-(?:\s|$)/.test(text.slice(next.start, next.end));
  if (!isSection(key) || !isList) return undefined;
  const indent = start - from;
  const edits = [...linesOf(text, from)]
    .filter((line) => indentOf(text, line) >= indent && line.end - line.start > indent)
    .map((line) => ({ start: line.start, end: line.start + indent, newText: "" }));
  return {
    start,
    end: start + key.length,
    message: say(
      {
        en: "“{key}” is a section of its own: it begins at the left margin.",
        "zh-CN": "“{key}”是单独的部分，应从最左侧顶格开始。",
      },
      { key },
    ),
    fix: { title: { en: "Put it at the left margin", "zh-CN": "移到最左侧顶格" }, edits },
  };
}

/** A text that goes on in a line with a colon, which seems a key there: `cause: The concrete` and deeper `poured: too fast`. */
function colonInNextLine(text: string, start: number): SyntaxProblem | undefined {
  const from = lineStart(text, start);
  const end = lineEnd(text, start);
  const word = /^([\p{L}\p{N}_.-]+)\s*:(?:\s|$)/u.exec(text.slice(start, end))?.[1];
  const above = lineAt(text, lineStart(text, Math.max(0, from - 1)));
  const [, lead = "", value = ""] =
    /^(\s*(?:- +)*)(?:[\p{L}\p{N}_.-]+):\s+([^\s"'|>&*[{#].*?)\s*$/u.exec(
      text.slice(above.start, above.end),
    ) ?? [];
  if (word === undefined || isNearlyKey(word) || value === "" || start - from <= lead.length)
    return undefined;
  const at = text.indexOf(value, above.start + lead.length);
  const last = start + text.slice(start, end).trimEnd().length;
  const isPlain = !/["\\]|\s#/.test(text.slice(at, last));
  return {
    start,
    end: last,
    message: {
      en: "A colon followed by a space begins a new key, so this text must stand in quotes.",
      "zh-CN": "冒号加空格表示新的键，因此这段文字需要加引号。",
    },
    ...(isPlain && {
      fix: {
        title: { en: "Put the text in quotes", "zh-CN": "给这段文字加引号" },
        edits: [
          { start: at, end: at, newText: '"' },
          { start: last, end: last, newText: '"' },
        ],
      },
    }),
  };
}

function onItsOwnLine(text: string, dash: number) {
  const from = lineStart(text, dash);
  const lead = /^\s*(?:- +)*/.exec(text.slice(from, dash))?.[0].length ?? 0;
  const blanks = /\s*$/.exec(text.slice(from, dash))?.[0].length ?? 0;
  return { start: dash - blanks, end: dash, newText: breakOf(text) + " ".repeat(lead + 2) };
}

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
