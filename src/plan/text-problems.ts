import type { PlacedProblem } from "./section-content.ts";
import type { SyntaxProblem } from "./syntax/problem.ts";
import type { Words } from "./words.ts";

/** Problems of the text as a whole: its bytes, its size, its aliases. */
export function* textProblems(input: {
  readonly text: string;
  readonly isTooLong: boolean;
  readonly aliasesLeft: number;
}): Generator<PlacedProblem> {
  const { text, isTooLong, aliasesLeft } = input;
  const damaged = text.indexOf("\uFFFD");
  if (damaged >= 0) yield at(damaged, notUtf8);
  if (isTooLong) yield at(0, tooLong);
  if (aliasesLeft <= 0) yield at(Math.max(0, text.search(/(?<=[\s,[:-])\*[^\s,\]]/)), tooManyAliases);
}

function at(start: number, message: Words): PlacedProblem {
  const problem: SyntaxProblem = { start, end: start + 1, message };
  return { base: 0, problem };
}

// What cannot be decoded arrives as U+FFFD, from an editor as from the command line.
const notUtf8: Words = {
  en: "This character could not be read: the file is not saved as UTF-8. Save it with the encoding UTF-8 and mend the text here.",
  "zh-CN": "这里的字符无法读取：文件不是 UTF-8 编码。请以 UTF-8 编码重新保存，并修正此处文字。",
};

const tooLong: Words = {
  en: "The file is longer than 8 million characters and is not checked. Split it into several plans.",
  "zh-CN": "文件超过 800 万个字符，未作检查。请拆分成多份计划。",
};

const tooManyAliases: Words = {
  en: "The aliases (*name) of this file repeat each other to more than 250,000 values. What lies beyond is not read.",
  "zh-CN": "本文件的别名（*name）层层引用，展开后超过 25 万个值，超出部分不再读取。",
};
