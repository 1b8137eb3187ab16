import { readGitHistory } from "../../node/read-git-history.ts";
import type { Analyzer } from "../../plan/analyze.ts";
import type { Plan } from "../../plan/plan.ts";
import { buildReport, type ReportOptions } from "../../report/build.ts";
import { type FormatName, formatNames, formats } from "../../report/formats/index.ts";

export interface ReportFile {
  /** The plan's file: its earlier states are looked for where it is. */
  readonly plan: string;
  /** What reads them. */
  readonly createAnalyzer: () => Analyzer;
  /** Else the format that the file's name says, else a page. */
  readonly format: FormatName | undefined;
  readonly out: string | undefined;
}

/** A report as the bytes of a file, and the sections it should have and has not. */
export async function renderReport(
  plan: Plan,
  options: ReportOptions,
  { plan: file, createAnalyzer, format, out }: ReportFile,
): Promise<{ readonly content: string | Uint8Array; readonly missing: readonly string[] }> {
  const history = options.history ?? (await readGitHistory(file, plan, options, { createAnalyzer }));
  const { render, sections } = formats[format ?? formatOfName(out) ?? "html"];
  const report = buildReport(plan, { ...options, history, sections });
  const content = await render(report);
  return { content, missing: report.meta.missing };
}

function formatOfName(out: string | undefined): FormatName | undefined {
  return formatNames.find((name) => out?.endsWith(`.${formats[name].extension}`));
}
