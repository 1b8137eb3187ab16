import { say, type Words } from "../../plan/words.ts";
import type { ImportOutcome } from "../outcome.ts";
import { summaryOf } from "./page.ts";

/** What was done, once an import was applied. */
export function importedWords(source: string, outcome: ImportOutcome): Words {
  return say(imported, { source, summary: summaryOf(outcome) });
}

/** What the page says of its work when that went another way. */
export const told = {
  stopped: {
    en: "Stopped. “Read Again” begins anew.",
    "zh-CN": "已停止。点击“重新读取”可重新开始。",
  },
  notWorkedOut: {
    en: "What the import would do was not worked out.",
    "zh-CN": "尚未算出导入的结果。",
  },
  planChanged: {
    en: "The plan changed meanwhile, and nothing was written. This is what the import does to it now: look through it, and import again.",
    "zh-CN": "计划在此期间有改动，未写入任何内容。以下是导入到当前计划的结果，请查看后再次点击“导入”。",
  },
  notReckoned: {
    en: "What you said last was not reckoned in yet, and nothing was written. This is what the import does now: look through it, and import again.",
    "zh-CN": "您最后的选择尚未计入，未写入任何内容。以下是现在的导入结果，请查看后再次点击“导入”。",
  },
  rowsChanged: {
    en: "The source has changed since, so that the rows that you had left out are taken again. Look through them.",
    "zh-CN": "来源在此期间有改动，之前取消的行已重新勾选。请查看。",
  },
  asleep: {
    en: "The window was loaded anew. The other tool is asked again when you choose “Read Again”.",
    "zh-CN": "窗口已重新加载。点击“重新读取”后，才会再次访问该工具。",
  },
  refused: {
    en: "The editor refused the change, so that nothing was done. Try again.",
    "zh-CN": "编辑器未接受此改动，未做任何更改。请重试。",
  },
  planGone: {
    en: "This plan cannot be read. It may have been moved or deleted.",
    "zh-CN": "无法读取此计划，可能已被移动或删除。",
  },
} as const satisfies Readonly<Record<string, Words>>;

const imported: Words = {
  en: "Imported from {source}: {summary}.",
  "zh-CN": "已从“{source}”导入：{summary}。",
};
