import type { Diagnoser } from "../diagnose.ts";
import { lineEnd, linesOf } from "../lines.ts";

/** A quote that is opened on a line and closed on none, or lines later where another text begins. */
export const openQuote: Diagnoser = ({ text }, error) => {
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, line.end);
    const opened = openedQuote(content);
    if (opened === undefined) continue;
    const next = text.slice(line.next, lineEnd(text, line.next));
    const looksLikeKey = /^\s*(- |-$|[\p{L}\p{N}_-]+\s*:(\s|$))/u.test(next);
    if (!looksLikeKey && next.trim() !== "" && !/closing/.test(error.message)) continue;
    const start = line.start + opened;
    const quote = content[opened] ?? '"';
    return {
      start,
      end: start + 1,
      message: {
        en: `The quote (${quote}) that opens here is never closed. Put the same quote at the end of the text.`,
        "zh-CN": `这里的引号（${quote}）没有配对的结束引号。请在这段文字末尾补上同样的引号。`,
      },
      fix: {
        title: { en: "Close the quote at the end of the line", "zh-CN": "在行末补上引号" },
        edits: [
          {
            start: line.start + content.trimEnd().length,
            end: line.start + content.trimEnd().length,
            newText: quote,
          },
        ],
      },
    };
  }
  return undefined;
};

/** `title: Phase 2: design`: a colon with a space after it inside a text that is not quoted. */
export const colonInText: Diagnoser = ({ text }, error) => {
  if (error.code !== "BLOCK_AS_IMPLICIT_KEY") return undefined;
  const [start] = error.pos;
  const rest = text.slice(start, lineEnd(text, start));
  if (!/:(\s|$)/.test(rest) || /^\s*-\s/.test(rest)) return undefined;
  const value = rest.replace(/\s+#.*$/, "").trimEnd();
  return {
    start,
    end: start + value.length,
    message: {
      en: "A colon followed by a space begins a new key, so this text must stand in quotes.",
      "zh-CN": "冒号加空格表示新的键，因此这段文字需要加引号。",
    },
    fix: {
      title: { en: "Put the text in quotes", "zh-CN": "给这段文字加引号" },
      edits: [{ start, end: start + value.length, newText: JSON.stringify(value) }],
    },
  };
};

/** Where on a line a quote opens a value, a key or a list item and does not close again; a comment ends the look. */
function openedQuote(content: string): number | undefined {
  let index = 0;
  /** The last character before it that is no blank, and whether a blank or nothing stands right before it. */
  let [mark, isApart] = ["", true];
  while (index < content.length) {
    const char = content[index] ?? "";
    if (char === "#" && isApart) return undefined;
    if ((char === '"' || char === "'") && (mark === "" || opening.has(mark))) {
      const close = closing(content, index, char);
      if (close < 0) return index;
      index = close;
    }
    isApart = /\s/.test(char);
    if (!isApart) mark = char;
    index += 1;
  }
  return undefined;
}

/** What a value, a key or an item may stand behind. */
const opening: ReadonlySet<string> = new Set([":", "-", "[", "{", ","]);

function closing(content: string, from: number, quote: string): number {
  for (let index = from + 1; index < content.length; index += 1) {
    if (quote === '"' && content[index] === "\\") index += 1;
    else if (content[index] === quote) {
      if (quote === "'" && content[index + 1] === "'") index += 1;
      else return index;
    }
  }
  return -1;
}
