import type { Language, Words } from "../../plan/words.ts";
import type { Command } from "../command.ts";
import { commandNamed } from "../command-named.ts";
import { helpOption, languageOption } from "../common-options.ts";
import { displayWidth } from "../formats/display-width.ts";
import type { Option } from "../options.ts";
import { usageWords } from "../usage.ts";

/** The help over a table of commands, which it is itself a line of: so it asks for the table late. */
export function helpCommand(commands: () => readonly Command[]): Command {
  return {
    name: "help",
    operands: "[COMMAND]",
    count: { least: 0, most: 1 },
    summary: { en: "Explains a command.", "zh-CN": "说明某个命令的用法。" },
    options: [languageOption],
    run: async ({ operands: [name], language }) => ({
      exitCode: 0,
      output:
        name === undefined
          ? overview(commands(), language)
          : explanation(commandNamed(name, commands()), language),
    }),
  };
}

function overview(commands: readonly Command[], language: Language): string {
  const rows = commands.map(({ name, summary }) => [name, summary[language]] as const);
  return [intro[language], table(rows), exitCodes[language]].join("\n");
}

function explanation({ name, operands, summary, options }: Command, language: Language): string {
  const rows = [...options, helpOption].map(
    (option) => [optionText(option, language), option.about[language]] as const,
  );
  const usage = `commplan ${name} ${usageWords(`${operands} [OPTIONS]`.trim())[language]}`;
  return `${usage}\n\n${summary[language]}\n\n${table(rows)}`;
}

function optionText({ name, short, placeholder }: Option<unknown>, language: Language): string {
  const names = short === undefined ? `--${name}` : `-${short}, --${name}`;
  return placeholder === undefined ? names : `${names} ${usageWords(placeholder)[language]}`;
}

/** Two columns; a first cell that is too wide has the line to itself. */
function table(rows: readonly (readonly [string, string])[]): string {
  return rows
    .map(([first, second]) => {
      const gap = firstColumn - displayWidth(first);
      return gap > 0
        ? `  ${first}${" ".repeat(gap)}${second}\n`
        : `  ${first}\n  ${" ".repeat(firstColumn)}${second}\n`;
    })
    .join("");
}

const firstColumn = 24;

const intro: Words = {
  en: "commplan COMMAND [OPTIONS]: checks client communication plans and makes reports of them.\n",
  "zh-CN": "commplan 命令 [选项]：检查客户沟通计划，并据此生成报告。\n",
};

const exitCodes: Words = {
  en: "“commplan help COMMAND” explains its options. Exit codes: 0 fine, 1 findings, 2 could not run.\n",
  "zh-CN": "“commplan help 命令”会说明该命令的选项。退出码：0 正常，1 有问题，2 无法运行。\n",
};
