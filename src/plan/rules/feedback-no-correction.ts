import { appendRecord } from "../edit/append.ts";
import { statusOf } from "../facts/status.ts";
import type { Fix } from "../finding.ts";
import type { Feedback, Id } from "../plan.ts";
import { nextWorkingDay } from "../time/calendar.ts";
import { addDays } from "../time/dates.ts";
import { say } from "../words.ts";
import { leadsTo, origins } from "./follow-ups.ts";
import { freshId } from "./fresh-id.ts";
import { intact } from "./intact.ts";
import { ownerCandidates } from "./owners.ts";
import { inProjectLanguage } from "./placeholder.ts";
import type { PlanContext, Rule } from "./rule.ts";
import { yamlSentence, yamlText } from "./stub.ts";

export const feedbackNoCorrection: Rule = {
  id: "feedback-no-correction",
  severity: "warning",
  summary: {
    en: "A complaint was answered, and nothing was corrected.",
    "zh-CN": "投诉已答复，却没有纠正措施。",
  },
  *check(context) {
    const { plan, symbols } = context;
    const followed = origins([...plan.actions, ...plan.issues]);
    if (followed === undefined) return;
    for (const feedback of intact(plan.feedback)) {
      const { at, id, kind, disposition, malformed } = feedback;
      const status = statusOf("feedback", feedback);
      if (id === undefined || kind !== "complaint" || (status !== "answered" && status !== "closed"))
        continue;
      if (disposition === "declined" || malformed.has("disposition") || malformed.has("leads-to")) continue;
      if (followed.has(id) || symbols.mayStandInBrokenText(id)) continue;
      if (leadsTo(context, feedback["leads-to"] ?? [], corrections)) continue;
      yield {
        path: [...at, "id"],
        message: say(
          {
            en: "The complaint is {status}, but no action, change or issue is “from: {id}” or under its “leads-to”. Say what keeps it from happening again.",
            "zh-CN":
              "该投诉已{done}，但没有任何行动项、变更或问题注明“from: {id}”或列在其“leads-to”中。请写明防止再次发生的措施。",
          },
          { id, status, done: status === "answered" ? "答复" : "关闭" },
        ),
        fixes: () => [stub(context, feedback, id)],
      };
    }
  },
};

const corrections = new Set(["actions", "changes", "issues"]);

function stub(context: PlanContext, { owner }: Feedback, id: Id): Fix | undefined {
  const doer = owner ?? ownerCandidates(context)[0];
  if (doer === undefined) return undefined;
  const title = say({ en: "Correct what led to {id}", "zh-CN": "纠正 {id} 反映的问题" }, { id });
  const edit = appendRecord(context.source, "actions", [
    ["id", yamlText(freshId(context, `action-${id}`))],
    ["title", yamlSentence(inProjectLanguage(context, title))],
    ["owner", yamlText(doer)],
    ["due", nextWorkingDay(addDays(context.asOf, 7), context.calendar)],
    ["from", yamlText(id)],
  ]);
  return (
    edit && {
      title: say({ en: "Add an action from “{id}”", "zh-CN": "新增来自“{id}”的行动项" }, { id }),
      edits: [edit],
    }
  );
}
