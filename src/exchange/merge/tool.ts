import type { Analysis } from "../../plan/analyze.ts";
import { shortened } from "../../plan/facts/shortened.ts";
import { textsOf } from "../../plan/facts/text.ts";
import type { Id } from "../../plan/plan.ts";
import { say, type Words } from "../../plan/words.ts";

/** The tool that records come from. */
export interface WantedTool {
  readonly id: Id;
  readonly name: string;
  readonly kind: string;
  /** Not in the plan yet. */
  readonly isNew: boolean;
}

/** Tools that a source gives away; a tool of the plan that is called so is the one. */
const knownTools: ReadonlyMap<string, { readonly name: string; readonly kind: string }> = new Map([
  ["jira", { name: "Jira", kind: "issue-tracker" }],
  ["github", { name: "GitHub", kind: "issue-tracker" }],
  ["gitlab", { name: "GitLab", kind: "issue-tracker" }],
  ["pingcode", { name: "PingCode", kind: "project-management" }],
  ["worktile", { name: "Worktile", kind: "project-management" }],
  ["ms-project", { name: "Microsoft Project", kind: "project-management" }],
]);

/** The tool of an import: the one asked for or given away by the source, else the spreadsheet that a table is. */
export function toolFor(
  { plan, symbols }: Analysis,
  wanted: string | undefined,
): WantedTool | { readonly problem: Words } {
  const id = wanted ?? "spreadsheet";
  const known =
    knownTools.get(id) ??
    (wanted === undefined ? spreadsheet(plan.project?.language) : { name: id, kind: "other" });
  const there =
    plan.tools.find((tool) => tool.id === id) ??
    plan.tools.find(({ name }) =>
      textsOf(name).some((text) => text.toLowerCase() === known.name.toLowerCase()),
    );
  if (there?.id !== undefined) return { id: there.id, ...known, isNew: false };
  if (symbols.definitions.has(id)) return { problem: say(otherRecord, { id }) };
  if (!/^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}._-]{0,63}$/u.test(id))
    return { problem: say(noId, { id: shortened(id, 70) }) };
  return { id, ...known, isNew: true };
}

function spreadsheet(language: string | undefined) {
  return { name: language === "zh-CN" ? "电子表格" : "Spreadsheet", kind: "documents" };
}

const otherRecord: Words = {
  en: "“{id}” is another record of the plan, not a tool. Name the tool that the items come from.",
  "zh-CN": "计划中的“{id}”不是工具，而是其他记录。请指明条目来自哪个工具。",
};
const noId: Words = {
  en: "“{id}” cannot be the id of a tool: letters, digits, “.”, “_” and “-” can.",
  "zh-CN": "“{id}”不能用作工具的 id：只能使用文字、数字、“.”“_”和“-”。",
};
