import type { Command } from "../command.ts";
import { version } from "../version.ts";

export const versionCommand: Command = {
  name: "version",
  operands: "",
  count: { least: 0, most: 0 },
  summary: { en: "Prints the version.", "zh-CN": "显示版本号。" },
  options: [],
  run: async () => ({ exitCode: 0, output: `${version}\n` }),
};
