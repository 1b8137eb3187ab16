import { say, type Words } from "../../plan/words.ts";
import type { Titled } from "./columns.ts";
import { headerName } from "./header-name.ts";

/** How many items Jira exports at once, where its administrators have not set it otherwise. */
const mostOfJira = 1000;

/** A word on a table that is as long as its tool exports at most: what is missing from it would be told as gone. */
export function exportLimitNote({ columns, rows }: Titled): readonly Words[] {
  const isOfJira = columns.some(({ title }) => headerName(title) === "issue key");
  return isOfJira && rows.length === mostOfJira ? [say(asMany, { count: mostOfJira })] : [];
}

const asMany: Words = {
  en: "Jira exports {count} items at once, and these are {count}: there may be more, which are then told as gone. Export them in parts, such as by date.",
  "zh-CN":
    "Jira 一次最多导出 {count} 条，这里正好 {count} 条：可能还有未导出的条目，它们会被列为“本次来源中没有”。请分几次导出，例如按日期。",
};
