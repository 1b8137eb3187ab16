import process from "node:process";
import type { Command } from "../command.ts";
import { languageOption } from "../common-options.ts";
import { flag, textOption } from "../options.ts";
import { rulePagesBeside } from "../rule-pages.ts";

const stdioOption = flag({
  name: "stdio",
  about: {
    en: "Speaks over standard input and output, which is the only way.",
    "zh-CN": "通过标准输入输出通信（目前仅此一种方式）。",
  },
});

/** Editors built on Microsoft's client library add it to every server. */
const clientProcessOption = textOption({
  name: "clientProcessId",
  placeholder: "ID",
  about: { en: "The editor's process; taken and not used.", "zh-CN": "编辑器的进程号；接受但不使用。" },
});

export const lspCommand: Command = {
  name: "lsp",
  operands: "",
  count: { least: 0, most: 0 },
  summary: {
    en: "Runs the language server, for any editor.",
    "zh-CN": "启动语言服务器，供各种编辑器使用。",
  },
  options: [stdioOption, clientProcessOption, languageOption],
  run: async ({ language }) => {
    const { serveStdio } = await import("../late/cli-server.ts");
    await serveStdio(language, rulePagesBeside(process.argv[1] ?? ""));
    return { exitCode: 0 };
  },
};
