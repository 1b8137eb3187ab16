import { type groups, isGroup, personName } from "../plan/facts/people.ts";
import { plainText } from "../plan/facts/plain-text.ts";
import { type ReportProfile, type ReportProfileName, reportProfiles } from "../plan/facts/report-profiles.ts";
import { textIn } from "../plan/facts/text.ts";
import { type ToldState, toldState } from "../plan/facts/told.ts";
import type { VisiblePlan } from "../plan/facts/visibility.ts";
import type {
  Id,
  IsoDate,
  Issue,
  MappingSections,
  Moment,
  PersonOrGroup,
  Plan,
  Policy,
  ReportDefinition,
  Risk,
  SectionName,
  SectionRecords,
  Text,
  Visibility,
} from "../plan/plan.ts";
import type { Calendar } from "../plan/time/calendar.ts";
import { dayOf } from "../plan/time/moment.ts";
import type { Language, Words } from "../plan/words.ts";
import { dateInline } from "./date-text.ts";
import type { PlanState, VisibleHistory } from "./history.ts";
import type { Content, Inline, Period } from "./report.ts";
import { titlesOf } from "./titles.ts";
import { type WithheldRecord, withheldRecords } from "./withheld.ts";

/** The keys that no client ever reads (plan-format, small print). A section cannot name them: its types lack them. */
export type PrivateKey =
  | "notes"
  | "tags"
  | "withheld"
  | "external"
  | "engagement"
  | "influence"
  | "interest"
  | "email"
  | "phone"
  | "contact";

export type Shown<Given> = Omit<Given, PrivateKey>;

/** The records that the readers may see, without their private keys. */
export type ShownPlan = { readonly [Name in SectionName]: readonly Shown<SectionRecords[Name]>[] } & {
  readonly project?: Shown<MappingSections["project"]>;
  readonly status?: Shown<MappingSections["status"]>;
  readonly policy?: Omit<Policy, "exceptions">;
};

/** An earlier state of the plan, as the readers may see it. */
export interface ShownState extends Omit<PlanState, "plan"> {
  readonly plan: ShownPlan;
}

/** Earlier states of the plan, and the one to compare it with. */
export type ShownHistory = VisibleHistory<ShownState>;

/** What a section builds from: the visible plan, the time, and the words. It has no way to the rest. */
export interface SectionContext {
  readonly plan: ShownPlan;
  /** How many records these readers do not see because their text cannot be read. */
  readonly brokenRecords: number;
  /** How many records are kept from these readers, broken ones included. For internal readers: none. */
  readonly hiddenRecords: number;
  /** How many errors the plan had when the report was made. */
  readonly openErrors: number;
  readonly definition: Shown<ReportDefinition> | undefined;
  readonly profile: ReportProfileName;
  /** The names of the sections that the report has. */
  readonly sections: ReadonlySet<string>;
  /** `short`: what must be known, without the details of each record. */
  readonly length: ReportProfile["length"];
  /** Earlier states of the plan as these readers may see them; undefined where none are at hand. */
  readonly history: ShownHistory | undefined;
  readonly visibility: Visibility;
  readonly asOf: IsoDate;
  readonly period: Period;
  readonly next: Period;
  readonly calendar: Calendar;
  readonly timezone: string;
  readonly language: Language;
  /** The words in the report's language. */
  say(words: Words): string;
  /** A text of the plan in the report's language, cleaned; "" where there is none. */
  text(text: Text | undefined): string;
  date(date: IsoDate): Inline;
  /** The day of a moment in the project's time zone. */
  day(moment: Moment | undefined): IsoDate | undefined;
  /** What stands between the items of a list within a line. */
  readonly separator: string;
  /** A person's name; nothing where the readers do not see the person. */
  person(id: Id | undefined): string;
  /** Names and groups of an audience that the readers see, joined. */
  people(ids: readonly PersonOrGroup[] | undefined): string;
  /** What a record is called, on one line and not too long; "" where the readers do not see the record. */
  title(id: Id | undefined): string;
  /** What facts reckon with, seen by the readers or not. Never to be shown. */
  readonly reckoning: Pick<Plan, "policy" | "phases" | "project" | "calendar" | "log" | "reports">;
  /**
   * Whether and when the client was told of a risk or an issue. Undefined for readers of a client report, and
   * where that cannot be judged. A day on which only hidden records say so is not told.
   */
  told(section: "risks" | "issues", record: Shown<Risk | Issue>): ToldState | undefined;
  /** What is kept from the client and why. Of internal reports only: empty in every other. */
  readonly withheld: readonly WithheldRecord[];
  /** The notes of a record or section in an internal report, "" in every other. */
  notes(mapping: object): string;
}

export interface ContextSettings {
  readonly plan: Plan;
  readonly visible: VisiblePlan;
  readonly visibility: Visibility;
  readonly definition: ReportDefinition | undefined;
  readonly profile: ReportProfileName;
  readonly sections: ReadonlySet<string>;
  readonly history: VisibleHistory | undefined;
  readonly openErrors: number;
  readonly asOf: IsoDate;
  readonly period: Period;
  readonly next: Period;
  readonly calendar: Calendar;
  readonly language: Language;
  /** The very tag asked for, to choose among the languages of a text. */
  readonly tag: string;
}

export function sectionContext(settings: ContextSettings): SectionContext {
  const { visible, visibility, language, tag } = settings;
  const { plan, shows } = visible;
  const timezone = plan.project?.timezone ?? "UTC";
  const named = (id: PersonOrGroup) => {
    if (isGroup(id)) return groupWords[id][language];
    return shows(id) ? plainText(personName(id, plan, tag)) : "";
  };
  return {
    plan,
    brokenRecords: visible.hidden.broken,
    hiddenRecords: visible.hidden.records,
    openErrors: settings.openErrors,
    definition: settings.definition,
    profile: settings.profile,
    sections: settings.sections,
    length: reportProfiles[settings.profile].length,
    history: settings.history,
    visibility,
    asOf: settings.asOf,
    period: settings.period,
    next: settings.next,
    calendar: settings.calendar,
    timezone,
    language,
    separator: listSeparators[language],
    reckoning: settings.plan,
    say: (words) => words[language],
    text: (text) => plainText(textIn(text, tag)),
    date: (date) => dateInline(date, language),
    day: (moment) => dayOf(moment, timezone),
    person: (id) => (id === undefined ? "" : named(id)),
    title: titlesOf(plan, tag),
    people: (ids) => (ids ?? []).map(named).filter(Boolean).join(listSeparators[language]),
    told: (section, record) => {
      if (visibility === "client") return undefined;
      const told = toldState(settings.plan, section, record, timezone);
      const seen = toldState(plan, section, record, timezone);
      return told && { kind: told.kind, date: told.date === seen?.date ? told.date : undefined };
    },
    withheld: visibility === "internal" ? withheldRecords(settings.plan, tag) : [],
    notes: (mapping) =>
      visibility === "internal" && "notes" in mapping && typeof mapping.notes === "string"
        ? plainText(mapping.notes)
        : "",
  };
}

/** Content of one string, or none where it is empty. */
export function contentOf(text: string): Content {
  return text === "" ? [] : [text];
}

const listSeparators: Readonly<Record<Language, string>> = { en: ", ", "zh-CN": "、" };

const groupWords: Readonly<Record<keyof typeof groups, Words>> = {
  "all-client": { en: "Everyone at the client", "zh-CN": "客户方全体" },
  "all-team": { en: "The whole project team", "zh-CN": "项目团队全体" },
  everyone: { en: "Everyone", "zh-CN": "全体人员" },
};
