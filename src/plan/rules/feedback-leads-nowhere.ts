import { addKeys } from "./add-fix.ts";
import { origins } from "./follow-ups.ts";
import { missingOf } from "./given.ts";
import { intact } from "./intact.ts";
import { placeholder } from "./placeholder.ts";
import type { Rule } from "./rule.ts";
import { yamlText } from "./stub.ts";

export const feedbackLeadsNowhere: Rule = {
  id: "feedback-leads-nowhere",
  severity: "warning",
  summary: {
    en: "A feedback was accepted, and nothing came of it.",
    "zh-CN": "反馈已采纳，却没有后续落实。",
  },
  *check(context) {
    const { plan, symbols } = context;
    const followed = origins([...plan.actions, ...plan.issues]);
    if (followed === undefined) return;
    for (const feedback of intact(plan.feedback)) {
      const { at, id, disposition } = feedback;
      if (disposition !== "accepted" || missingOf(feedback, ["leads-to", "resolution"]).length < 2) continue;
      // What an action or an issue comes from has led to it, wherever that is written.
      if (id !== undefined && (followed.has(id) || symbols.mayStandInBrokenText(id))) continue;
      yield {
        path: [...at, "disposition"],
        message: {
          en: "This feedback was accepted, and the plan does not say what came of it. Name what it led to under “leads-to”, or say under “resolution” what was done.",
          "zh-CN": "已采纳，但没有下文。请在“leads-to”中注明引出的记录，或在“resolution”中写明如何处理。",
        },
        fixes: () => [addKeys(context, at, [["resolution", yamlText(placeholder(context))]])],
      };
    }
  },
};
