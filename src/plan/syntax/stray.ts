import type { TextEdit } from "../finding.ts";
import { sectionNames } from "../plan.ts";
import { say, type Words } from "../words.ts";
import { type Line, linesOf } from "./lines.ts";
import type { SyntaxProblem } from "./problem.ts";
import { isTableRow, tableRow } from "./table-row.ts";

/** What is wrong with text that stands between sections and items. All offsets are absolute. */

const topLevelKeys = new Set<string>([
  "commplan",
  "project",
  "calendar",
  "policy",
  "status",
  ...sectionNames,
]);

/**
 * A line at column 0 (or a tabbed one) that is no `key:`. Where its word is a section of the format whose colon
 * is missing, `name` says which, so that the section's list is still read.
 */
export function strayLine(text: string, line: Line): { problem: SyntaxProblem; name?: string } {
  const content = text.slice(line.start, line.end);
  const lead = content.length - content.trimStart().length;
  const start = line.start + lead;
  if (content.slice(0, lead).includes("\t")) return { problem: tabbed(text, line.start) };
  const full = /^([\p{L}\p{N}_.-]+)\s*：/u.exec(content);
  if (full) {
    const [whole, word = ""] = full;
    return named(word, fullWidthColon(start, word, whole.length, content.slice(whole.length)));
  }
  const glued = /^(\p{L}[\p{L}\p{N}_.-]*):(?=[^\s/])/u.exec(content);
  if (glued) return named(glued[1] ?? "", missingSpace(start, glued[1] ?? ""));
  if (/^[\u00a0\u3000]/.test(content)) return { problem: oddIndent(text, line) };
  if (/^(?:={7}|>{7}|\|{7})(?:\s|$)/.test(content))
    return { problem: { start: line.start, end: line.end, message: leftMarker } };
  if (isTableRow(content)) return { problem: tableRow(start, start + content.trim().length) };
  const word = /^[\p{L}\p{N}_.-]+/u.exec(content)?.[0] ?? "";
  const isWhole = /^[\p{L}\p{N}_.-]+\s*(#.*)?$/u.test(content);
  if (isWhole && word !== "") return named(word, missingColon(start, word));
  const end = start + content.trim().length;
  return { problem: { start, end, message: notAnEntry } };
}

const notAnEntry: Words = {
  en: "This line does not belong to anything: a line at the left margin begins a section, such as “milestones:”. Indent it, or write a key and a colon.",
  "zh-CN": "这一行没有归属：顶格的一行应是一个部分的开头，例如“milestones:”。请缩进，或写成“键: 值”。",
};

const leftMarker: Words = {
  en: "This line is left of a merge conflict. Remove it.",
  "zh-CN": "这一行是合并冲突留下的标记。请删除。",
};

/** Whether a word is a section of the format. */
export function isSection(word: string): boolean {
  return topLevelKeys.has(word);
}

function named(word: string, problem: SyntaxProblem): { problem: SyntaxProblem; name?: string } {
  return topLevelKeys.has(word) || word.startsWith("x-") ? { problem, name: word } : { problem };
}

/** A key whose colon is missing; the fix puts it there. */
export function missingColon(start: number, word: string): SyntaxProblem {
  const end = start + word.length;
  return {
    start,
    end,
    message: say(
      {
        en: "A colon is missing after “{word}”. Write “{word}:” and then the value.",
        "zh-CN": "“{word}”后面缺少冒号。请写成“{word}:”，再写值。",
      },
      { word },
    ),
    fix: {
      title: say({ en: "Add the colon after “{word}”", "zh-CN": "在“{word}”后加冒号" }, { word }),
      edits: [{ start: end, end, newText: ":" }],
    },
  };
}

/** `title:M`: a key whose colon is glued to the value; the fix puts the space there. */
export function missingSpace(start: number, key: string): SyntaxProblem {
  const colon = start + key.length;
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
}

/**
 * A key followed by the full-width colon of a Chinese keyboard; the fix writes the one that YAML knows.
 *
 * @param length of the key and the colon
 * @param tail what follows on the line
 */
export function fullWidthColon(start: number, word: string, length: number, tail: string): SyntaxProblem {
  const colon = start + length - 1;
  const blanks = /^[\s\u3000]*/.exec(tail)?.[0].length ?? 0;
  return {
    start: colon,
    end: colon + 1,
    message: say(
      {
        en: "The colon after “{word}” is a full-width one (：). Write a half-width colon and a space: “{word}: ”.",
        "zh-CN": "“{word}”后面是全角冒号“：”。请改成半角冒号加空格“{word}: ”。",
      },
      { word },
    ),
    fix: {
      title: { en: "Write a half-width colon and a space", "zh-CN": "改成半角冒号加空格" },
      edits: [
        {
          start: start + word.length,
          end: colon + 1 + blanks,
          newText: blanks === tail.length ? ":" : ": ",
        },
      ],
    },
  };
}

/** A line that begins with full-width spaces, or such as do not break: YAML sees no indentation there. */
export function oddIndent(text: string, { start, end }: Line): SyntaxProblem {
  const lead = /^[\s\u00a0\u3000]*/.exec(text.slice(start, end))?.[0] ?? "";
  return {
    start,
    end: start + lead.length,
    message: {
      en: "This line is indented with full-width spaces. Indent with half-width spaces, as many as the lines around it have.",
      "zh-CN": "这一行用全角空格缩进。请改用半角空格，与上下行对齐。",
    },
    fix: {
      title: { en: "Indent with spaces", "zh-CN": "改用空格缩进" },
      edits: [
        { start, end: start + lead.length, newText: " ".repeat(indentAbove(text, start, lead.length)) },
      ],
    },
  };
}

/** How many spaces the keys of the line above stand behind; for a list item, its dash. */
function indentAbove(text: string, start: number, lead: number): number {
  const above =
    text
      .slice(0, start)
      .split(/\r\n|\r|\n/)
      .findLast((line) => /^ *[^\s#]/.test(line)) ?? "";
  const isItem = /^-(\s|$)/.test(text.slice(start + lead));
  return Math.max(0, (/^ *(?:- +)*/.exec(above)?.[0] ?? "").length - (isItem ? 2 : 0));
}

/**
 * A tab where only spaces may indent. The fix indents the line as the one above it, or as its keys where that
 * begins a list item.
 *
 * @param start where the line begins that the tab indents
 */
export function tabbed(text: string, start: number): SyntaxProblem {
  const lead = /^[ \t]*/.exec(text.slice(start))?.[0] ?? "";
  const tab = start + lead.indexOf("\t");
  return {
    start: tab,
    end: tab + 1,
    message: {
      en: "This line is indented with a tab. Indent with spaces, as many as the lines around it have.",
      "zh-CN": "这一行用制表符（Tab）缩进。请改用空格，与上下行对齐。",
    },
    fix: {
      title: { en: "Indent with spaces", "zh-CN": "改用空格缩进" },
      edits: [...untabbed(text, start, indentAbove(text, start, lead.length))],
    },
  };
}

/** The lines with tabs that follow each other, with spaces: the first with `indent`, the others as they stand to it. */
function* untabbed(text: string, start: number, indent: number): Generator<TextEdit> {
  let tabs: number | undefined;
  for (const line of linesOf(text, start)) {
    const lead = /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0] ?? "";
    if (!lead.includes("\t")) return;
    const own = lead.split("\t").length - 1;
    tabs ??= own;
    const spaces = lead.length - own;
    const columns =
      own === tabs ? indent + (line.start === start ? 0 : spaces) : indent + 2 * (own - tabs) + spaces;
    yield { start: line.start, end: line.start + lead.length, newText: " ".repeat(Math.max(0, columns)) };
  }
}

/** An item of a list that does not stand under the other ones. */
export function unevenItem(lineStart: number, indent: number, expected: number): SyntaxProblem {
  return {
    start: lineStart + indent,
    end: lineStart + indent + 1,
    message: say(
      {
        en: "The dash of this item stands in column {indent}, those of the other items in column {expected}. Put the dashes under each other.",
        "zh-CN": "这一项的短横线缩进 {indent} 格，同一列表的其他项缩进 {expected} 格。请让短横线上下对齐。",
      },
      { indent, expected },
    ),
    fix: {
      title: say({ en: "Indent by {expected} spaces", "zh-CN": "缩进 {expected} 个空格" }, { expected }),
      edits: [{ start: lineStart, end: lineStart + indent, newText: " ".repeat(expected) }],
    },
  };
}

/** A second YAML document: a plan is one. */
export function secondDocument(start: number): SyntaxProblem {
  return {
    start,
    end: start + 3,
    message: {
      en: "A second document begins here. A plan is one document: what follows is not read. Remove this line, or move the rest to a file of its own.",
      "zh-CN":
        "这里开始了第二个 YAML 文档。一个文件只放一份计划，后面的内容不会被读取。请删除这一行，或把后面的内容移到另一个文件。",
    },
  };
}

export function isConflictStart(content: string): boolean {
  return /^<{7}(\s|$)/.test(content);
}

/** Where the conflict that begins at a line ends: after its closing marker, else at the end of the text. */
export function conflictEnd(text: string, from: Line): number {
  for (const line of linesOf(text, from.next)) {
    if (/^>{7}(\s|$)/.test(text.slice(line.start, line.end))) return line.next;
  }
  return text.length;
}

/** Two versions left side by side by git. */
export function mergeConflict(line: Line): SyntaxProblem {
  return {
    start: line.start,
    end: line.end,
    message: {
      en: "An unresolved merge conflict begins here. Keep one of the two versions, or parts of both, and remove the lines with <<<<<<<, ======= and >>>>>>>.",
      "zh-CN":
        "这里有未解决的合并冲突。请对照两个版本保留需要的内容，并删除带有 <<<<<<<、======= 和 >>>>>>> 的行。",
    },
  };
}
