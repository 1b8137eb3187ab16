import { setOwnEntries } from "../../plan/edit/set-own.ts";
import { isOpen } from "../../plan/facts/open.ts";
import { issueFromRisk } from "../../plan/rules/issue-from-risk.ts";
import { titleOf } from "../../plan/rules/title.ts";
import { say } from "../../plan/words.ts";
import { recordIn } from "./record-in.ts";
import type { Refactoring } from "./refactoring.ts";

/** On an open risk: it has occurred, and is an issue from now on. The two stay linked. */
export const riskToIssue: Refactoring = {
  name: "risk-to-issue",
  kind: "refactor.rewrite",
  *offers(selection) {
    const { analysis } = selection;
    const { plan, source } = analysis;
    const risk = recordIn(selection, "risks");
    const id = risk?.id;
    if (risk === undefined || id === undefined || isOpen("risks", risk) !== true) return;
    const isFollowed = plan.issues.some(({ from }) => from === id);
    if (isFollowed || risk.kind === "opportunity" || risk.malformed.has("kind")) return;

    const occurred = setOwnEntries(source, risk.at, [["status", "occurred"]]);
    const issue = issueFromRisk(analysis, risk, id);
    if (occurred === undefined || issue === undefined) return;
    yield {
      title: say(
        { en: "“{title}” has occurred: make it an issue", "zh-CN": "“{title}”已发生：转为问题" },
        { title: titleOf("risks", risk) },
      ),
      edits: () => [...occurred, issue],
    };
  },
};
