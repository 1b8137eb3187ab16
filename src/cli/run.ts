import { type Language, say, type Words } from "../plan/words.ts";
import { readArguments } from "./arguments.ts";
import { CliError } from "./cli-error.ts";
import type { Call, Command, ExitCode, Outcome } from "./command.ts";
import { commandNamed } from "./command-named.ts";
import { commands } from "./commands/index.ts";
import { helpOption, languageOption } from "./common-options.ts";
import { reasonOf } from "./files/file-problem.ts";
import { shown } from "./files/shown.ts";
import { languageOfEnvironment } from "./language.ts";
import { usageWords } from "./usage.ts";

/** How a run of the program ended. */
export interface Ending {
  readonly exitCode: ExitCode;
  /** For standard output. */
  readonly output: string | Uint8Array | undefined;
  /** One line for standard error, without its line break. */
  readonly complaint: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Runs one command. Never rejects: what goes wrong is told in one line, with exit code 2. */
export async function run(args: readonly string[], environment: Environment, now: Date): Promise<Ending> {
  const language = spokenLanguage(args, environment);
  try {
    const { exitCode, output, complaint } = await outcomeOf(args, language, { environment, now });
    return { exitCode, output, complaint: complaint && oneLine(complaint, language) };
  } catch (error) {
    const words = error instanceof CliError ? error.words : say(fault, { error: String(error) });
    return { exitCode: 2, output: undefined, complaint: oneLine(words, language) };
  }
}

/** What is shown of an ending: a terminal that is given the bytes of a document shows rubbish and may be steered by it. */
export function shownOn(
  ending: Ending,
  isTerminal: boolean,
  args: readonly string[],
  environment: Environment,
): Ending {
  if (!isTerminal || !(ending.output instanceof Uint8Array)) return ending;
  return { exitCode: 2, output: undefined, complaint: oneLine(noText, spokenLanguage(args, environment)) };
}

/** One line about an output that could not be written, such as to a disk that is full. */
export function outputProblem(error: unknown, args: readonly string[], environment: Environment): string {
  return oneLine(say(unwritten, { reason: reasonOf(error) }), spokenLanguage(args, environment));
}

async function outcomeOf(
  args: readonly string[],
  language: Language,
  { environment, now }: Pick<Call, "environment" | "now">,
): Promise<Outcome> {
  const [name, rest] = commandIn(args);
  const command = commandNamed(name, commands);
  const options = [...command.options, helpOption];
  const { operands, value } = readArguments(rest, options);
  if (value(helpOption)) {
    return commandNamed("help", commands).run({
      operands: [command.name],
      value: () => undefined,
      language,
      environment,
      now,
    });
  }
  checkCount(command, operands);
  return command.run({ operands, value, language: value(languageOption) ?? language, environment, now });
}

/** The command's name and the arguments for it. */
function commandIn(args: readonly string[]): readonly [string, readonly string[]] {
  const [first, ...rest] = args;
  if (first === undefined) throw new CliError(noCommand);
  return [aliases.get(first) ?? first, rest];
}

const aliases: ReadonlyMap<string, string> = new Map([
  ["--help", "help"],
  ["-h", "help"],
  ["--version", "version"],
  ["-v", "version"],
]);

function checkCount({ name, operands: usage, count }: Command, { length }: readonly string[]): void {
  if (length >= count.least && length <= count.most) return;
  throw new CliError(say(count.most === 0 ? noOperand : wrongCount, { name, usage: usageWords(usage) }));
}

/** A mistake in the arguments is told in the language that they ask for, if it can be made out. */
function spokenLanguage(args: readonly string[], environment: Environment): Language {
  const asked = args.flatMap((arg, index) => {
    if (arg === "--language") return args[index + 1] ?? [];
    return arg.startsWith("--language=") ? arg.slice("--language=".length) : [];
  });
  const last = asked.at(-1);
  return last === "en" || last === "zh-CN" ? last : languageOfEnvironment(environment);
}

function oneLine(words: Words, language: Language): string {
  return `commplan: ${shown(words[language])}`;
}

const noText: Words = {
  en: "The result is no text that a terminal can show: name a file with “--out”.",
  "zh-CN": "结果不是文本，无法在终端显示：请用“--out”指定文件。",
};

const noCommand: Words = {
  en: "Name a command, such as “commplan check”; “commplan --help” lists them.",
  "zh-CN": "请写明命令，例如“commplan check”；“commplan --help”会列出所有命令。",
};

const noOperand: Words = {
  en: "“commplan {name}” takes options only.",
  "zh-CN": "“commplan {name}”只接受选项。",
};

const wrongCount: Words = {
  en: "“commplan {name}” is called as “commplan {name} {usage}”.",
  "zh-CN": "“commplan {name}”的用法是“commplan {name} {usage}”。",
};

const fault: Words = {
  en: "The command stopped at a fault of its own: {error}",
  "zh-CN": "命令因自身故障而中止：{error}",
};

const unwritten: Words = {
  en: "The output could not be written: {reason}.",
  "zh-CN": "无法写出结果：{reason}。",
};
