import { isMap, parseDocument } from "yaml";
import { type StoryPlan, storyPlans } from "../../scripts/story/story.ts";
import { analyze } from "../../src/plan/analyze.ts";
import type { Finding } from "../../src/plan/finding.ts";
import type { IsoDate } from "../../src/plan/plan.ts";
import { planShape } from "../../src/plan/schema/shape.ts";
import type { Language } from "../../src/plan/words.ts";
import { cast } from "./cast.ts";
import type { Block } from "./page.ts";

/** The day at which examples are judged where their mark names no other; that of the samples, too. */
const usualDay: IsoDate = "2026-07-17";

/**
 * What is found in an example of a plan. A whole plan is judged as it is. A part of one, beginning with the key of a
 * section, is put into a small plan that has the people, phases and milestones which examples speak of, or, with the
 * mark `in: 3-exception`, into that plan of the story in the page's language. A record of the example takes the place of
 * one with the same id there, with the mark `instead` a section that of the whole section. Only what is found within the
 * example counts.
 */
export function findingsIn(block: Block, language: Language = "en"): readonly Finding[] {
  const story = storyPlanOf(block, language);
  const asOf = /\bas-of: (\d{4}-\d\d-\d\d)/.exec(block.mark)?.[1] ?? story?.asOf ?? usualDay;
  if (isWhole(block.text)) return analyze(block.text, { asOf }).findings;
  const { text, parts } = planAround(block.text, story?.text ?? cast, /\binstead\b/.test(block.mark));
  return analyze(text, { asOf }).findings.filter(({ span }) =>
    parts.some(({ from, to }) => span.start >= from && span.start < to),
  );
}

/** The plan of the story that a mark names, `in: NAME` or `of: NAME`; one that is not there is an error. */
export function storyPlanOf(block: Block, language: Language): StoryPlan | undefined {
  const name = /\b(?:in|of): (\d-[a-z-]+)/.exec(block.mark)?.[1];
  if (name === undefined) return undefined;
  const plan = storyPlans(language).find((each) => each.name === name);
  if (plan === undefined) throw new Error(`The story has no plan ${name}.`);
  return plan;
}

/** The rules that a mark asks for, one for each finding: `finds: risk-untold, milestone-slip`. */
export function rulesAskedFor(block: Block): readonly string[] {
  const asked = /\bfinds: ([a-z-]+(?:, [a-z-]+)*)/.exec(block.mark)?.[1];
  return asked?.split(", ") ?? [];
}

/**
 * Whether a block of YAML is a plan or begins with a section of one. The mark `no plan` says that it is not, `of: NAME`
 * that it is copied from a plan of the story.
 */
export function isOfPlan({ language, mark }: Block): boolean {
  return language === "yaml" && !/^(?:no plan|of: )/.test(mark);
}

function isWhole(text: string): boolean {
  return /^commplan:/m.test(text);
}

/** A plan around the sections of an example, and where they stand in it. */
function planAround(
  text: string,
  base: string,
  isInstead: boolean,
): { readonly text: string; readonly parts: readonly Part[] } {
  const ours = sectionsIn(text);
  const theirs = sectionsIn(base);
  const unknown = [...ours.keys()].filter((key) => !planShape().properties.has(key) && !key.startsWith("x-"));
  if (unknown.length > 0) throw new Error(`No section of a plan: ${unknown.join(", ")}`);
  const ids = new Set(idsIn(text));
  const parts: Part[] = [];
  let plan = "commplan: 1\n";
  const extensions = [...ours.keys()].filter((key) => key.startsWith("x-"));
  for (const key of [...extensions, ...planShape().properties.keys()]) {
    const [our, their = ""] = [ours.get(key), theirs.get(key)];
    if (key === "commplan" || (our ?? their) === "") continue;
    const from = plan.length;
    plan += `${key}:\n`;
    if (our === undefined) plan += their;
    else {
      if (/^ {2}- /m.test(their) && !isInstead)
        plan += recordsIn(their)
          .filter((record) => !hasId(record, ids))
          .join("");
      parts.push({ from, to: from + key.length }, { from: plan.length, to: plan.length + our.length });
      plan += our;
    }
  }
  return { text: plan, parts };
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/** The lines below each key at the left margin. */
function sectionsIn(text: string): ReadonlyMap<string, string> {
  const sections = text.split(/^(?=[^\s#])/m).map((section) => {
    const [, key = "", inline = "", rest = ""] = /^([^:\n]+):([^\n]*)\n([\s\S]*)$/.exec(section) ?? [];
    // `status: { … }` in one line is put below its key.
    return [
      key,
      inline.trim() === "" || inline.trim().startsWith("#") ? rest : `  ${inline.trim()}\n`,
    ] as const;
  });
  return new Map(sections.filter(([key]) => key !== ""));
}

function recordsIn(section: string): readonly string[] {
  return section.split(/^(?= {2}- )/m).filter((record) => record !== "");
}

function idsIn(text: string): readonly string[] {
  const content = parseDocument(text, { strict: false }).contents;
  if (!isMap(content)) return [];
  return [...text.matchAll(/^ {2}- (?:\{ )?id: ([^\s,}]+)/gm)].map(([, id = ""]) => id);
}

function hasId(record: string, ids: ReadonlySet<string>): boolean {
  return idsIn(`x:\n${record}`).some((id) => ids.has(id));
}
