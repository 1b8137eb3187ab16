import { isOpen } from "../../../plan/facts/open.ts";
import type { Risk } from "../../../plan/plan.ts";
import { issueFromRisk } from "../../../plan/rules/issue-from-risk.ts";
import type { Act } from "../act.ts";
import { all, setKeys } from "../write.ts";

/** A risk that has come about: it becomes an issue that says where it is from. */
export const riskOccurred: Act = {
  name: "riskOccurred",
  words: { en: "Risk Occurred: Make It an Issue", "zh-CN": "风险已发生：转为问题" },
  sections: ["risks"],
  isFor: (record) => isOpen("risks", record as Risk) !== false && record.id !== undefined,
  questions: [],
  done: { en: "Made the risk “{title}” an issue.", "zh-CN": "已将风险“{title}”转为问题。" },
  edits: (context) => {
    const risk = context.record as Risk | undefined;
    if (risk?.id === undefined) return undefined;
    const issue = issueFromRisk(context.analysis, risk, risk.id);
    return all(setKeys(context, [["status", "occurred"]]), issue && [issue]);
  },
};
