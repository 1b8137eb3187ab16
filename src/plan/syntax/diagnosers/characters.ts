import { say } from "../../words.ts";
import type { Diagnoser } from "../diagnose.ts";
import { lineEnd, lineStart } from "../lines.ts";
import type { SyntaxProblem } from "../problem.ts";

/** A text that begins with a character that YAML keeps for itself (`@`, `%`, a backtick). */
export const reservedStart: Diagnoser = ({ text }, error) => {
  if (error.code !== "BAD_SCALAR_START") return undefined;
  const [start] = error.pos;
  const value = text
    .slice(start, lineEnd(text, start))
    .replace(/\s+#.*$/, "")
    .trimEnd();
  return {
    start,
    end: start + value.length,
    message: say(
      {
        en: "A text that begins with “{char}” must stand in quotes.",
        "zh-CN": "以“{char}”开头的文字需要加引号。",
      },
      { char: text[start] ?? "" },
    ),
    fix: {
      title: { en: "Put the text in quotes", "zh-CN": "给这段文字加引号" },
      edits: [{ start, end: start + value.length, newText: JSON.stringify(value) }],
    },
  };
};

/** `"abc" def`, `'Client's'`: more text after a closing quote. */
export const textAfterQuote: Diagnoser = ({ text }, error) => {
  const [start, end] = error.pos;
  if (error.code !== "UNEXPECTED_TOKEN" || !/["']\s*$/.test(text.slice(0, start))) return undefined;
  const fix = inQuotes(text, start);
  return {
    start,
    end: Math.max(end, start + 1),
    message: {
      en: "Nothing may follow the closing quote. Put the whole text inside the quotes; a quote inside is written \\\" (in single quotes: '').",
      "zh-CN": "结束引号后面不能再有文字。请把整段文字放进引号内；双引号内的引号写成 \\\"，单引号内写成 ''。",
    },
    ...(fix && { fix }),
  };
};

/** The whole of a value on one line in quotes, those at its two ends left out where they stand round all of it. */
function inQuotes(text: string, position: number): SyntaxProblem["fix"] {
  const from = lineStart(text, position);
  const content = text.slice(from, lineEnd(text, position)).replace(/\s+#.*$/, "");
  const [, lead, value = ""] = /^(\s*(?:- +)*(?:[\p{L}\p{N}_.-]+\s*:\s+)?)(["'].*?)\s*$/u.exec(content) ?? [];
  if (lead === undefined || /[[\]{}\\]/.test(value)) return undefined;
  const quote = value.charAt(0);
  const isRound = value.length > 1 && value.endsWith(quote);
  const inner = isRound ? value.slice(1, -1) : value;
  const start = from + lead.length;
  return {
    title: { en: "Put the whole text in quotes", "zh-CN": "给整段文字加引号" },
    edits: [{ start, end: start + value.length, newText: `'${inner.replaceAll("'", "''")}'` }],
  };
}

/** `"C:\docs"`: a backslash that means nothing inside double quotes. */
export const badEscape: Diagnoser = ({ text }, error) => {
  if (error.code !== "BAD_DQ_ESCAPE") return undefined;
  const [start] = error.pos;
  return {
    start,
    end: Math.min(text.length, start + 2),
    message: {
      en: "Inside double quotes a backslash begins a special character. Write two (\\\\), or use single quotes.",
      "zh-CN": "双引号内的反斜杠表示特殊字符。请写两个（\\\\），或改用单引号。",
    },
    fix: {
      title: { en: "Write the backslash twice", "zh-CN": "把反斜杠写成两个" },
      edits: [{ start, end: start, newText: "\\" }],
    },
  };
};
