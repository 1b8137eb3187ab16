import { say, type Words } from "../plan/words.ts";
import { unknownOption } from "./arguments.ts";
import { CliError } from "./cli-error.ts";
import type { Command } from "./command.ts";
import { didYouMean } from "./options.ts";

/** The command of a name; one that is not there is an error for the person. */
export function commandNamed(name: string, commands: readonly Command[]): Command {
  const command = commands.find((known) => known.name === name);
  if (command !== undefined) return command;
  // Options come after the command; before it only the two that are commands themselves.
  if (name.startsWith("-")) throw unknownOption(name, ["help", "version"]);
  const names = commands.map((known) => known.name);
  throw new CliError(say(unknownCommand, { name, hint: didYouMean(name, names) }));
}

const unknownCommand: Words = {
  en: "There is no command “{name}”.{hint} “commplan --help” lists them.",
  "zh-CN": "没有“{name}”这个命令。{hint}“commplan --help”会列出所有命令。",
};
