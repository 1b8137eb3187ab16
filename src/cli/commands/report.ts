import { statSync } from "node:fs";
import { type Analysis, createAnalyzer } from "../../plan/analyze.ts";
import { type Plan, sectionNames, type Visibility } from "../../plan/plan.ts";
import { say, sayList, type Words } from "../../plan/words.ts";
import { formatNames } from "../../report/formats/index.ts";
import { CliError } from "../cli-error.ts";
import type { Call, Command, Outcome } from "../command.ts";
import { asOfOption, languageOption } from "../common-options.ts";
import { problemWords, reasonOf } from "../files/file-problem.ts";
import { loadPlan } from "../files/load-plan.ts";
import { writeWhole } from "../files/write-whole.ts";
import { choiceOption, dateOption, didYouMean, textOption } from "../options.ts";

const formatOption = choiceOption(
  {
    name: "format",
    about: {
      en: "The report's form; that of the name after --out, else html, if not given.",
      "zh-CN": "报告格式；不填则按 --out 的文件名判断，否则为 html。",
    },
  },
  formatNames,
);

const outOption = textOption({
  name: "out",
  placeholder: "FILE",
  about: {
    en: "Where the report is written, over what is there; standard output if not given.",
    "zh-CN": "报告写入的文件，已有内容会被覆盖；不填则写到标准输出。",
  },
});

const reportOption = textOption({
  name: "report",
  placeholder: "ID",
  about: {
    en: "Which of the plan's reports; a client progress report if not given.",
    "zh-CN": "计划中所定义报告的 id；不填则为面向客户的进展报告。",
  },
});

const visibilities: readonly Visibility[] = ["client", "team", "internal"];

const visibilityOption = choiceOption(
  {
    name: "visibility",
    about: {
      en: "For whom; as the report says, else client, if not given.",
      "zh-CN": "给谁看；不填则以报告定义为准，否则为 client。",
    },
  },
  visibilities,
);

const fromOption = dateOption({
  name: "from",
  about: { en: "The period's first day.", "zh-CN": "报告期的第一天。" },
});

const toOption = dateOption({
  name: "to",
  about: { en: "The period's last day.", "zh-CN": "报告期的最后一天。" },
});

export const reportCommand: Command = {
  name: "report",
  operands: "PLAN",
  count: { least: 1, most: 1 },
  summary: { en: "Makes a report of a plan.", "zh-CN": "由计划生成报告。" },
  options: [
    formatOption,
    outOption,
    reportOption,
    visibilityOption,
    fromOption,
    toOption,
    asOfOption,
    languageOption,
  ],
  run: async (call) => {
    const [name = ""] = call.operands;
    checkPeriod(call);
    const analysis = loadPlan(name, { asOf: call.value(asOfOption) ?? call.now });
    checkPlan(name, analysis.plan);
    checkReport(analysis.plan, call.value(reportOption));
    const { content, missing } = await rendered(name, analysis, call);
    const out = call.value(outOption);
    return {
      ...(out === undefined ? { exitCode: 0, output: content } : written(name, out, content)),
      ...warning(name, analysis, missing),
    };
  },
};

async function rendered(file: string, { plan, asOf }: Analysis, { value }: Call) {
  const { renderReport } = await import("../late/cli-report.ts");
  const options = {
    asOf,
    language: value(languageOption),
    visibility: value(visibilityOption),
    report: value(reportOption),
    from: value(fromOption),
    to: value(toOption),
  };
  return renderReport(plan, options, {
    plan: file,
    createAnalyzer,
    format: value(formatOption),
    out: value(outOption),
  });
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

function written(plan: string, out: string, content: string | Uint8Array): Outcome {
  try {
    if (isSameFile(plan, out)) throw new CliError(say(ownPlan, { out }));
    writeWhole(out, content);
    return { exitCode: 0 };
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(problemWords([{ name: out, reason: reasonOf(error) }]));
  }
}

function isSameFile(plan: string, out: string): boolean {
  const [a, b] = [plan, out].map((name) => statSync(name, { bigint: true, throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.isFile() && a.dev === b.dev && a.ino === b.ino;
}

/** What is not in the report, though it should be: whoever made it must know. */
function warning(
  name: string,
  { findings }: Analysis,
  missing: readonly string[],
): Pick<Outcome, "complaint"> {
  const count = findings.filter(({ rule }) => rule === "syntax").length;
  if (count > 0) return { complaint: say(incomplete, { name, count }) };
  return missing.length > 0 ? { complaint: say(notYet, { sections: sayList(missing) }) } : {};
}

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

const ownPlan: Words = {
  en: "“{out}” is the plan itself; a report would overwrite it.",
  "zh-CN": "“{out}”就是计划文件本身，写入报告会将其覆盖。",
};

const notYet: Words = {
  en: "This version cannot make these sections yet, and the report leaves them out: {sections}.",
  "zh-CN": "当前版本尚不支持以下部分，报告中未包含：{sections}。",
};

const incomplete: Words = {
  en: "“{name}” has syntax errors ({count}); the report leaves out what could not be read.",
  "zh-CN": "“{name}”存在语法错误（{count} 处），报告不含无法读取的内容。",
};
