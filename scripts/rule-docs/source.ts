// What the pages of the rules are made from: what a rule says of itself, and `docs/rules/source/<id>.yaml`.
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Severity } from "../../src/plan/finding.ts";
import { rules } from "../../src/plan/rules/index.ts";
import { languages, type Words } from "../../src/plan/words.ts";

export const docsFolder = new URL("../../docs/rules/", import.meta.url);

/** All that the page of a rule says, but for what its examples give. */
export interface RuleSource {
  readonly id: string;
  readonly severity: Severity;
  readonly dependsOnDate: boolean;
  /** Whether a plan may give it another severity or excuse it. */
  readonly isFixed: boolean;
  /** What it finds. */
  readonly summary: Words;
  /** Why it matters, and what else it depends on. */
  readonly why: Words;
  /** Part of a plan that has the finding. */
  readonly wrong: string;
  /** The same, mended. */
  readonly right: string;
  /** The day that both are judged at. */
  readonly asOf: string;
  /** Rules whose finding the wrong one cannot do without. */
  readonly also: readonly string[];
  /** The files beside the plan, by path, with their texts. */
  readonly files: Readonly<Record<string, string>>;
}

/** The two ids of malformed input: no rules, but pages like theirs. */
const malformed = ["syntax", "schema"].map((id) => ({ id, severity: "error" as const }));

/** The ids that a finding can have, in the order of the pages. */
export const ruleIds: readonly string[] = [...malformed, ...rules].map(({ id }) => id);

/** The ids that have a source. */
export function sourceIds(): readonly string[] {
  return readdirSync(new URL("source/", docsFolder)).map((name) => name.replace(/\.yaml$/, ""));
}

/** What the pages are made from, in their order. */
export function ruleSources(): readonly RuleSource[] {
  return [
    ...malformed.map((head) => {
      const data = read(`source/${head.id}.yaml`);
      return {
        ...head,
        ...sourceOf(head.id, data),
        summary: wordsIn(data, "summary", head.id),
        isFixed: true,
      };
    }),
    ...rules.map(({ id, severity, summary, dependsOnDate = false }) => {
      const data = read(`source/${id}.yaml`);
      return { ...sourceOf(id, data), id, severity, summary, dependsOnDate, isFixed: false };
    }),
  ];
}

/** The Chinese of the examples' texts, the longest first. */
export function exampleWords(): readonly (readonly [en: string, zh: string])[] {
  return Object.entries(read("example-words.yaml"))
    .map(([en, zh]) => [en, String(zh)] as const)
    .sort(([one], [other]) => other.length - one.length);
}

function sourceOf(id: string, data: Readonly<Record<string, unknown>>) {
  return {
    dependsOnDate: false,
    why: wordsIn(data, "why", id),
    wrong: textIn(data, "wrong", id),
    right: textIn(data, "right", id),
    asOf: data["as-of"] === undefined ? "2026-03-02" : textIn(data, "as-of", id),
    also: Array.isArray(data["also"]) ? data["also"].map(String) : [],
    files: Object.fromEntries(
      Object.entries(mapping(data["files"])).map(([path, text]) => [path, String(text)]),
    ),
  };
}

function read(name: string): Readonly<Record<string, unknown>> {
  return mapping(parse(readFileSync(new URL(name, docsFolder), "utf8")));
}

function mapping(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function wordsIn(data: Readonly<Record<string, unknown>>, key: string, id: string): Words {
  const inner = mapping(data[key]);
  const [en, zh] = languages.map((language) => textIn(inner, language, `${id}: ${key}`));
  return { en: en ?? "", "zh-CN": zh ?? "" };
}

function textIn(data: Readonly<Record<string, unknown>>, key: string, where: string): string {
  const text = data[key];
  if (typeof text !== "string" || text.trim() === "") throw new Error(`${where} lacks “${key}”.`);
  return text;
}
