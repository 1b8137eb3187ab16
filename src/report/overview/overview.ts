import { longDateText } from "../../plan/facts/date-text.ts";
import { oneLine } from "../../plan/facts/plain-text.ts";
import { choosePeriod } from "../../plan/facts/report-period.ts";
import { reportSections } from "../../plan/facts/report-profiles.ts";
import { visiblePlan } from "../../plan/facts/visibility.ts";
import type { IsoDate, Plan } from "../../plan/plan.ts";
import { calendarOf } from "../../plan/time/calendar.ts";
import { type Language, languageOf, say, type Words } from "../../plan/words.ts";
import { type SectionContext, sectionContext } from "../context.ts";
import type { ChartBlock, TableBlock } from "../report.ts";
import { type PictureName, pictureNames, pictures } from "./pictures.ts";

/** A plan in one picture, for the team that works with it: what `buildReport` is for its readers. Plain text. */
export interface Overview {
  readonly language: Language;
  /** The project's name; "" where it has none. */
  readonly project: string;
  /** Who may see it, and of which day it is. */
  readonly about: string;
  readonly pictures: readonly PictureTab[];
  /** What there is to choose, for those who do not see it. */
  readonly picturesTitle: string;
  /** None where nothing can be drawn; `notes` then say what to do. */
  readonly chart: ChartBlock | undefined;
  readonly notes: readonly string[];
  /** What the picture shows, and what has no place in it, in words. */
  readonly table: TableBlock | undefined;
  readonly tableTitle: string;
  /** What adding a record is called where there is none. */
  readonly add: string | undefined;
}

/** One of the pictures to choose from. */
export interface PictureTab {
  readonly name: PictureName;
  readonly title: string;
  readonly isShown: boolean;
}

export interface OverviewOptions {
  readonly asOf: IsoDate;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly picture: PictureName;
}

/** The overview of a plan, with the records of every visibility. Pure, as `buildReport` is. */
export function buildOverview(plan: Plan, { asOf, language: tag, picture }: OverviewOptions): Overview {
  const context = teamContext(plan, asOf, tag);
  const content = pictures[picture].content(context);
  return {
    language: context.language,
    project: oneLine(context.text(plan.project?.name)),
    about: context.say(say(words.about, { date: longDateText(asOf, context.language) })),
    pictures: pictureNames.map((name) => ({
      name,
      title: context.say(pictures[name].title),
      isShown: name === picture,
    })),
    picturesTitle: context.say(words.pictures),
    chart: content.chart,
    notes: content.notes.map(context.say),
    table: content.table,
    tableTitle: context.say(words.table),
    add: content.isEmpty ? context.say(pictures[picture].add) : undefined,
  };
}

const words = {
  about: {
    en: "As of {date}. For the team: shows every record, also what the client does not see.",
    "zh-CN": "截至{date}。供团队使用：显示全部记录，包括客户看不到的内容。",
  },
  pictures: { en: "Show as", "zh-CN": "显示方式" },
  table: { en: "The same as a table", "zh-CN": "以表格查看" },
} as const satisfies Readonly<Record<string, Words>>;

function teamContext(plan: Plan, asOf: IsoDate, tag: string): SectionContext {
  const visibility = "internal";
  const calendar = calendarOf(plan.calendar);
  const { start } = plan.project ?? {};
  const visible = visiblePlan(plan, { visibility, audience: [] });
  const definition = undefined;
  const time = choosePeriod({ asOf, calendar, start, definition, from: undefined, to: undefined });
  const report = { definition, profile: "full", history: undefined, openErrors: 0 } as const;
  const sections: ReadonlySet<string> = new Set(reportSections);
  const settings = { plan, visible, visibility, ...report, sections, asOf, calendar, ...time } as const;
  return sectionContext({ ...settings, language: languageOf(tag), tag });
}
