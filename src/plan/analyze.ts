import { check } from "./check.ts";
import type { Finding, Severity } from "./finding.ts";
import { createRuleMemory, type RuleMemory } from "./incremental/rule-memory.ts";
import { once } from "./lazy.ts";
import type { IsoDate, Plan } from "./plan.ts";
import { createRecordStore, type ReadPlan, type RecordStore, readPlan } from "./read-plan.ts";
import { type BlockStore, createBlockStore, type ReadSource, readSource } from "./read-source.ts";
import type { Fault } from "./rules/policy.ts";
import type { PlanContext, PlanFiles } from "./rules/rule.ts";
import type { Source } from "./source.ts";
import { symbolsOf } from "./symbols.ts";
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
}

/** Analyses a plan. Total: no text makes it throw. */
export function analyze(text: string, options: AnalyzeOptions): Analysis {
  return createAnalyzer().analyze(text, options);
}

/** An analyzer for one document, to be asked at every version of it. */
export function createAnalyzer(): Analyzer {
  const blocks = createBlockStore();
  const records = createRecordStore();
  const memory = createRuleMemory();
  return {
    analyze(text, options) {
      blocks.nextReading();
      return analysisOf(text, options, { blocks, records, memory });
    },
  };
}

/** How much aliases may add to a plan, in values. Far above any plan; far below what hurts. */
const aliasBudget = 250_000;

/** The longest text that is read, in characters: some 200,000 lines. */
const longestText = 8_000_000;

/** What is known from the version before. */
interface Before {
  readonly blocks: BlockStore;
  readonly records: RecordStore;
  readonly memory: RuleMemory;
}

function analysisOf(text: string, options: AnalyzeOptions, { blocks, records, memory }: Before): Analysis {
  const isTooLong = text.length > longestText;
  const readSourceOf: ReadSource = readSource(isTooLong ? "" : text, blocks);
  const { source } = readSourceOf;
  const budget = { left: aliasBudget };
  const read: ReadPlan = readPlan(source, records, budget);
  const { plan } = read;
  const timezone = timezoneOf(plan);
  const context: PlanContext = {
    plan,
    source,
    symbols: symbolsOf(source, read.records),
    asOf: dayOf(options.asOf, timezone),
    timezone,
    calendar: calendarOf(plan.calendar),
    ...(options.files && { files: options.files }),
  };
  let isChecked = false;
  const checked = once(() => {
    isChecked = true;
    const { problems } = readSourceOf;
    const input = { context, problems, records: read.records, text, isTooLong, aliasesLeft: budget.left };
    return check({ ...input, rules: options.rules ?? {} }, memory);
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
