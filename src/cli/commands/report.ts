import { type Analysis, createAnalyzer } from "../../plan/analyze.ts";
import { type Plan, sectionNames } from "../../plan/plan.ts";
import { say, sayList, type Words } from "../../plan/words.ts";
import { CliError } from "../cli-error.ts";
import type { Call, Command } from "../command.ts";
import { asOfOption } from "../common-options.ts";
import { loadPlan } from "../files/load-plan.ts";
import type { ReportMaker } from "../late/cli-report.ts";
import { didYouMean } from "../options.ts";
import {
  accentOption,
  browserOption,
  formatOption,
  fromOption,
  outOption,
  profileOption,
  registerOption,
  reportLanguageOption,
  reportOption,
  toOption,
  visibilityOption,
} from "../report/options.ts";
import { pageInstead, type Target, targetsOf } from "../report/targets.ts";
import { errorCount, warningOf } from "../report/warnings.ts";
import { writeReport } from "../report/write-report.ts";

export const reportCommand: Command = {
  name: "report",
  operands: "PLAN",
  count: { least: 1, most: 1 },
  summary: { en: "Makes a report of a plan.", "zh-CN": "由计划生成报告。" },
  options: [
    formatOption,
    registerOption,
    outOption,
    reportOption,
    profileOption,
    visibilityOption,
    fromOption,
    toOption,
    asOfOption,
    reportLanguageOption,
    accentOption,
    browserOption,
  ],
  run: async (call) => {
    const [name = ""] = call.operands;
    checkPeriod(call);
    const targets = targetsOf(name, {
      formats: call.value(formatOption),
      out: call.value(outOption),
      register: call.value(registerOption),
    });
    const analysis = loadPlan(name, { asOf: call.value(asOfOption) ?? call.now });
    checkPlan(name, analysis.plan);
    checkReport(analysis.plan, call.value(reportOption));
    const maker = await makerOf(name, analysis, call);
    const made = [];
    for (const target of targets) made.push(await make(target, targets, maker));
    // Nothing is written before all of it is there.
    for (const { target, content } of made) {
      if (target?.file !== undefined && content !== undefined) writeReport(name, target.file, content);
    }
    const problems = made.flatMap(({ problem }) => problem ?? []);
    const missing = [...new Set(made.flatMap((each) => each.missing))];
    const complaint = warningOf(name, analysis, missing, [...maker.problems, ...problems]);
    const [only] = targets.some(({ file }) => file === undefined) ? made : [];
    return {
      exitCode: problems.length > 0 ? 2 : 0,
      ...(only?.content !== undefined && { output: only.content }),
      ...(complaint !== undefined && { complaint }),
    };
  },
};

async function makerOf(file: string, analysis: Analysis, { value }: Call): Promise<ReportMaker> {
  const { reportMaker } = await import("../late/cli-report.ts");
  const options = {
    asOf: analysis.asOf,
    language: value(reportLanguageOption),
    visibility: value(visibilityOption),
    report: value(reportOption),
    profile: value(profileOption),
    from: value(fromOption),
    to: value(toOption),
    openErrors: errorCount(analysis),
  };
  const [accent, browser] = [value(accentOption), value(browserOption)];
  return reportMaker({ file, plan: analysis.plan, options, accent, browser, createAnalyzer });
}

interface Made {
  readonly target: Target | undefined;
  readonly content: string | Uint8Array | undefined;
  readonly missing: readonly string[];
  readonly problem?: Words;
}

/** A form that cannot be printed is made as a page instead, where there is a file to put it into. */
async function make(target: Target, targets: readonly Target[], maker: ReportMaker): Promise<Made> {
  try {
    return { target, ...(await maker.render(target)) };
  } catch (error) {
    const { PrintProblem } = await import("../late/cli-report.ts");
    if (!(error instanceof PrintProblem)) throw error;
    const page = pageInstead(target, targets);
    if (page === undefined) throw new CliError(error.words);
    const problem = say(instead, { problem: error.words, file: page.file ?? "" });
    return { target: page, ...(await maker.render(page)), problem };
  }
}

function checkPeriod({ value }: Call): void {
  const [from, to] = [value(fromOption), value(toOption)];
  if (from !== undefined && to !== undefined && from > to) throw new CliError(say(backwards, { from, to }));
}

/** A report of a plan of which not one record can be read would say nothing. */
function checkPlan(name: string, plan: Plan): void {
  if (plan.project !== undefined || sectionNames.some((section) => plan[section].length > 0)) return;
  throw new CliError(say(unreadable, { name }));
}

function checkReport({ reports }: Plan, id: string | undefined): void {
  const ids = reports.flatMap((report) => report.id ?? []);
  if (id === undefined || ids.includes(id)) return;
  if (ids.length === 0) throw new CliError(say(noReports, { id }));
  throw new CliError(say(unknownReport, { id, ids: sayList(ids, "and"), hint: didYouMean(id, ids) }));
}

const instead: Words = {
  en: "{problem} The HTML page was written instead: “{file}”.",
  "zh-CN": "{problem}已改为写出 HTML 网页：“{file}”。",
};

const backwards: Words = {
  en: "The period begins on {from}, after its end on {to}.",
  "zh-CN": "报告期的起始日 {from} 晚于结束日 {to}。",
};

const unreadable: Words = {
  en: "“{name}” holds no plan that could be read; “commplan check” tells why.",
  "zh-CN": "“{name}”中没有可以读取的计划内容；“commplan check”会说明原因。",
};

const noReports: Words = {
  en: "The plan defines no report “{id}”: it has no section “reports”.",
  "zh-CN": "计划中没有定义报告“{id}”：缺少“reports”部分。",
};

const unknownReport: Words = {
  en: "The plan defines no report “{id}”; it has {ids}.{hint}",
  "zh-CN": "计划中没有定义报告“{id}”；已定义的有 {ids}。{hint}",
};
