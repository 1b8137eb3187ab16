import { parseArgs } from "node:util";
import { type Insert, say, type Words } from "../plan/words.ts";
import { CliError } from "./cli-error.ts";
import { didYouMean, type Option, valueDue } from "./options.ts";

/** Arguments taken apart. */
export interface Arguments {
  readonly operands: readonly string[];
  readonly value: <Value>(option: Option<Value>) => Value | undefined;
}

/** Takes arguments apart by the options that are known. Of an option given twice the last one counts, but of a list. */
export function readArguments(args: readonly string[], options: readonly Option<unknown>[]): Arguments {
  const config = options.map(({ name, short, placeholder }) => {
    const type: "boolean" | "string" = placeholder === undefined ? "boolean" : "string";
    return [name, { type, ...(short !== undefined && { short }) }] as const;
  });
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(config),
    // Node's own messages are in English only and know no “did you mean”.
    strict: false,
    tokens: true,
  });
  const operands: string[] = [];
  const texts = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const before = texts.get(token.name);
    const isList = before !== undefined && options.some(({ name, isList }) => name === token.name && isList);
    const text = textOf(token, options);
    texts.set(token.name, isList ? `${before},${text}` : text);
  }
  return { operands, value: (option) => valueIn(option, texts.get(option.name)) };
}

/** The error of an option that is not there, with the one that was probably meant. */
export function unknownOption(rawName: string, names: readonly string[]): CliError {
  const hint = didYouMean(rawName.replace(/^-+/, ""), names, "--");
  return usageError(unknownOptionWords, { rawName, hint });
}

interface OptionToken {
  readonly name: string;
  /** As it was written, `--name` or `-n`. */
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function textOf(
  { name, rawName, value, inlineValue }: OptionToken,
  options: readonly Option<unknown>[],
): string {
  const option = options.find((known) => known.name === name);
  if (option === undefined) {
    throw unknownOption(
      rawName,
      options.map((known) => known.name),
    );
  }
  const isFlag = option.placeholder === undefined;
  if (isFlag && value !== undefined) throw usageError(noValueDue, { name });
  // `--as-of --format json` lacks a value, and a value that begins with a dash is written `--name=-value`.
  if (!isFlag && (value === undefined || (value.startsWith("-") && inlineValue !== true))) {
    throw usageError(valueDue, { name });
  }
  const text = value ?? "";
  valueIn(option, text);
  return text;
}

function valueIn<Value>(option: Option<Value>, text: string | undefined): Value | undefined {
  if (text === undefined) return undefined;
  const reading = option.read(text);
  if ("problem" in reading) throw new CliError(reading.problem);
  return reading.value;
}

function usageError(sentence: Words, inserts: Readonly<Record<string, Insert>>): CliError {
  return new CliError(say(sentence, inserts));
}

const unknownOptionWords: Words = {
  en: "There is no option “{rawName}”.{hint}",
  "zh-CN": "没有“{rawName}”这个选项。{hint}",
};

const noValueDue: Words = {
  en: "“--{name}” takes no value.",
  "zh-CN": "“--{name}”后面不带值。",
};
