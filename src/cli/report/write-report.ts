import { statSync } from "node:fs";
import { dirname } from "node:path";
import { say, type Words } from "../../plan/words.ts";
import { CliError } from "../cli-error.ts";
import { problemWords, reasonOf } from "../files/file-problem.ts";
import { writeWhole } from "../files/write-whole.ts";

/** Writes a report whole or not at all, but never over its plan. What goes wrong is an error for the person. */
export function writeReport(plan: string, file: string, content: string | Uint8Array): void {
  try {
    if (isSameFile(plan, file)) throw new CliError(say(ownPlan, { out: file }));
    checkFolder(file);
    writeWhole(file, content);
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(problemWords([{ name: file, reason: reasonOf(error) }]));
  }
}

/** That the file is not there yet is as it should be; that its folder is not has to be said of the folder. */
function checkFolder(file: string): void {
  const folder = dirname(file);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new CliError(say(noFolder, { folder }));
}

function isSameFile(plan: string, out: string): boolean {
  const [a, b] = [plan, out].map((name) => statSync(name, { bigint: true, throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.isFile() && a.dev === b.dev && a.ino === b.ino;
}

const noFolder: Words = {
  en: "There is no folder “{folder}” to write the report to.",
  "zh-CN": "没有可写入报告的文件夹“{folder}”。",
};

const ownPlan: Words = {
  en: "“{out}” is the plan itself; a report would overwrite it.",
  "zh-CN": "“{out}”就是计划文件本身，写入报告会将其覆盖。",
};
