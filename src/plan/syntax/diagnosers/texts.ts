import { say } from "../../words.ts";
import type { Diagnoser } from "../diagnose.ts";
import { isKnownKey } from "../known-keys.ts";
import { breakOf, indentOf, type Line, lineAt, lineEnd, lineStart, linesOf } from "../lines.ts";
import type { SyntaxProblem } from "../problem.ts";
import { isTableRow, tableRow } from "../table-row.ts";

/**
 * A line without a key below a text, which seems to go on with it: indented deeper than the key, it would. The lines
 * after it that have no key either come along.
 *
 * @param start where the line begins
 */
export function textOnItsOwn(text: string, start: number): SyntaxProblem {
  const line = lineAt(text, start);
  const indent = indentOf(text, line);
  const [, lead = "", key = ""] =
    /^(\s*(?:- +)*)([\p{L}\p{N}_.-]+)\s*:/u.exec(keyLineAbove(text, start)) ?? [];
  const deeper = lead.length + 2 - indent;
  return {
    start: start + indent,
    end: line.end,
    message: say(
      key === ""
        ? {
            en: "This line has no key. Write a key and a colon before it, or a “#” if it is a comment.",
            "zh-CN": "这一行没有键。请在前面写键和冒号；如果是注释，请以“#”开头。",
          }
        : {
            en: "This line has no key. If it goes on with the text of “{key}”, indent it deeper than that; else write a key and a colon before it.",
            "zh-CN": "这一行没有键。如果是“{key}”的后续文字，请比“{key}”缩进更多；否则请在前面写键和冒号。",
          },
      { key },
    ),
    ...(key !== "" &&
      deeper > 0 && {
        fix: {
          title: say({ en: "Indent it under “{key}”", "zh-CN": "缩进到“{key}”之下" }, { key }),
          edits: textLines(text, line).map((at) => ({ start: at, end: at, newText: " ".repeat(deeper) })),
          isGuess: true,
        },
      }),
  };
}

/** Where the lines begin that have no key, from one on. */
function textLines(text: string, first: Line): readonly number[] {
  const starts: number[] = [];
  for (const line of linesOf(text, first.start)) {
    const content = text.slice(line.start, line.end);
    const isOther = /^\s*(?:#|-(?:\s|$)|[\p{L}\p{N}_.-]+\s*:(?:\s|$))/u.test(content);
    if (isOther || content.trim() === "" || indentOf(text, line) < indentOf(text, first)) break;
    starts.push(line.start);
  }
  return starts;
}

function keyLineAbove(text: string, start: number): string {
  const lines = text.slice(0, start).split(/\r\n|\r|\n/);
  return lines.findLast((line) => /^\s*(?:- +)*[\p{L}\p{N}_.-]+\s*:/u.test(line)) ?? "";
}

/** A row that was copied out of a table. */
export const copiedRow: Diagnoser = ({ text }, { pos: [position] }) => {
  const start = lineStart(text, position);
  const content = text.slice(start, lineEnd(text, start));
  const lead = content.length - content.trimStart().length;
  return isTableRow(content) ? tableRow(start + lead, start + content.trimEnd().length) : undefined;
};

/** `{ title: Tower #1, due: … }`: what follows in the braces is a comment, and their end with it. */
export const commentInBraces: Diagnoser = ({ text }) => {
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, Math.min(line.end, line.start + longestLine));
    if (!/\s#/.test(content)) continue;
    const [whole, before = "", lead = "", value = ""] = numberSign.exec(content) ?? [];
    if (whole === undefined || !isOpen(before + lead)) continue;
    const start = line.start + before.length + lead.length;
    const sign = start + value.indexOf("#");
    const end = start + value.trimEnd().length;
    return {
      start: sign,
      end: line.end,
      message: {
        en: "“#” begins a comment here, so that nothing behind it is read. Put the text in quotes.",
        "zh-CN": "这里的“#”表示注释，后面的内容都没有读入。请给这段文字加引号。",
      },
      fix: {
        title: { en: "Put the text in quotes", "zh-CN": "给这段文字加引号" },
        edits: [{ start, end, newText: JSON.stringify(text.slice(start, end)) }],
        // What stands behind another one, or a word behind it, may be a comment: that must not come into a report.
        isGuess: !/^[^#]*#\d[^#]*$/.test(value),
      },
    };
  }
  return undefined;
};

/** What is longer is no record that somebody wrote in braces. */
const longestLine = 1000;

/** A plain value within braces or brackets that holds a blank and a “#”, and what closes them behind it. */
const numberSign = /^(.*)([{[,:]\s+|\[)([^\s"'#{}[\],][^"'#{}[\],]*\s#[^,{}[\]]*)(?=[,}\]])/;

function isOpen(before: string): boolean {
  const bare = before.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, "");
  const count = (mark: string) => bare.split(mark).length;
  return count("{") > count("}") || count("[") > count("]");
}

/** `// check`: what is a comment elsewhere. */
export const slashComment: Diagnoser = ({ text }, { pos: [position] }) => {
  const start = lineStart(text, position);
  const content = text.slice(start, lineEnd(text, start));
  const [, lead = "", mark = ""] = /^(\s*)(\/\/|\/\*|<!--|＃)/.exec(content) ?? [];
  if (mark === "") return undefined;
  const at = start + lead.length;
  return {
    start: at,
    end: start + content.trimEnd().length,
    message: say(
      {
        en: "A comment begins with “#” here, not with “{mark}”.",
        "zh-CN": "这里的注释以半角“#”开头，而不是“{mark}”。",
      },
      { mark },
    ),
    fix: {
      title: { en: "Begin the comment with “#”", "zh-CN": "改成以“#”开头的注释" },
      edits: [{ start: at, end: at + mark.length, newText: "#" }],
    },
  };
};

/** `id: m, title: M`: several keys on one line, as in a sentence. */
export const severalKeys: Diagnoser = ({ text }, error) => {
  if (error.code !== "BLOCK_AS_IMPLICIT_KEY") return undefined;
  const start = lineStart(text, error.pos[0]);
  const content = text.slice(start, lineEnd(text, start));
  const lead = /^\s*(?:- +)*(?=[\p{L}\p{N}_.-]+:\s)/u.exec(content)?.[0];
  if (lead === undefined || lead.includes("\t")) return undefined;
  const gaps = [...content.matchAll(/\s*[,;，；]\s*(?=([\p{L}\p{N}_.-]+):(?:\s|$))/gu)].filter(
    ([, key = ""]) => isKnownKey(key),
  );
  const [first] = gaps;
  if (first === undefined) return undefined;
  const newText = breakOf(text) + " ".repeat(lead.length);
  // One that the record has already may as well be part of a sentence.
  const isTwice = gaps.some(([, key = ""]) => standsBefore(text, key));
  return {
    start: start + first.index,
    end: start + first.index + first[0].trimEnd().length,
    message: {
      en: "Several keys stand on this line. Write each on a line of its own, exactly under the first, or put them all in braces: { … }.",
      "zh-CN": "这一行写了多个键。请每个键各占一行并上下对齐，或者把它们全部放进花括号：{ … }。",
    },
    fix: {
      title: { en: "Write each key on a line of its own", "zh-CN": "每个键各占一行" },
      edits: gaps.map(({ index, 0: gap }) => ({
        start: start + index,
        end: start + index + gap.length,
        newText,
      })),
      ...(isTwice && { isGuess: true }),
    },
  };
};

/** Whether a key stands at the beginning of a line. */
function standsBefore(text: string, key: string): boolean {
  return [...linesOf(text)].some(({ start, end }) => {
    const content = text.slice(start, end).replace(/^\s*(?:- +)*/, "");
    return content.startsWith(key) && /^\s*:/.test(content.slice(key.length));
  });
}
