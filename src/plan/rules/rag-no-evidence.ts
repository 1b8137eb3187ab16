import { labels } from "../facts/labels.ts";
import { statusDimensions } from "../plan.ts";
import { say } from "../words.ts";
import { addKeys } from "./add-fix.ts";
import { isGivenAt } from "./given.ts";
import { placeholder } from "./placeholder.ts";
import type { Rule } from "./rule.ts";

export const ragNoEvidence: Rule = {
  id: "rag-no-evidence",
  severity: "warning",
  summary: { en: "Amber or red, without evidence.", "zh-CN": "标为黄灯或红灯，却没有依据。" },
  *check(context) {
    const { status } = context.plan;
    if (!status?.intact) return;
    for (const name of statusDimensions) {
      const rag = status[name]?.rag;
      if (rag === undefined || rag === "green" || isGivenAt(status, `${name}.evidence`)) continue;
      yield {
        path: [...status.at, name, "rag"],
        message: say(
          {
            en: "“{rag}” for {name} needs “evidence”: the fact that shows it.",
            "zh-CN": "{name}为“{rag}”（{label}），须在“evidence”中写明依据的事实。",
          },
          {
            rag,
            name: { en: labels.dimension[name].en.toLowerCase(), "zh-CN": labels.dimension[name]["zh-CN"] },
            label: labels.rag[rag],
          },
        ),
        fixes: () => [addKeys(context, [...status.at, name], [["evidence", placeholder(context)]])],
      };
    }
  },
};
