import {
  type CancellationToken,
  type DiagnosticServerCancellationData,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  type PreviousResultId,
  ResponseError,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import type { DiagnosticReporter, Judged } from "../pulled-diagnostics.ts";
import { uriKey } from "./uri-key.ts";

/** All plans as they are judged now. */
export interface JudgedWorkspace {
  all(): Iterable<Judged>;
  /** Whether nothing is left to judge. */
  isIdle(): boolean;
  /** Resolves when something may have changed. */
  nextChange(): Promise<void>;
  /** Whether the client has said goodbye: nobody waits any more. */
  isOver(): boolean;
}

/** At most so many reports go out in one message. */
const mostReports = 100;

/**
 * Answers `workspace/diagnostic`. To an editor that takes parts, plans are reported as they are judged, and where it
 * has everything already the request stays open until something changes; any other gets one answer, when all are judged.
 */
export async function workspaceDiagnostics(
  workspace: JudgedWorkspace,
  reporter: DiagnosticReporter,
  { previousResultIds }: Pick<WorkspaceDiagnosticParams, "previousResultIds">,
  token: CancellationToken,
  send: ((part: WorkspaceDiagnosticReport) => void) | undefined,
): Promise<WorkspaceDiagnosticReport | ResponseError<DiagnosticServerCancellationData>> {
  const told = new Map(previousResultIds.map((previous) => [uriKey(previous.uri), previous]));
  const cancelled = new Promise<void>((resolve) => void token.onCancellationRequested(() => resolve()));
  let hasTold = false;
  for (;;) {
    if (token.isCancellationRequested)
      return new ResponseError(LSPErrorCodes.RequestCancelled, "Findings of the workspace were cancelled.");
    const isIdle = workspace.isIdle();
    const isLast = isIdle || workspace.isOver();
    if (send || isLast) {
      const { news, unchanged } = reportsOf(workspace, reporter, told, isLast);
      hasTold ||= news.length > 0;
      const mayWait = send !== undefined && !hasTold && told.size > 0;
      if (isLast && !(mayWait && !workspace.isOver())) return ended([...news, ...unchanged], send);
      if (send) for (const items of chunksOf(news)) send({ items });
    }
    await Promise.race([workspace.nextChange(), cancelled]);
  }
}

/** What the editor does not know yet, which it counts as told from now on, and what it knows. */
function reportsOf(
  workspace: JudgedWorkspace,
  reporter: DiagnosticReporter,
  told: Map<string, PreviousResultId>,
  isWhole: boolean,
): Readonly<Record<"news" | "unchanged", readonly WorkspaceDocumentDiagnosticReport[]>> {
  const news: WorkspaceDocumentDiagnosticReport[] = [];
  const unchanged: WorkspaceDocumentDiagnosticReport[] = [];
  const present = new Set<string>();
  for (const judged of workspace.all()) {
    const { uri, version } = judged;
    const key = uriKey(uri);
    if (present.has(key)) continue;
    present.add(key);
    const report = reporter.report(judged, told.get(key)?.value);
    if (report.kind === DocumentDiagnosticReportKind.Unchanged) unchanged.push({ ...report, uri, version });
    else {
      news.push({ ...report, uri, version });
      told.set(key, { uri, value: report.resultId ?? "" });
    }
  }
  if (!isWhole) return { news, unchanged };
  for (const [key, { uri }] of told) {
    if (present.has(key)) continue;
    told.delete(key);
    news.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
  }
  return { news, unchanged };
}

/** The last part, which is the answer; what comes before it goes out in parts of its own where it may. */
function ended(
  reports: readonly WorkspaceDocumentDiagnosticReport[],
  send: ((part: WorkspaceDiagnosticReport) => void) | undefined,
): WorkspaceDiagnosticReport {
  if (send === undefined) return { items: [...reports] };
  const chunks = [...chunksOf(reports)];
  const last = chunks.pop() ?? [];
  for (const items of chunks) send({ items });
  return { items: last };
}

function* chunksOf<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += mostReports)
    yield items.slice(start, start + mostReports);
}
