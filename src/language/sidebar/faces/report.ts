import { labels } from "../../../plan/facts/labels.ts";
import { nextIssue, nextIssueWords } from "../../../plan/facts/report-due.ts";
import { profileOf } from "../../../plan/facts/report-profiles.ts";
import type { Words } from "../../../plan/words.ts";
import { dotted, type FaceOf, sentenceOf } from "./face.ts";

/** What kind of report it is, for whom, and which period comes next. */
export const reportFace: FaceOf<"reports"> = (report, { analysis, language }, title) => {
  const next = nextIssue(report, analysis);
  const { visibility } = report;
  const facts = [
    labels.profile[profileOf(report)][language],
    visibility !== undefined && visibility !== "client" ? labels.visibility[visibility][language] : "",
    next && nextIssueWords(next)[language],
  ];
  return {
    description: dotted(facts),
    icon: { name: "output" },
    sentence: sentenceOf(kind, title, facts, language),
  };
};

const kind: Words = { en: "Report", "zh-CN": "报告" };
