import assert from "node:assert/strict";
import packageFile from "../../package.json" with { type: "json" };
import { readArguments } from "../../src/cli/arguments.ts";
import type { Command } from "../../src/cli/command.ts";
import { commandNamed } from "../../src/cli/command-named.ts";
import { commands } from "../../src/cli/commands/index.ts";
import { helpOption } from "../../src/cli/common-options.ts";
import { commandLinesIn, wordsOf } from "./command-lines.ts";
import { pages } from "./page.ts";

const scripts = new Set(Object.keys(packageFile.scripts));

/** What stands in a usage line for what a person writes there. */
const placeholder = /^(?:[A-Z]+|[\p{Script=Han}]+|…)$/u;

describe("the command lines in the documentation", () => {
  it("are found", () => {
    const count = pages().flatMap(commandLinesIn).length;
    assert.ok(count > 60, String(count));
  });

  for (const page of pages()) {
    const lines = commandLinesIn(page);
    if (lines.length > 0)
      it(`are ones that the command line takes: ${page.path}`, () => {
        for (const line of lines) assert.doesNotThrow(() => take(line), `${page.path}: ${line}`);
      });
    const runs = [...page.text.matchAll(/\bnpm (?:run )?(?:--silent )?(start|test|(?<=run )[\w:-]+)/g)];
    if (runs.length > 0)
      it(`run scripts that are there: ${page.path}`, () => {
        assert.deepEqual(
          runs.map(([, name = ""]) => name).filter((name) => !scripts.has(name)),
          [],
        );
      });
  }
});

describe("a command line that is none", () => {
  for (const line of [
    "commplan chekc",
    "commplan check --as-off 2026-07-17",
    "commplan check --format yaml",
    "commplan report a b",
    "commplan report PLAN --as-of 2026-02-30",
    "commplan json PLAN --out",
  ])
    it(`is told: ${line}`, () => assert.throws(() => take(line)));
});

/** Reads a line as the program does, up to the point where it would run. */
function take(line: string): void {
  const [, name, ...rest] = wordsOf(line);
  if (name === undefined || name === "--help" || name === "--version") return;
  const command = commandNamed(name, commands);
  const options = [...command.options, helpOption];
  const { operands } = readArguments(
    rest.map((word, index) => filled(command, word, rest[index - 1])),
    options,
  );
  const given = operands.filter((operand) => !/^\[.*\]$/.test(operand)).length;
  // A line within a sentence may be the name of the command alone.
  if (rest.length === 0) return;
  assert.ok(given >= command.count.least, `too few operands: ${line}`);
  assert.ok(given <= command.count.most, `too many operands: ${line}`);
}

/** A word of a line, with a value that the option before it takes where a placeholder stands. */
function filled(command: Command, word: string, before: string | undefined): string {
  const option = command.options.find(({ name }) => `--${name}` === before);
  if (option === undefined || !placeholder.test(word)) return word;
  if (option.placeholder === "DATE") return "2026-07-17";
  return option.placeholder?.includes("|") ? (option.placeholder.split("|")[0] ?? word) : word;
}
