import { labels } from "../plan/facts/labels.ts";
import { oneLine, plainText } from "../plan/facts/plain-text.ts";
import { choosePeriod, type ReportPeriods } from "../plan/facts/report-period.ts";
import {
  profileOf,
  type ReportProfileName,
  reportProfiles,
  sectionsOf,
} from "../plan/facts/report-profiles.ts";
import { textIn } from "../plan/facts/text.ts";
import { isFor, visiblePlan } from "../plan/facts/visibility.ts";
import type { Id, IsoDate, PersonOrGroup, Plan, ReportDefinition, Visibility } from "../plan/plan.ts";
import { calendarOf } from "../plan/time/calendar.ts";
import { type Language, languageOf } from "../plan/words.ts";
import { type SectionContext, sectionContext } from "./context.ts";
import { periodText } from "./date-text.ts";
import { type ReportHistory, visibleHistory } from "./history.ts";
import { registers } from "./registers/index.ts";
import type { Report, ReportLook, Section } from "./report.ts";
import { type SectionDefinition, sections } from "./sections/index.ts";
import { titleOf } from "./sections/section.ts";

export interface ReportOptions {
  /** The day that the report is made for; what is late or to come is judged from it. */
  readonly asOf: IsoDate;
  /** A BCP 47 tag. Else the definition's, else the project's, else English. */
  readonly language?: string | undefined;
  /** For whom. Else the definition's, else the client. */
  readonly visibility?: Visibility | undefined;
  /** The very people that it is issued to. Else the definition's audience. */
  readonly audience?: readonly PersonOrGroup[] | undefined;
  /** The id of a definition among the plan's `reports`. An unknown one counts as none. */
  readonly report?: Id | undefined;
  /** The kind of report. Else the definition's, else `client-progress`. */
  readonly profile?: ReportProfileName | undefined;
  /** What the form of the file holds (`Format.sections`). Else the definition's sections, else the profile's. */
  readonly sections?: readonly string[] | undefined;
  /** The period's first and last day. Else that of the definition, else four weeks, a week or a month (see `choosePeriod`). */
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  /** Earlier states of the plan. Without it the sections about change say that there is no history. */
  readonly history?: ReportHistory | undefined;
  /** How many errors the plan had; a report that is made all the same says so. */
  readonly openErrors?: number | undefined;
  readonly look?: ReportLook | undefined;
}

/** The report of a plan. Pure: the same plan and options give the same report. */
export function buildReport(plan: Plan, options: ReportOptions): Report {
  const found = definitionOf(plan, options.report);
  const definition = found && options.audience ? { ...found, audience: options.audience } : found;
  const tag = options.language ?? definition?.language ?? plan.project?.language ?? "en";
  const language = languageOf(tag);
  const readers = readersOf(plan, options);
  const { visibility } = readers;
  const profile = options.profile ?? profileOf(definition);
  const calendar = calendarOf(plan.calendar);
  const { asOf } = options;
  const { period, next } = reportPeriods(plan, options);
  const visible = visiblePlan(plan, readers);
  const choice = { asOf, period, issued: definition?.issued ?? [] };
  const history = options.history && visibleHistory(options.history, visible, plan, readers, choice);
  const { openErrors = 0 } = options;
  const { made, missing } = chosenSections(
    options.sections ?? sectionsOf(definition, options.profile),
    visibility,
  );
  const names: ReadonlySet<string> = new Set(made.map(({ id }) => id));
  const settings = { plan, visible, visibility, definition, profile, asOf, period, next, calendar };
  const context = sectionContext({ ...settings, sections: names, history, openErrors, language, tag });
  const name = (text: Parameters<typeof textIn>[0]) => oneLine(plainText(textIn(text, tag)));
  const project = name(plan.project?.name);
  const subtitle = name(definition?.title) || labels.profile[profile][language];
  const isEmptySaid = definition?.sections !== undefined || reportProfiles[profile].emptySections === "said";
  return {
    title: [project, subtitle].filter(Boolean).join(titleSeparator[language]),
    language,
    meta: {
      project,
      client: name(plan.project?.client),
      subtitle,
      period,
      periodText: periodText(period, language),
      asOf,
      visibility,
      profile,
      missing: definition?.sections === undefined ? [] : missing,
      look: options.look ?? {},
    },
    sections: made.flatMap((section) => buildSection(section, context, isEmptySaid)),
  };
}

/** The period that a report of these options is about, and the next. */
export function reportPeriods(
  plan: Plan,
  { asOf, report, profile, from, to }: Pick<ReportOptions, "asOf" | "report" | "profile" | "from" | "to">,
): ReportPeriods {
  const definition = definitionOf(plan, report);
  const calendar = calendarOf(plan.calendar);
  return choosePeriod({ asOf, calendar, start: plan.project?.start, definition, profile, from, to });
}

/** The report of this id among those that a plan defines. */
export function definitionOf(
  { reports }: Pick<Plan, "reports">,
  report: Id | undefined,
): ReportDefinition | undefined {
  return reports.find(({ id }) => id !== undefined && id === report);
}

/** Who reads the report: of what visibility, and which people. */
export function readersOf(
  plan: Pick<Plan, "reports">,
  options: Pick<ReportOptions, "report" | "visibility" | "audience">,
): { readonly visibility: Visibility; readonly audience: readonly PersonOrGroup[] } {
  const definition = definitionOf(plan, options.report);
  return {
    visibility: options.visibility ?? visibilityOfDefinition(definition),
    audience: options.audience ?? definition?.audience ?? [],
  };
}

const titleSeparator: Readonly<Record<Language, string>> = { en: " – ", "zh-CN": "——" };

const nothing = { en: "Nothing this period.", "zh-CN": "本期未发生。" };

function visibilityOfDefinition(definition: ReportDefinition | undefined): Visibility {
  return definition?.malformed.has("visibility") ? "client" : (definition?.visibility ?? "client");
}

interface ChosenSections {
  readonly made: readonly SectionDefinition[];
  /** Those asked for that there are not, or not for these readers. */
  readonly missing: readonly string[];
}

function chosenSections(names: readonly string[], visibility: Visibility): ChosenSections {
  const known = new Map([...sections, ...registers].map((section) => [section.id, section]));
  const made = names.flatMap((name) => known.get(name) ?? []).filter((one) => isForReaders(one, visibility));
  const ids = new Set(made.map(({ id }) => id));
  return { made, missing: names.filter((name) => !ids.has(name)) };
}

function isForReaders({ readers = "client" }: SectionDefinition, visibility: Visibility): boolean {
  return isFor(readers, visibility);
}

/** A section without anything to say keeps its heading: that nothing happened is news, too. */
function buildSection(
  definition: SectionDefinition,
  context: SectionContext,
  isEmptySaid: boolean,
): readonly Section[] {
  const { id, blocks, empty: emptyWords = nothing } = definition;
  const built = blocks(context);
  const title = titleOf(definition, context);
  if (built.length > 0) return [{ id, title, blocks: built }];
  const empty = { kind: "text", content: [context.say(emptyWords)], look: "quiet" } as const;
  return isEmptySaid ? [{ id, title, blocks: [empty], isEmpty: true }] : [];
}
