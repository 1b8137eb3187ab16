import {
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
} from "vscode-languageserver";
import { diagnosticsOf } from "../language/diagnostics.ts";
import type { EditorOptions } from "../language/document.ts";
import type { PlanDocuments } from "./documents.ts";
import { guarded, logFailure } from "./guard.ts";
import type { Life } from "./life.ts";
import { createDiagnosticReporter, type Judged } from "./pulled-diagnostics.ts";
import type { Quiet } from "./quiet.ts";
import type { Runtime } from "./runtime.ts";
import type { Signal } from "./signal.ts";
import type { ClosedPlan } from "./workspace/closed-plan.ts";
import type { Workspace } from "./workspace/follow-workspace.ts";
import { workspaceDiagnostics } from "./workspace/workspace-diagnostics.ts";

interface Surroundings {
  readonly life: Life;
  readonly runtime: Runtime;
  readonly quiet: Quiet;
  readonly plans: PlanDocuments;
  readonly workspace: Workspace;
  /** Fires when an open plan was judged, and at the end. */
  readonly judged: Signal;
  readonly options: () => EditorOptions;
  readonly watchesFiles: () => boolean;
}

/** How long changes gather before they are told to who waits for them, in milliseconds. */
const gathering = 150;

/** Answers editors that ask for findings: of one plan, open or not, and of all in the workspace. */
export function serveDiagnostics(connection: Connection, surroundings: Surroundings): void {
  const { life, runtime, quiet, plans, workspace, judged, options, watchesFiles } = surroundings;
  const reporter = createDiagnosticReporter();
  const openJudged = (uri: string): Judged | undefined => {
    const of = plans.get(uri);
    return of && { uri, version: of.version, of, diagnostics: () => diagnosticsOf(of, options()) };
  };
  const closedJudged = (of: ClosedPlan): Judged => ({
    ...{ uri: of.uri, version: null, of },
    diagnostics: () => [...of.diagnostics],
  });

  connection.onRequest<DocumentDiagnosticReport | null, void>(
    DocumentDiagnosticRequest.method,
    guarded(life, "Findings", ({ textDocument: { uri }, previousResultId }: DocumentDiagnosticParams) => {
      quiet.disturb();
      const closed = workspace.get(uri);
      return reporter.report(openJudged(uri) ?? (closed && closedJudged(closed)), previousResultId);
    }),
  );

  connection.languages.diagnostics.onWorkspace((params, token, work, results) => {
    const refusal = life.refusal();
    if (refusal) return refusal;
    workspace.asked();
    // Nobody else says what has changed on the disk.
    if (!watchesFiles()) workspace.judgeAll();
    return workspaceDiagnostics(
      {
        *all() {
          for (const uri of plans.uris()) {
            const plan = openJudged(uri);
            // Where the text of a deleted file is still looked at, the editor asks for it by itself.
            if (plan && !workspace.gone(uri)) yield plan;
          }
          for (const plan of workspace.known()) yield closedJudged(plan);
          for (const of of workspace.allGone())
            yield { uri: of.uri, version: null, of, diagnostics: () => [] };
        },
        isIdle: workspace.isIdle,
        isOver: life.hasEnded,
        nextChange: async () => {
          await Promise.race([workspace.nextChange(), judged.next()]);
          if (!life.hasEnded()) await new Promise<void>((resolve) => void runtime.later(resolve, gathering));
        },
      },
      reporter,
      params,
      token,
      results && ((part) => results.report(part)),
    )
      .catch((error: unknown) => {
        logFailure(life, "Findings of the workspace", error);
        return { items: [] };
      })
      .finally(() => work.done());
  });
}
