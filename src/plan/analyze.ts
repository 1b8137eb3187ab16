import { check } from "./check.ts";
import type { Finding, Severity } from "./finding.ts";
import { createRuleMemory, type RuleMemory } from "./incremental/rule-memory.ts";
import { once } from "./lazy.ts";
import type { IsoDate, Plan } from "./plan.ts";
import { createPlanMemory, type PlanMemory, readPlan } from "./read-plan.ts";
import { type ReadSource, readSource } from "./read-source.ts";
import type { Fault } from "./rules/policy.ts";
import type { PlanContext, PlanFiles } from "./rules/rule.ts";
import type { Source } from "./source.ts";
import { createSymbolMemory, type SymbolMemory, symbolsOf } from "./symbols.ts";
import { calendarOf } from "./time/calendar.ts";
import { isRealDate } from "./time/dates.ts";
import { todayIn } from "./time/moment.ts";
import { isTimezone } from "./time/timezone.ts";

/** What an analysis depends on besides the text. */
export interface AnalyzeOptions {
  /** The day to judge at, or an instant whose day in the project's time zone it is. */
  readonly asOf: IsoDate | Date;
  /** Severities by rule id that the user prefers; what the plan's own policy says comes before. */
  readonly rules?: Readonly<Record<string, Severity | "off">>;
  /** A look at the files beside the plan, for the rules that ask for it. */
  readonly files?: PlanFiles;
}

/** What a plan's text says, all derived from it once. */
export interface Analysis extends PlanContext {
  readonly text: string;
  /** What it was asked with, the as-of date as a day: to analyse an edited text likewise. */
  readonly options: AnalyzeOptions;
  readonly source: Source;
  readonly plan: Plan;
  /** All that is wrong, in the order of the text. */
  readonly findings: readonly Finding[];
  /** Whether the findings were asked for before: only then is a look at them without cost. */
  readonly isChecked: boolean;
  /** Rules that failed by a fault of their own: the others spoke. For the front end to log. */
  readonly faults: readonly Fault[];
}

/** Analyses versions of one text; what an edit did not touch is taken from the version before. */
export interface Analyzer {
  analyze(text: string, options: AnalyzeOptions): Analysis;
  /** What the last version took, as far as its findings were asked for: to be counted where time cannot be measured. */
  work(): Work;
}

export interface Work {
  /** Blocks of text that were parsed. */
  readonly blocks: number;
  /** Rules, and checks of the format, that were run. */
  readonly judges: number;
}

/** Analyses a plan. Total: no text makes it throw. */
export function analyze(text: string, options: AnalyzeOptions): Analysis {
  return createAnalyzer().analyze(text, options);
}

/** An analyzer for one document, to be asked at every version of it. */
export function createAnalyzer(): Analyzer {
  const before: Before = {
    source: undefined,
    plan: createPlanMemory(),
    symbols: createSymbolMemory(),
    rules: createRuleMemory(),
  };
  return {
    analyze: (text, options) => analysisOf(text, options, before),
    work: () => ({ blocks: before.source?.parsed ?? 0, judges: before.rules.runs() }),
  };
}

/** How much aliases may add to a plan, in values. Far above any plan; far below what hurts. */
const aliasBudget = 250_000;

/** The longest text that is read, in characters: some 200,000 lines. */
const longestText = 8_000_000;

/** What is known from the version before. */
interface Before {
  source: ReadSource | undefined;
  readonly plan: PlanMemory;
  readonly symbols: SymbolMemory;
  readonly rules: RuleMemory;
}

function analysisOf(text: string, options: AnalyzeOptions, before: Before): Analysis {
  const isTooLong = text.length > longestText;
  const read: ReadSource = readSource(isTooLong ? "" : text, before.source);
  before.source = read;
  const { source, problems } = read;
  const budget = { left: aliasBudget };
  const { plan, sections } = readPlan(read, before.plan, budget);
  const timezone = timezoneOf(plan);
  const context: PlanContext = {
    plan,
    source,
    symbols: symbolsOf(source, sections, before.symbols),
    asOf: dayOf(options.asOf, timezone),
    timezone,
    calendar: calendarOf(plan.calendar),
    ...(options.files && { files: options.files }),
  };
  let isChecked = false;
  const checked = once(() => {
    isChecked = true;
    const input = { context, problems, sections, text, isTooLong, aliasesLeft: budget.left };
    return check({ ...input, rules: options.rules ?? {} }, before.rules);
  });
  return {
    ...context,
    text,
    options: { ...options, asOf: context.asOf },
    get findings() {
      return checked().findings;
    },
    get isChecked() {
      return isChecked;
    },
    get faults() {
      return checked().faults;
    },
  };
}

function timezoneOf({ project }: Plan): string {
  const timezone = project?.timezone;
  return timezone !== undefined && isTimezone(timezone) ? timezone : "UTC";
}

function dayOf(asOf: IsoDate | Date, timezone: string): IsoDate {
  if (asOf instanceof Date) return todayIn(asOf, timezone);
  if (!isRealDate(asOf)) throw new RangeError(`The as-of date ${asOf} is not a real day.`);
  return asOf;
}
