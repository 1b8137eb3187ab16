import { readFileSync } from "node:fs";
import { analyze } from "../../src/plan/analyze.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { buildReport, type ReportOptions } from "../../src/report/build.ts";
import type { Report } from "../../src/report/report.ts";

/** The plan of a text as it is read, without a word about its findings. */
export function planFrom(text: string): Plan {
  return analyze(text, { asOf: "2026-05-15" }).plan;
}

/** The report of a text at 15 May 2026. */
export function reportOf(text: string, options: Partial<ReportOptions> = {}): Report {
  return buildReport(planFrom(text), { asOf: "2026-05-15", ...options });
}

export const bridge = readFileSync(new URL("fixtures/bridge.commplan.yaml", import.meta.url), "utf8");

/** A section's blocks as one string of JSON, to look for texts in. */
export function sectionText(report: Report, id: string): string {
  return JSON.stringify(report.sections.find((section) => section.id === id)?.blocks);
}
