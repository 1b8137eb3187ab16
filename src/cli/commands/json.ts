import { planCounts } from "../../plan/data/counts.ts";
import { dataVersion, planData } from "../../plan/data/plan-data.ts";
import { visiblePlan } from "../../plan/facts/visibility.ts";
import type { Severity } from "../../plan/finding.ts";
import type { Visibility } from "../../plan/plan.ts";
import { checkedFile } from "../check/checked-file.ts";
import type { Command } from "../command.ts";
import { asOfOption, languageOption } from "../common-options.ts";
import { loadPlan } from "../files/load-plan.ts";
import { jsonFinding } from "../formats/json.ts";
import { choiceOption } from "../options.ts";

const visibilities: readonly Visibility[] = ["client", "team", "internal"];

const readersOption = choiceOption(
  {
    name: "visibility",
    about: {
      en: "For whom: without the records and keys that are not for them, and without findings; internal, all of it, if not given.",
      "zh-CN": "给谁看：不含他们不应看到的记录和字段，也不含发现的问题；不填则为 internal，即全部内容。",
    },
  },
  visibilities,
);

export const jsonCommand: Command = {
  name: "json",
  operands: "PLAN",
  count: { least: 1, most: 1 },
  summary: {
    en: "Prints a plan as read, with what follows from it and what is wrong with it, as JSON.",
    "zh-CN": "以 JSON 输出计划内容、由此推算的结果和发现的问题。",
  },
  options: [readersOption, asOfOption, languageOption],
  run: async ({ operands: [file = ""], value, language, now }) => {
    const analysis = loadPlan(file, { asOf: value(asOfOption) ?? now });
    const visibility = value(readersOption) ?? "internal";
    const { plan } = visiblePlan(analysis.plan, { visibility });
    const findings = checkedFile(file, analysis).findings.map((finding) => jsonFinding(finding, language));
    const isOwn = visibility === "internal";
    const data = {
      version: dataVersion,
      file,
      asOf: analysis.asOf,
      timezone: analysis.timezone,
      visibility,
      counts: { ...planCounts(plan), ...(isOwn && { findings: countsOf(findings) }) },
      plan: planData(analysis, { visibility }),
      // Findings speak of the whole plan: they are the team's own.
      ...(isOwn && { findings }),
    };
    return { exitCode: 0, output: `${JSON.stringify(data, undefined, 2)}\n` };
  },
};

function countsOf(findings: readonly { readonly severity: Severity }[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { error: count("error"), warning: count("warning"), info: count("info"), hint: count("hint") };
}
