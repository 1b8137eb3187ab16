import { say } from "../../words.ts";
import type { Diagnoser } from "../diagnose.ts";
import { indentOf, linesOf } from "../lines.ts";
import type { SyntaxProblem } from "../problem.ts";

/** `-id: m`, `－id: m`: the dash of a list item without its space, or not the one that YAML knows. */
export const gluedDash: Diagnoser = ({ text }) => {
  for (const line of linesOf(text)) {
    const match = /^(\s*)(-|[－—–―−‐])(\s*)(?=[\p{L}\p{N}_.-]+\s*[:：])/u.exec(
      text.slice(line.start, line.end),
    );
    const [, lead = "", dash = "", space = ""] = match ?? [];
    if (match === null || (dash === "-" && space !== "")) continue;
    const start = line.start + lead.length;
    const edits = [{ start, end: start + dash.length + space.length, newText: "- " }];
    return dashProblem(start, dash, edits);
  }
  return undefined;
};

/** `• Welcome`, `1. id: m`: the marks of a list from a document, where dashes are due. */
export const bulletForDash: Diagnoser = ({ text }) => {
  let above = "";
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, line.end);
    const [, lead = "", mark = ""] = bullet.exec(content) ?? [];
    const isKey = /^\s*[\p{L}\p{N}_.-]+\s*:(?:\s|$)/u.test(content.slice(lead.length + mark.length));
    if (mark !== "" && (isKey || /:\s*(?:#.*)?$/.test(above))) {
      const edits = [...bulletsFrom(text, line.start, lead)];
      return dashProblem(line.start + lead.length, mark.trim(), edits);
    }
    if (content.trim() !== "") above = content;
  }
  return undefined;
};

const bullet = /^( *)([•●○▪◦‣·*+]\s+|[•●○▪◦‣·]|[（(]?\d{1,3}[.)、）](?!\d)\s*)(?=\S)/u;

/** The marks of the lines that begin where the first does, up to what the list is a part of. */
function* bulletsFrom(text: string, from: number, lead: string) {
  for (const line of linesOf(text, from)) {
    const content = text.slice(line.start, line.end);
    if (content.trim() !== "" && indentOf(text, line) < lead.length) return;
    const [, own, mark = ""] = bullet.exec(content) ?? [];
    const start = line.start + lead.length;
    if (own === lead) yield { start, end: start + mark.length, newText: "- " };
  }
}

function dashProblem(
  start: number,
  dash: string,
  edits: NonNullable<SyntaxProblem["fix"]>["edits"],
): SyntaxProblem {
  return {
    start,
    end: start + dash.length,
    message: say(dash === "-" ? glued : odd, { dash }),
    fix: { title: { en: "Write a dash and a space", "zh-CN": "写成半角短横线加空格" }, edits },
  };
}

/** A key that begins a record, and stands under the dash of the record above: its own dash is missing. */
export const missingDash: Diagnoser = ({ text }) => {
  let first: { readonly column: number; readonly key: string } | undefined;
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, line.end);
    const [, lead = "", dash, key = ""] = /^( *)(- +)?([\p{L}\p{N}_.-]+):(?:\s|$)/u.exec(content) ?? [];
    if (dash !== undefined) first ??= { column: lead.length, key };
    else if (first !== undefined && key === first.key && lead.length === first.column)
      return newRecord(text, line.start, lead.length, key);
  }
  return undefined;
};

/** A record begins at a line without its dash: what follows is moved under its key. */
function newRecord(text: string, start: number, column: number, key: string): SyntaxProblem {
  const edits = [];
  for (const line of linesOf(text, start)) {
    const isBlank = text.slice(line.start, line.end).trim() === "";
    if (isBlank || (line.start > start && indentOf(text, line) < column)) continue;
    const at = line.start + (line.start === start ? column : 0);
    edits.push({ start: at, end: at, newText: line.start === start ? "- " : "  " });
  }
  return dashMissing(start + column, key, edits);
}

/** A second record begins at a key, and its dash is missing. */
export function dashMissing(
  start: number,
  key: string,
  edits: NonNullable<SyntaxProblem["fix"]>["edits"],
): SyntaxProblem {
  return {
    start,
    end: start + key.length,
    message: say(
      {
        en: "Another record seems to begin at this “{key}”. Each record begins with a dash and a space: “- {key}: ”.",
        "zh-CN": "从这个“{key}”起似乎是另一条记录。每条记录都以短横线加空格开头：“- {key}: ”。",
      },
      { key },
    ),
    ...(edits.length > 0 && {
      fix: { title: { en: "Begin a record here", "zh-CN": "从这里开始一条新记录" }, edits },
    }),
  };
}

const glued = {
  en: "A space is missing after the dash. A record of a list begins with a dash and a space: “- ”.",
  "zh-CN": "短横线后面缺少空格。列表的每条记录以短横线加空格“- ”开头。",
};

const odd = {
  en: "“{dash}” is not the dash that begins a record. Write a half-width dash and a space: “- ”.",
  "zh-CN": "“{dash}”不是列表用的短横线。请改成半角短横线加空格“- ”。",
};
