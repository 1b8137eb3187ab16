import type { Words } from "../plan/words.ts";

/**
 * How something is called, in each language: what a person fills in is a word in capitals in English, and has a word of its
 * own in Chinese. What is typed as it stands stays.
 */
export function usageWords(text: string): Words {
  return { en: text, "zh-CN": text.replace(/(?<![#\w])[A-Z]+(?!\w)/g, (word) => chinese[word] ?? word) };
}

const chinese: Readonly<Record<string, string>> = {
  COMMAND: "命令",
  DATE: "日期",
  FILE: "文件",
  FOLDER: "文件夹",
  ID: "id",
  KEY: "属性",
  NAME: "名称",
  OPTIONS: "选项",
  PLAN: "计划",
  SOURCE: "来源",
};
