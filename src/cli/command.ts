import type { Language, Words } from "../plan/words.ts";
import type { Option } from "./options.ts";

/** One command of the command line: a file in `commands` and a line in its table. */
export interface Command {
  readonly name: string;
  /** What follows the name, as a usage line shows it. */
  readonly operands: string;
  /** How many operands it takes. */
  readonly count: { readonly least: number; readonly most: number };
  readonly summary: Words;
  readonly options: readonly Option<unknown>[];
  readonly run: (call: Call) => Promise<Outcome>;
}

/** What a person asked a command. */
export interface Call {
  readonly operands: readonly string[];
  /** The value of an option, undefined where it is not given. */
  readonly value: <Value>(option: Option<Value>) => Value | undefined;
  /** The language of everything that the command says. */
  readonly language: Language;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The instant at which the command started. */
  readonly now: Date;
}

/** What a command hands back: what it says, and how it ended. */
export interface Outcome {
  readonly exitCode: ExitCode;
  readonly output?: string | Uint8Array;
  /** One line for standard error. */
  readonly complaint?: Words;
}

/** 0 fine; 1 findings at or above the threshold; 2 could not run. */
export type ExitCode = 0 | 1 | 2;
