import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { root } from "../support/folders.ts";
import { type Literal, literalsIn } from "./literals.ts";

// What a person reads exists in English and in Chinese. The type `Words` holds both, and `l10n.t` has its bundle: what is
// written past them is found here, in the source.

interface Written extends Literal {
  readonly file: string;
}

const written: readonly Written[] = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts") && !/schema\/generated|\.d\.ts$/.test(name))
  .flatMap((file) =>
    literalsIn(readFileSync(`${root}src/${file}`, "utf8")).map((literal) => ({ file, ...literal })),
  );

/** Where texts are not for the people who use the product. */
const notForPeople: readonly RegExp[] = [
  /\b(?:from|import)\s*\(?\s*$/,
  // Logs are for whoever mends the program, and are in English.
  /\b(?:log|console|connection\.console)\s*\.\s*(?:error|warn|info|debug|trace|log)\(\s*$/,
  /\b(?:logFailure|attempt|guarded|about)\(\s*(?:\w+,\s*)?$/,
  /\w+Request\.(?:type|method),\s*(?:guarded|about)\(\s*(?:\w+,\s*)?$/,
  // Faults of the program: what people are told of them is said where they are caught.
  /\bnew \w*Error(?:<\w+>)?\(\s*(?:[\w.]+,\s*|[\w.]+ \?\? )?$/,
];

function isForPeople({ before }: Literal): boolean {
  return !notForPeople.some((pattern) => pattern.test(before));
}

/** In `Words` or in the bundle of the extension, both of which other tests hold to have Chinese. */
function isTranslated({ before }: Literal): boolean {
  return /\ben:\s*$|\bl10n\s*\.\s*t\(\s*$/.test(before);
}

/** A language is called as it calls itself. */
const namesOfTheirOwn: ReadonlySet<string> = new Set(["English"]);

/** Style sheets and code, and what a language model is answered: no person reads them. */
function isForPrograms({ file, value, before }: Written): boolean {
  return (
    /[-/]style\.ts$|\/load-late\.ts$/.test(file) ||
    /[{};]\s*$|=>/.test(value) ||
    (file.startsWith("extension/assistant/") && /\bdone:\s*$/.test(before))
  );
}

/** Two words of a language, or one that begins as a sentence does. */
function looksEnglish(text: string): boolean {
  return /[A-Za-z]{2,} [a-z]{2,}|^[A-Z][a-z]+(?:[ .!?…:]|$)/.test(text) && !/[\u4e00-\u9fff]/.test(text);
}

function places(found: readonly Written[]): readonly string[] {
  return found.map(({ file, line, value }) => `src/${file}:${line}: ${value}`);
}

describe("the words in the source", () => {
  it("are found at all", () => {
    assert.ok(written.length > 10_000, String(written.length));
    const [first, second, third] = literalsIn(
      [
        'const a = b / 2; /* "no" */ ',
        "log.error(`$",
        '{a} was not read.`, /"no"/); say("yes" /* "no" */);',
      ].join(""),
    );
    assert.deepEqual([first?.value, second?.value, third?.value], ["", " was not read.", "yes"]);
    assert.ok(second && !isForPeople(second) && third && isForPeople(third));
  });

  it("of the extension are in the bundle of translations", () => {
    const found = written.filter(
      (literal) =>
        literal.file.startsWith("extension/") &&
        !isForPrograms(literal) &&
        looksEnglish(literal.value) &&
        isForPeople(literal) &&
        !isTranslated(literal) &&
        !namesOfTheirOwn.has(literal.value),
    );
    assert.deepEqual(places(found), []);
  });

  it("of the scripts in pages are none: a page says what it was made with", () => {
    const keys = new Set(["Home", "End", "Enter", "Escape", "Tab"]);
    const found = written.filter(
      // Classes and selectors are in small letters.
      ({ file, value }) =>
        file.startsWith("webview/") && /^[A-Z“]/.test(value) && looksEnglish(value) && !keys.has(value),
    );
    assert.deepEqual(places(found), []);
  });

  it("that are sentences stand in Words, everywhere else", () => {
    // No pattern with repetitions in repetitions: a long text would be tried for ever.
    const isSentence = (value: string) =>
      /^[“"A-Z{]/.test(value) && /[.!?…]$/.test(value) && !/[<>]/.test(value) && value.split(" ").length > 3;
    const found = written.filter(
      (literal) =>
        isSentence(literal.value) &&
        !isForPrograms(literal) &&
        looksEnglish(literal.value) &&
        isForPeople(literal) &&
        !isTranslated(literal) &&
        // A template is a plan of its language.
        !literal.file.startsWith("plan/templates/"),
    );
    assert.deepEqual(places(found), []);
  });

  /** Written in Latin letters in Chinese too: names, fonts, formats of numbers, words of the plan format, the issues of GitHub. */
  const sameInChinese =
    /^(?:[\s\d\p{P}\p{S}]*|RAG|PDF|UTF-8|zh-CN|Microsoft YaHei|yyyy-mm-dd|Asia\/Shanghai| ?id|issue|the …)$/u;

  it("are Chinese where they say so", () => {
    const chinese = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .flatMap((file) =>
        [...readFileSync(`${root}src/${file}`, "utf8").matchAll(/"zh-CN":\s*(["`])((?:(?!\1).)*)\1/g)].map(
          ([, , value = ""]) => ({ file, value }),
        ),
      );
    assert.ok(chinese.length > 1_000, String(chinese.length));
    const strays = chinese.filter(({ value }) => {
      // What is quoted is a word of the format, and what is filled in speaks for itself.
      const own = value.replaceAll(/“[^”]*”|\$?\{[^}]*\}/g, "");
      return /[A-Za-z]{2,}/.test(own) && !/[\u4e00-\u9fff]/.test(own) && !sameInChinese.test(value);
    });
    assert.deepEqual(
      strays.map(({ file, value }) => `src/${file}: ${value}`),
      [],
    );
  });
});
