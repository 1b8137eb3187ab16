import { gitHistory } from "../../node/git-history.ts";
import { PrintProblem, printPage } from "../../node/print-page.ts";
import { readLogo } from "../../node/read-logo.ts";
import type { Analyzer } from "../../plan/analyze.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import { buildReport, type ReportOptions } from "../../report/build.ts";
import { type Format, type FormatName, formats } from "../../report/formats/index.ts";
import type { ReportLook } from "../../report/report.ts";

export interface ReportRequest {
  /** The plan's file: its earlier states and its logo are looked for where it is. */
  readonly file: string;
  readonly plan: Plan;
  readonly options: Omit<ReportOptions, "look" | "history">;
  readonly accent: string | undefined;
  /** The browser that prints, by its path. */
  readonly browser: string | undefined;
  /** What reads earlier states of the plan. */
  readonly createAnalyzer: () => Analyzer;
}

/** A form, and the only register that it is to hold, by the section of the plan. */
export interface RenderedForm {
  readonly format: FormatName;
  readonly register?: string;
}

/** The report in one of its forms. */
export interface RenderedReport {
  readonly content: string | Uint8Array;
  /** The sections that the report should have and has not. */
  readonly missing: readonly string[];
}

/** The reports of one plan, form by form: what they share is read once. */
export interface ReportMaker {
  /** Rejects with a `PrintProblem` where a form needs a browser and there is none that prints. */
  readonly render: (form: RenderedForm) => Promise<RenderedReport>;
  /** What went wrong with what the report wears. */
  readonly problems: readonly Words[];
}

export { PrintProblem };

export async function reportMaker({
  file,
  plan,
  options,
  accent,
  browser,
  createAnalyzer,
}: ReportRequest): Promise<ReportMaker> {
  const history = await gitHistory(file, plan, options, { createAnalyzer });
  const { logo, problem } = await readLogo(file, plan.project?.logo);
  const look: ReportLook = { ...(accent !== undefined && { accent }), ...(logo !== undefined && { logo }) };
  return {
    problems: problem === undefined ? [] : [problem],
    render: async ({ format: name, register }) => {
      const format: Format = formats[name];
      const { single } = format;
      const only = register === undefined ? undefined : single?.registers.get(register);
      const sections = only === undefined ? format.sections : [only];
      const report = buildReport(plan, { ...options, sections, history, look });
      const content = await (only === undefined || single === undefined
        ? format.render(report, { print: (html) => printed(html, browser) })
        : single.render(report));
      return { content, missing: report.meta.missing };
    },
  };
}

/** Ctrl-C ends the browser first, and takes its temporary folder along. */
async function printed(html: string, browser: string | undefined): Promise<Uint8Array> {
  const stop = new AbortController();
  const abort = () => stop.abort(new PrintProblem(stopped));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, abort);
  try {
    return await printPage(html, { browser, signal: stop.signal });
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.removeListener(signal, abort);
  }
}

const stopped: Words = { en: "Printing was stopped.", "zh-CN": "打印已中止。" };
