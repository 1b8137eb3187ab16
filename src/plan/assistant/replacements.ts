import { shortened } from "../facts/shortened.ts";
import type { TextEdit } from "../finding.ts";
import { say, type Words } from "../words.ts";

/** A text that is to stand where another stands. */
export interface Replacement {
  readonly oldText: string;
  readonly newText: string;
}

/** The least edit of a text that makes a replacement, or why there is none: the old text has to stand there exactly once. */
export function replacementEdit(
  text: string,
  { oldText, newText }: Replacement,
): TextEdit | { readonly problem: Words } {
  const withEnds = lineEndsOf(text);
  const [old, made] = [withEnds(oldText), withEnds(newText)];
  if (old === "") return { problem: emptyText };
  const start = text.indexOf(old);
  if (start < 0) return { problem: say(notThere, { text: short(old) }) };
  if (text.includes(old, start + 1)) return { problem: say(notOnce, { text: short(old) }) };
  return trimmed({ start, end: start + old.length, newText: made }, old);
}

/** Whoever proposes a text writes lines as `\n`; the plan keeps its own ends. */
function lineEndsOf(text: string): (part: string) => string {
  const isWindows = text.includes("\r\n") && !/(?<!\r)\n/.test(text);
  return (part) => (isWindows ? part.replace(/\r?\n/g, "\r\n") : part);
}

/** An edit without what stays the same at its ends: the least that does it. */
function trimmed({ start, newText }: TextEdit, oldText: string): TextEdit {
  let head = 0;
  while (head < Math.min(oldText.length, newText.length) && oldText[head] === newText[head]) head++;
  // Neither a pair of halves nor a line's end is taken apart.
  if (/[\ud800-\udbff\r]/.test(oldText[head - 1] ?? "")) head--;
  let tail = 0;
  const room = Math.min(oldText.length, newText.length) - head;
  while (tail < room && oldText.at(-1 - tail) === newText.at(-1 - tail)) tail++;
  if (tail > 0 && /[\udc00-\udfff\n]/.test(oldText.at(-tail) ?? "")) tail--;
  return {
    start: start + head,
    end: start + oldText.length - tail,
    newText: newText.slice(head, newText.length - tail),
  };
}

function short(text: string): string {
  return shortened(text.replace(/\s+/g, " ").trim(), 60);
}

const emptyText: Words = { en: "A text to replace is empty.", "zh-CN": "要替换的文本为空。" };
const notThere: Words = {
  en: "“{text}” does not stand in what you read of the plan as it is now. Read it again; the text must be the same to the character.",
  "zh-CN": "您可读取的计划内容中目前没有“{text}”。请重新读取；文本必须逐字相同。",
};
const notOnce: Words = {
  en: "“{text}” stands more than once. Give more of what is around it.",
  "zh-CN": "“{text}”出现不止一次。请多给一些前后的文本。",
};
