import { nextIssue, nextIssueWords } from "../../plan/facts/report-due.ts";
import type { LensSource } from "./lens-source.ts";

/** Which period of a report is to be issued, and by when; it leads to issuing it. */
export const issueLens: LensSource<"reports"> = (context) => (report) => {
  const next = nextIssue(report, context);
  return next && { words: nextIssueWords(next), act: "issueReport" };
};
