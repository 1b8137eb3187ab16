import { realpath } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { Analyzer } from "../plan/analyze.ts";
import type { Plan } from "../plan/plan.ts";
import { todayIn } from "../plan/time/moment.ts";
import { definitionOf, type ReportOptions, reportPeriods } from "../report/build.ts";
import type { HistoryAbsence, PlanState, ReportHistory } from "../report/history.ts";
import { type RecordedState, statesToRead } from "../report/history-states.ts";
import { type GitSettings, runGit } from "./git.ts";

/** What the report is asked for: it decides which states are worth reading. */
export type HistoryRequest = Pick<ReportOptions, "asOf" | "report" | "profile" | "from" | "to">;

export interface GitHistorySettings extends GitSettings {
  /**
   * What reads the texts: `createAnalyzer` of `src/plan/analyze.ts`. It is handed in because it is large, and the
   * program that asks has it in another of its files.
   */
  readonly createAnalyzer: () => Analyzer;
}

/**
 * The earlier states of a plan for `ReportOptions.history`, read with the `git` of this computer and never
 * from the network. `file` is the path of the plan, `plan` what it says now (its time zone decides on which
 * day a commit was made, its issued reports which states matter), `request` the options that the report is
 * made with. Never rejects: where there is nothing to read the history says why.
 *
 * It takes tenths of a second and depends on nothing but the repository, the request, and of the plan the time
 * zone, the calendar, and the reports: who shows a report while it is edited does well to keep the answer.
 */
export async function gitHistory(
  file: string,
  plan: Plan,
  request: HistoryRequest,
  settings: GitHistorySettings,
): Promise<ReportHistory> {
  try {
    const path = await realpath(file).catch(() => file);
    const recorded = await recordedStates(path, plan.project?.timezone ?? "UTC", settings);
    if (typeof recorded === "string") return { states: [], absence: recorded };
    const issued = definitionOf(plan, request.report)?.issued ?? [];
    const { period } = reportPeriods(plan, request);
    const wanted = statesToRead(recorded, { asOf: request.asOf, period, issued });
    if (wanted.length === 0) return { states: [], absence: "not-recorded" };
    const texts = await textsOf(path, wanted, settings);
    const states = parsed(wanted, texts, settings.createAnalyzer(), request.asOf);
    return states.length === 0 ? { states, absence: "unreadable" } : { states };
  } catch {
    return { states: [], absence: "unreadable" };
  }
}

interface RecordedText extends RecordedState {
  /** The name that git has for the text. */
  readonly blob: string;
}

/**
 * The commits in which the file changed, through its renames, from the earliest to the latest: of a merge, what
 * it brought to this branch. So that a year of daily commits is read but no end of them, 5000 at most.
 */
async function recordedStates(
  path: string,
  timezone: string,
  settings: GitSettings,
): Promise<readonly RecordedText[] | HistoryAbsence> {
  const options = ["--follow", "--first-parent", "-m", "--raw", "--no-abbrev", "-z", "--max-count=5000"];
  const plain = [
    "--no-ext-diff",
    "--no-textconv",
    "--no-relative",
    "--no-color",
    "-O/dev/null",
    "--format=%x00%H %ct",
  ];
  const run = await runGit(["log", ...options, ...plain, "--", basename(path)], {
    ...settings,
    folder: dirname(path),
  });
  if (run === undefined) return "no-git";
  const found = run.output.toString("utf8").matchAll(commitPattern);
  const states = [...found].flatMap(({ groups: { commit, seconds, mode, blob } = {} }): RecordedText[] => {
    if (commit === undefined || blob === undefined || mode?.startsWith("100") !== true) return [];
    return [{ commit, blob, date: todayIn(new Date(Number(seconds) * 1000), timezone) }];
  });
  if (states.length === 0 && !run.isComplete) return absenceOf(run.complaint);
  if (states.length === 0) return "not-recorded";
  // A clock may have been wrong: days go before the order of commits.
  return states.reverse().sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
}

const commitPattern =
  /\0(?<commit>[0-9a-f]{40,64}) (?<seconds>\d{1,12})\0\n:\d+ (?<mode>\d+) [0-9a-f]+ (?<blob>[0-9a-f]+) /g;

function absenceOf(complaint: string): HistoryAbsence {
  if (/dubious ownership|safe\.directory/.test(complaint)) return "refused";
  if (/not a git repository|bare repository/i.test(complaint)) return "no-repository";
  // The repository is there, but nothing was ever recorded in it.
  return /does not have any commits|bad default revision/.test(complaint) ? "not-recorded" : "unreadable";
}

/** No text of a plan is larger (`analyze`), in bytes of UTF-8. */
const mostBytesOfText = 24_000_000;
const mostBytesInAll = 60_000_000;

/** The texts by their names. Those too large are left out, and, where all are too much, the latest come first. */
async function textsOf(
  path: string,
  states: readonly RecordedText[],
  settings: GitSettings,
): Promise<ReadonlyMap<string, string>> {
  const call = { ...settings, folder: dirname(path) };
  const blobs = [...new Set(states.map(({ blob }) => blob))].reverse();
  const sizes = await runGit(["cat-file", "--batch-check"], { ...call, input: lines(blobs) });
  let total = 0;
  const readable = (sizes?.output.toString("latin1") ?? "").split("\n").flatMap((line) => {
    const [blob = "", type, size] = line.split(" ");
    if (type !== "blob" || Number(size) > mostBytesOfText) return [];
    total += Number(size);
    return total > mostBytesInAll ? [] : [blob];
  });
  if (readable.length === 0) return new Map();
  const run = await runGit(["cat-file", "--batch"], { ...call, input: lines(readable) });
  return run === undefined ? new Map() : batchTexts(run.output);
}

function lines(names: readonly string[]): string {
  return names.map((name) => `${name}\n`).join("");
}

/** What `cat-file --batch` answers: `name type size`, a line break, as many bytes, a line break. */
function batchTexts(output: Buffer): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf("\n", at);
    const [blob, type, size] = output.toString("latin1", at, end).split(" ");
    const from = end + 1;
    const to = from + Number(size);
    if (end < 0 || blob === undefined || type !== "blob" || !(to <= output.length)) break;
    texts.set(blob, new TextDecoder().decode(output.subarray(from, to)));
    at = to + 1;
  }
  return texts;
}

/** One analyzer for all: what did not change from one state to the next is read once. */
function parsed(
  states: readonly RecordedText[],
  texts: ReadonlyMap<string, string>,
  analyzer: Analyzer,
  asOf: string,
): readonly PlanState[] {
  return states.flatMap(({ commit, date, blob }) => {
    const text = texts.get(blob);
    return text === undefined ? [] : [{ commit, date, plan: analyzer.analyze(text, { asOf }).plan }];
  });
}
