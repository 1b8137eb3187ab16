import { createAnalyzer } from "../plan/analyze.ts";
import type { Plan } from "../plan/plan.ts";
import type { ReportHistory } from "../report/history.ts";
import type { GitSettings } from "./git.ts";
import { type HistoryRequest, readGitHistory } from "./read-git-history.ts";

export type { HistoryRequest };

/** As `readGitHistory`, for a program that does not mind to carry the analysis along. */
export function gitHistory(
  file: string,
  plan: Plan,
  request: HistoryRequest,
  settings: GitSettings = {},
): Promise<ReportHistory> {
  return readGitHistory(file, plan, request, { ...settings, createAnalyzer });
}
