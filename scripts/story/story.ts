import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { analyze } from "../../src/plan/analyze.ts";
import { type Language, languages } from "../../src/plan/words.ts";
import { buildReport } from "../../src/report/build.ts";
import { renderMarkdown } from "../../src/report/formats/markdown/render.ts";
import type { PlanState } from "../../src/report/history.ts";

/** The worked story: one project's plan on six days, and the report that was made of it on each. */
export const storyFolder = new URL("../../docs/story/", import.meta.url);

/** A file of the story as it should be. */
export interface StoryFile {
  /** From the story's folder: `en/reports/3-exception.md`. */
  readonly path: string;
  readonly text: string;
}

/** The plan on one of the days. */
export interface StoryPlan {
  /** `3-exception` */
  readonly name: string;
  readonly language: Language;
  /** From the story's folder. */
  readonly path: string;
  readonly text: string;
  readonly asOf: string;
  /** The id of the report that is made on that day. */
  readonly report: string;
}

/** The plans of a language by their day, as they are on disk. */
export function storyPlans(language: Language): readonly StoryPlan[] {
  const ending = ".commplan.yaml";
  return readdirSync(new URL(language, storyFolder))
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => {
      const path = `${language}/${file}`;
      const text = readFileSync(new URL(path, storyFolder), "utf8");
      const [, asOf = "", report = ""] = /^# as-of: ([\d-]+), report: (\S+)$/m.exec(text) ?? [];
      return { name: file.slice(0, -ending.length), language, path, text, asOf, report };
    });
}

/**
 * The reports of the story, and its plans with the fingerprints of what had been issued by then. Each report knows the
 * plans of the days before as its history, as it would from Git.
 */
export function storyFiles(): readonly StoryFile[] {
  return languages.flatMap((language) => {
    const states: PlanState[] = [];
    const fingerprints = new Map<string, string>();
    return storyPlans(language).flatMap((plan) => {
      const text = withFingerprints(plan.text, fingerprints);
      const analysis = analyze(text, { asOf: plan.asOf });
      const options = { asOf: plan.asOf, report: plan.report, history: { states: [...states] } };
      const report = renderMarkdown(buildReport(analysis.plan, options));
      states.push({ date: plan.asOf, commit: plan.name, plan: analysis.plan });
      const file = `reports/${plan.name}.md`;
      fingerprints.set(file, createHash("sha256").update(report).digest("hex"));
      return [
        { path: plan.path, text },
        { path: `${language}/${file}`, text: report },
      ];
    });
  });
}

function withFingerprints(text: string, fingerprints: ReadonlyMap<string, string>): string {
  return text.replaceAll(/(file: (\S+)\s+sha256: )"[0-9a-f]*"/g, (whole, before: string, file: string) =>
    fingerprints.has(file) ? `${before}"${fingerprints.get(file)}"` : whole,
  );
}
