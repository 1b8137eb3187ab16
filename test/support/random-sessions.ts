import { generatePlan } from "../../bench/generate-plan.ts";
import { type Analysis, type AnalyzeOptions, analyze, createAnalyzer } from "../../src/plan/analyze.ts";
import { templates } from "../../src/plan/templates/index.ts";
import { newPlanText } from "../../src/plan/templates/new-plan.ts";
import { languages } from "../../src/plan/words.ts";
import { plansIn } from "./folders.ts";
import { createEditor } from "./random-edits.ts";
import { differingPart } from "./same-analysis.ts";

export interface PlanToEdit {
  readonly name: string;
  readonly text: string;
}

/** The samples, every template in every language, the fixtures of the rules, and a generated plan. */
export function plansToEdit(): readonly PlanToEdit[] {
  const subject = { name: "N", today: "2026-03-02", timezone: "Asia/Shanghai" };
  return [
    ...plansIn("samples"),
    ...Object.entries(templates).flatMap(([name, template]) =>
      languages.map((language) => ({
        name: `template ${name} ${language}`,
        text: newPlanText(template, subject, language).text,
      })),
    ),
    ...plansIn("test/plan/rules"),
    { name: "generated", text: generatePlan(600) },
    {
      name: "as JSON",
      text: '{ "commplan": 1, "project": { "name": "A", "client": "B" }, "risks": [{ "id": "r" }] }\n',
    },
    { name: "with aliases", text: withAliases },
  ];
}

const withAliases = `commplan: 1
project: { name: A, client: B }
x-base: &base { title: T, probability: 2, impact: 2 }
x-list: &list
  - { id: i1, title: I, severity: high }
risks:
  - { id: r1, <<: *base }
  - &second { id: r2, <<: *base, title: U }
  - { id: r3, <<: [*second, *base] }
  - { id: r4, title: plain, probability: 1, impact: 1, milestones: &ms [m1] }
issues: *list
milestones:
  - { id: m1, title: &t Title, due: 2026-05-04 }
  - { id: m2, title: *t, due: 2026-05-05, depends-on: *ms }
`;

/** A step of a session: a text, how it was judged, and whether its findings were asked for before the next one. */
export interface Step {
  readonly text: string;
  readonly options: AnalyzeOptions;
  readonly isAsked: boolean;
}

/** The steps of a session of edits of a plan; some change the day or the settings as well. */
export function sessionOf(text: string, length: number, number: () => number): readonly Step[] {
  const editor = createEditor(text, number);
  let options: AnalyzeOptions = { asOf: "2026-07-17" };
  return [text, ...Array.from({ length }, () => editor.next())].map((each) => {
    if (number() < 0.03) options = { asOf: number() < 0.5 ? "2026-07-17" : "2027-11-30" };
    if (number() < 0.02) options = { ...options, rules: { "ref-unused": "off", "ref-unknown": "hint" } };
    return { text: each, options, isAsked: number() < 0.7 };
  });
}

/** Where an analyzer that knows the steps before says something else than one that knows nothing. */
export interface Difference {
  readonly part: string;
  /** The steps up to the one that differs. */
  readonly steps: readonly Step[];
}

/** Plays a session. An analysis whose findings were not asked for is asked after the next one, as editors do. */
export function firstDifference(steps: readonly Step[]): Difference | undefined {
  const analyzer = createAnalyzer();
  let late: { readonly analysis: Analysis; readonly index: number } | undefined;
  const compared = (analysis: Analysis, index: number): Difference | undefined => {
    const part = differingPart(analysis, analyze(analysis.text, analysis.options));
    return part === undefined ? undefined : { part, steps: steps.slice(0, index + 1) };
  };
  for (const [index, { text, options, isAsked }] of steps.entries()) {
    const analysis = analyzer.analyze(text, options);
    const difference =
      (late && compared(late.analysis, late.index)) ?? (isAsked ? compared(analysis, index) : undefined);
    if (difference) return difference;
    late = isAsked ? undefined : { analysis, index };
  }
  return undefined;
}
