import { type LogOutputChannel, type Uri, window, workspace } from "vscode";
import type { Analysis } from "../../plan/analyze.ts";
import type { ReportOptions } from "../../report/build.ts";
import type { ReportHistory } from "../../report/history.ts";
import type { DiskHost } from "../files.ts";
import type { PlanFile } from "../plan-file.ts";
import { readLook } from "./look.ts";

/** A page that was printed, or why it was not, as a sentence for the user. */
export type Printed =
  | { readonly bytes: Uint8Array }
  | { readonly problem: string; readonly remedy?: PrintRemedy | undefined };

/** What the person can do about it. */
export type PrintRemedy = "choose-browser" | "trust-workspace";

/** What a report needs that only some programs have around them. */
export interface ReportHost extends DiskHost {
  /** Prints a page of HTML to PDF. Rejects with anything once the signal says so. */
  readonly print?: (html: string, signal: AbortSignal) => Promise<Printed>;
  /** The commit that the repository of a file is at; undefined where it is in none. */
  readonly head?: (file: Uri) => Promise<string | undefined>;
  /** Earlier states of a plan, from the repository that its file is in. Never throws. */
  readonly history?: (file: Uri, analysis: Analysis, options: ReportOptions) => Promise<ReportHistory>;
  /** The last commit, where it holds the file as this text; undefined where it does not. */
  readonly commit?: (file: Uri, text: string) => Promise<string | undefined>;
}

export interface CompleteOptions {
  readonly options: ReportOptions;
  /** What could not be read and is left out, as a sentence for the user. */
  readonly problem?: string | undefined;
}

/** What reports are made with beyond the plan's text. */
export interface ReportSources {
  readonly host: ReportHost;
  /** The options with what must be read from elsewhere: earlier states, logo, colour. Never throws. */
  readonly complete: (file: PlanFile, analysis: Analysis, options: ReportOptions) => Promise<CompleteOptions>;
  readonly dispose: () => void;
}

/** How long, in milliseconds, nobody looks whether the repository has moved on while a plan is typed. */
const headHolds = 10_000;

interface Known {
  head: Promise<string | undefined>;
  lookedAt: number;
  readonly histories: Map<string, Promise<ReportHistory>>;
}

/** Reads each plan's history once for a commit: a report that follows what is typed takes it from memory. */
export function createReportSources(host: ReportHost, log: LogOutputChannel): ReportSources {
  const plans = new Map<string, Known>();
  let cameBack = 0;
  const following = window.onDidChangeWindowState(({ focused }) => {
    if (focused) cameBack = performance.now();
  });

  const knownOf = async (file: Uri): Promise<Known> => {
    const key = file.toString();
    const known = plans.get(key);
    const now = performance.now();
    if (known && now - known.lookedAt < headHolds && cameBack <= known.lookedAt) return known;
    const head = (host.head?.(file) ?? Promise.resolve(undefined)).catch(() => undefined);
    const isSame = known !== undefined && (await known.head) === (await head);
    const fresh: Known = { head, lookedAt: now, histories: isSame ? known.histories : new Map() };
    plans.set(key, fresh);
    return fresh;
  };

  const historyOf = async (file: Uri, analysis: Analysis, options: ReportOptions) => {
    if (file.scheme === "untitled") return undefined;
    if (host.history === undefined || file.scheme !== "file")
      return { states: [], absence: "out-of-reach" } as const;
    // A folder that the user does not trust is not for git either.
    if (!workspace.isTrusted) return { states: [], absence: "untrusted" } as const;
    const { histories } = await knownOf(file);
    const key = JSON.stringify(dependsOn(analysis, options));
    const history = histories.get(key) ?? host.history(file, analysis, options);
    histories.set(key, history);
    return history;
  };

  return {
    host,
    complete: async (file, analysis, options) => {
      const { look, problem } = await readLook(file.uri, analysis.plan.project?.logo);
      try {
        const history = await historyOf(file.uri, analysis, options);
        return { options: { ...options, look, history }, problem };
      } catch (error) {
        log.error(`The history of ${file.uri.toString()} could not be read.`, error);
        return { options: { ...options, look }, problem };
      }
    },
    dispose: () => following.dispose(),
  };
}

/** What of plan and report decides which earlier states are read, and how. */
function dependsOn({ plan, asOf }: Analysis, { report, profile, from, to }: ReportOptions): unknown {
  const found = plan.reports.find(({ id }) => id !== undefined && id === report);
  const { period, due, issued } = found ?? {};
  const { timezone, start } = plan.project ?? {};
  return [
    asOf,
    report,
    profile ?? found?.profile,
    from,
    to,
    period,
    due,
    issued,
    timezone,
    start,
    plan.calendar,
  ];
}
