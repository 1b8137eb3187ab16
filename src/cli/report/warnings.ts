import type { Analysis } from "../../plan/analyze.ts";
import { say, sayList, type Words } from "../../plan/words.ts";

/** How many errors the plan has: the report says so, and whoever makes it must know. */
export function errorCount({ findings }: Pick<Analysis, "findings">): number {
  return findings.filter(({ severity }) => severity === "error").length;
}

/** What is not in the report, or not right in it: whoever made it must know. One line, or nothing. */
export function warningOf(
  name: string,
  { findings }: Pick<Analysis, "findings">,
  missing: readonly string[],
  others: readonly Words[],
): Words | undefined {
  const slips = findings.filter(({ rule }) => rule === "syntax").length;
  const errors = errorCount({ findings });
  const sentences: Words[] = [];
  if (slips > 0) sentences.push(say(incomplete, { name, count: slips }));
  if (errors > slips) sentences.push(say(faulty, { name, count: errors }));
  if (missing.length > 0) sentences.push(say(notYet, { sections: sayList(missing) }));
  sentences.push(...others);
  const [first, ...more] = sentences;
  return first && more.reduce((text, next) => say(joined, { text, next }), first);
}

const joined: Words = { en: "{text} {next}", "zh-CN": "{text}{next}" };

const notYet: Words = {
  en: "The report leaves out these sections, which are not for its readers: {sections}.",
  "zh-CN": "以下部分不面向本报告的读者，未列入报告：{sections}。",
};

const incomplete: Words = {
  en: "“{name}” has syntax errors ({count}); the report leaves out what could not be read.",
  "zh-CN": "“{name}”存在语法错误（{count} 处），报告不含无法读取的内容。",
};

const faulty: Words = {
  en: "“{name}” has open errors ({count}), and the report says so; “commplan check” lists them.",
  "zh-CN": "“{name}”存在未解决的错误（{count} 个），报告中已注明；“commplan check”会列出它们。",
};
