import { appendRecord } from "../edit/append.ts";
import { isReadable } from "../facts/readable.ts";
import { statusOf } from "../facts/status.ts";
import type { Fix } from "../finding.ts";
import { type Feedback, type Id, isGiven } from "../plan.ts";
import { compareMoments } from "../time/moment.ts";
import { say } from "../words.ts";
import { intact } from "./intact.ts";
import { inProjectLanguage } from "./placeholder.ts";
import type { PlanContext, Rule } from "./rule.ts";
import { yamlSentence, yamlText } from "./stub.ts";
import { nameOf } from "./title.ts";

export const feedbackNotTold: Rule = {
  id: "feedback-not-told",
  severity: "error",
  summary: {
    en: "A feedback is closed, and whoever gave it was not told of the outcome.",
    "zh-CN": "反馈已关闭，却没有把结果告知提出人。",
  },
  *check(context) {
    const { plan, symbols, timezone } = context;
    // An entry whose list cannot be read may cover any of them.
    if (plan.log.some((entry) => entry.intact && !isReadable(entry, "covers"))) return;
    const covered = new Set<Id>(plan.log.flatMap(({ covers }) => covers ?? []));
    for (const feedback of intact(plan.feedback)) {
      const { at, id, from } = feedback;
      if (id === undefined || statusOf("feedback", feedback) !== "closed" || isThanks(feedback)) continue;
      if (wasTold(feedback, timezone) || covered.has(id) || symbols.mayStandInBrokenText(id)) continue;
      yield {
        path: [...at, "status"],
        message: say(
          {
            en: "Closed, but nothing says that {name} was told of the outcome: there is neither “told”, nor an “answered” after “resolved”, nor a log entry that covers “{id}”.",
            "zh-CN":
              "已关闭，但没有记录表明已把结果告知{name}：既无“told”，也没有晚于“resolved”的“answered”，也没有涵盖“{id}”的沟通记录。",
          },
          { id, name: from === undefined ? { en: "the client", "zh-CN": "客户" } : nameOf(from, plan) },
        ),
        fixes: () => [stub(context, feedback, id)],
      };
    }
  },
};

/** Praise asks for no outcome. */
function isThanks({ kind, malformed }: Feedback): boolean {
  return kind === "praise" || malformed.has("kind");
}

/** By `told`, or by an answer at or after the resolution; where no resolution is dated, by the answer. */
function wasTold(feedback: Feedback, timezone: string): boolean {
  const { answered, resolved, malformed } = feedback;
  if (isGiven(feedback, "told") || malformed.has("answered")) return true;
  if (answered === undefined) return false;
  return resolved === undefined || (compareMoments(answered, resolved, timezone) ?? 0) >= 0;
}

function stub(context: PlanContext, { from }: Feedback, id: Id): Fix | undefined {
  const title = say({ en: "Told the outcome of {id}", "zh-CN": "告知 {id} 的处理结果" }, { id });
  const edit = appendRecord(context.source, "log", [
    ["date", context.asOf],
    ["title", yamlSentence(inProjectLanguage(context, title))],
    ...(from === undefined ? [] : [["participants", `[${yamlText(from)}]`] as const]),
    ["covers", `[${yamlText(id)}]`],
  ]);
  return (
    edit && {
      title: say({ en: "Add a log entry that covers “{id}”", "zh-CN": "新增涵盖“{id}”的沟通记录" }, { id }),
      edits: [edit],
    }
  );
}
