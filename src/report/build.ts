import { labels } from "../plan/facts/labels.ts";
import { oneLine, plainText } from "../plan/facts/plain-text.ts";
import { textIn } from "../plan/facts/text.ts";
import { visiblePlan } from "../plan/facts/visibility.ts";
import type { Id, IsoDate, Plan, ReportDefinition, Visibility } from "../plan/plan.ts";
import { calendarOf } from "../plan/time/calendar.ts";
import { type Language, languageOf } from "../plan/words.ts";
import { type SectionContext, sectionContext } from "./context.ts";
import { periodText } from "./date-text.ts";
import { choosePeriod } from "./period.ts";
import type { Report, Section } from "./report.ts";
import { type SectionDefinition, sections } from "./sections/index.ts";

export interface ReportOptions {
  /** The day that the report is made for; what is late or to come is judged from it. */
  readonly asOf: IsoDate;
  /** A BCP 47 tag. Else the definition's, else the project's, else English. */
  readonly language?: string | undefined;
  /** For whom. Else the definition's, else the client. */
  readonly visibility?: Visibility | undefined;
  /** The id of a definition among the plan's `reports`. An unknown one counts as none. */
  readonly report?: Id | undefined;
  /** The period's first and last day. Else that of the definition, else four weeks (see `choosePeriod`). */
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
}

/** The report of a plan. Pure: the same plan and options give the same report. */
export function buildReport(plan: Plan, options: ReportOptions): Report {
  const definition = plan.reports.find(({ id }) => id !== undefined && id === options.report);
  const tag = options.language ?? definition?.language ?? plan.project?.language ?? "en";
  const language = languageOf(tag);
  const visibility = options.visibility ?? visibilityOfDefinition(definition);
  const calendar = calendarOf(plan.calendar);
  const { start } = plan.project ?? {};
  const { from, to } = options;
  const { period, next } = choosePeriod({ asOf: options.asOf, calendar, start, definition, from, to });
  const visible = visiblePlan(plan, { visibility, audience: definition?.audience ?? [] });
  const settings = { plan, visible, visibility, definition, asOf: options.asOf, period, next, calendar };
  const context = sectionContext({ ...settings, language, tag });
  const name = (text: Parameters<typeof textIn>[0]) => oneLine(plainText(textIn(text, tag)));
  const project = name(plan.project?.name);
  const subtitle =
    name(definition?.title) || labels.profile[definition?.profile ?? "client-progress"][language];
  return {
    title: [project, subtitle].filter(Boolean).join(titleSeparator[language]),
    language,
    meta: {
      project,
      client: name(plan.project?.client),
      subtitle,
      period,
      periodText: periodText(period, language),
      asOf: options.asOf,
      visibility,
      missing: (definition?.sections ?? []).filter((id) => !sections.some((section) => section.id === id)),
    },
    sections: chosenSections(definition).map((section) => buildSection(section, context)),
  };
}

const titleSeparator: Readonly<Record<Language, string>> = { en: " – ", "zh-CN": "——" };

const nothing = { en: "Nothing this period.", "zh-CN": "本期未发生。" };

function visibilityOfDefinition(definition: ReportDefinition | undefined): Visibility {
  return definition?.malformed.has("visibility") ? "client" : (definition?.visibility ?? "client");
}

function chosenSections(definition: ReportDefinition | undefined): readonly SectionDefinition[] {
  const wanted = definition?.sections;
  if (wanted === undefined) return sections;
  return [...new Set(wanted)].flatMap((id) => sections.find((section) => section.id === id) ?? []);
}

/** A section without anything to say keeps its heading: that nothing happened is news, too. */
function buildSection({ id, title, blocks }: SectionDefinition, context: SectionContext): Section {
  const built = blocks(context);
  const empty = { kind: "text", content: [context.say(nothing)], look: "quiet" } as const;
  return { id, title: context.say(title), blocks: built.length === 0 ? [empty] : built };
}
