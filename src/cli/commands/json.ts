import { checkedFile } from "../check/checked-file.ts";
import type { Command } from "../command.ts";
import { asOfOption, languageOption } from "../common-options.ts";
import { planCounts } from "../data/counts.ts";
import { planData } from "../data/plan-data.ts";
import { loadPlan } from "../files/load-plan.ts";
import { jsonFinding } from "../formats/json.ts";

export const jsonCommand: Command = {
  name: "json",
  operands: "PLAN",
  count: { least: 1, most: 1 },
  summary: {
    en: "Prints a plan as read, with what follows from it and what is wrong with it, as JSON.",
    "zh-CN": "以 JSON 输出计划内容、由此推算的结果和发现的问题。",
  },
  options: [asOfOption, languageOption],
  run: async ({ operands: [file = ""], value, language, now }) => {
    const analysis = loadPlan(file, { asOf: value(asOfOption) ?? now });
    const findings = checkedFile(file, analysis).findings.map((finding) => jsonFinding(finding, language));
    const data = {
      file,
      asOf: analysis.asOf,
      timezone: analysis.timezone,
      counts: planCounts(analysis.plan, findings),
      plan: planData(analysis),
      findings,
    };
    return { exitCode: 0, output: `${JSON.stringify(data, undefined, 2)}\n` };
  },
};
