import { createHash } from "node:crypto";
import { analyze } from "../../src/plan/analyze.ts";
import type { Finding } from "../../src/plan/finding.ts";
import type { Language } from "../../src/plan/words.ts";
import { exampleWords, type RuleSource } from "./source.ts";

/** Part of a plan in one language, with what is found in it when it is made a whole plan. */
export interface Example {
  readonly text: string;
  readonly findings: readonly ExampleFinding[];
}

/** A finding, and its line in the example's own text, from 1. */
export interface ExampleFinding {
  readonly finding: Finding;
  readonly line: number;
}

/** The wrong or the mended example of a rule, judged at its day. */
export function exampleOf(source: RuleSource, which: "wrong" | "right", language: Language): Example {
  const text = language === "en" ? source[which] : translated(source[which]);
  const head = `commplan: 1\n${/^project:/m.test(text) ? "" : "project: { name: P, client: C }\n"}`;
  const { findings } = analyze(head + text, {
    asOf: source.asOf,
    files: { sha256: (path) => hashOf(source.files[path]) },
  });
  const lineAt = (offset: number) => (head + text).slice(0, offset).split("\n").length;
  return {
    text,
    findings: findings.map((finding) => ({
      finding,
      line: lineAt(finding.span.start) - lineAt(head.length) + 1,
    })),
  };
}

const words = exampleWords();

/** The example with its texts in Chinese; keys, ids and values are the same in both. */
function translated(text: string): string {
  return words.reduce((left, [en, zh]) => left.replaceAll(en, zh), text);
}

function hashOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : createHash("sha256").update(text).digest("hex");
}
