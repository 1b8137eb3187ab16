import { knownFormat } from "../../plan/migrate/known-format.ts";
import { type Migrated, migrateText } from "../../plan/migrate/migrate-text.ts";
import type { KnownFormat } from "../../plan/migrate/migration.ts";
import { type Language, say, type Words } from "../../plan/words.ts";
import { CliError } from "../cli-error.ts";
import type { Command } from "../command.ts";
import { languageOption } from "../common-options.ts";
import { readPlanToChange, writePlan } from "../files/write-plan.ts";
import { changedLines } from "../migrate/changed-lines.ts";
import { flag } from "../options.ts";

const dryRunOption = flag({
  name: "dry-run",
  about: { en: "Only shows what would change.", "zh-CN": "只显示会有哪些改动，不写入。" },
});

/** The command over what is known of the format. */
export function migrateCommand(known: KnownFormat = knownFormat): Command {
  return {
    name: "migrate",
    operands: "PLAN",
    count: { least: 1, most: 1 },
    summary: {
      en: "Brings a plan to the newest version of the format; comments and layout stay.",
      "zh-CN": "将计划升级到最新的格式版本，注释和排版保持不变。",
    },
    options: [dryRunOption, languageOption],
    run: async ({ operands: [file = ""], value, language }) => {
      const plan = readPlanToChange(file);
      const result = migrateText(plan.text, known);
      if ("problem" in result) throw new CliError(result.problem);
      const isDry = value(dryRunOption) === true;
      if (result.edits.length > 0 && !isDry) writePlan(file, plan, result.text);
      return { exitCode: 0, output: outcomeText(plan.text, result, { language, isDry }) };
    },
  };
}

function outcomeText(
  text: string,
  { from, to, steps, edits }: Migrated,
  { language, isDry }: { readonly language: Language; readonly isDry: boolean },
): string {
  if (edits.length === 0) return `${say(isNewest, { to })[language]}\n`;
  const told = steps.map((step) => say(one, { from: step.from, to: step.from + 1, summary: step.summary }));
  if (steps.length === 0) told.push(say(versionAlone, { to }));
  const end = isDry ? notWritten : say(steps.length === 0 ? versionPutRight : written, { from, to });
  return `${[...told.map((words) => words[language]), "", ...changedLines(text, edits), "", end[language]].join("\n")}\n`;
}

const isNewest: Words = {
  en: "The plan is in version {to} of the format, the newest one. Nothing to do.",
  "zh-CN": "计划已是最新的第 {to} 版格式，无需升级。",
};
const one: Words = {
  en: "Version {from} → {to}: {summary}",
  "zh-CN": "第 {from} 版 → 第 {to} 版：{summary}",
};
const versionAlone: Words = {
  en: "The plan is in version {to} of the format, the newest one. The version itself is a whole number without quotes.",
  "zh-CN": "计划已是最新的第 {to} 版格式。版本号应写作不带引号的整数。",
};
const versionPutRight: Words = {
  en: "The version is put right. Nothing else had to change.",
  "zh-CN": "已更正版本号，其余内容无需改动。",
};
const written: Words = {
  en: "The plan was brought from version {from} to version {to}.",
  "zh-CN": "计划已从第 {from} 版升级到第 {to} 版。",
};
const notWritten: Words = {
  en: "Nothing was written (--dry-run).",
  "zh-CN": "未写入任何内容（--dry-run）。",
};
