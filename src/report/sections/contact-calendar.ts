import { dateText, longDateText } from "../../plan/facts/date-text.ts";
import { oneLine } from "../../plan/facts/plain-text.ts";
import type { IsoDate } from "../../plan/plan.ts";
import { addDays } from "../../plan/time/dates.ts";
import { say, type Words } from "../../plan/words.ts";
import type { CalendarCell, CalendarRow, CalendarWeek } from "../chart-kinds.ts";
import { contentOf, type SectionContext } from "../context.ts";
import type { ChartBlock, TableBlock } from "../report.ts";
import { contactCells, type HeldDays, heldDays, mondayOf, mondaysAround, weekTime } from "./contact-weeks.ts";

const mostRows = 14;

/**
 * Planned and held contacts by week, so that silent weeks stand out; none in short reports, and where nothing was
 * ever written down of a contact: there everything would seem to be missing.
 */
export function contactCalendar(context: SectionContext): readonly ChartBlock[] {
  const mondays = mondaysAround(context);
  const held = heldDays(context);
  const all = rowsOf(context, mondays, held);
  if (context.length === "short" || all.length === 0 || !hasRecords(context)) return [];
  const rows = busiest(all);
  const weeks = weeksOf(context, mondays, held);
  const [from = context.asOf, to = context.asOf] = [mondays[0], mondays.at(-1)];
  const sum = (kind: keyof CalendarCell) =>
    all.reduce((total, { cells }) => total + cells.reduce((count, cell) => count + cell[kind], 0), 0);
  const numbers = {
    from: longDate(from),
    to: longDate(addDays(to, 6)),
    held: sum("held") + sum("extra"),
    missed: sum("missed"),
    silent: weeks.filter(({ time, contacts }) => time === "past" && contacts === 0).length,
  };
  const sentences = [
    context.say(say(words.description, numbers)),
    ...(rows.length < all.length
      ? [context.say(say(words.some, { shown: rows.length, total: all.length }))]
      : []),
  ];
  return [
    {
      kind: "chart",
      title: context.say(words.title),
      description: sentences.join(context.language === "en" ? " " : ""),
      chart: {
        kind: "contact-calendar",
        weeks,
        rows,
        words: {
          held: context.say(words.held),
          missed: context.say(words.missed),
          planned: context.say(words.planned),
          extra: context.say(words.extra),
          silent: context.say(words.silent),
          total: context.say(words.total),
        },
      },
      alternative: alternative(context, weeks, all),
    },
  ];
}

const words = {
  title: { en: "Contacts by week", "zh-CN": "每周沟通情况" },
  description: {
    en: "Contacts by week from {from} to {to}. Held: {held}; planned, but not on record: {missed}; weeks without any contact on record: {silent}.",
    "zh-CN":
      "{from}至{to}按周统计，已进行 {held} 次，计划内无记录 {missed} 次，无任何沟通记录的周 {silent} 个。",
  },
  some: {
    en: "The picture has the {shown} busiest of {total}.",
    "zh-CN": "图中列出最频繁的 {shown} 项（共 {total} 项）。",
  },
  held: { en: "Held", "zh-CN": "已进行" },
  missed: { en: "Planned, not on record", "zh-CN": "计划内，无记录" },
  planned: { en: "Planned", "zh-CN": "计划中" },
  extra: { en: "Held in addition", "zh-CN": "额外进行" },
  silent: { en: "Week without contact", "zh-CN": "无沟通的周" },
  total: { en: "Contacts", "zh-CN": "沟通次数" },
  other: { en: "Other contacts", "zh-CN": "其他沟通" },
  week: { en: "Week from", "zh-CN": "周起始日" },
  sentence: {
    en: "{title}, held: {held}, not on record: {missed}, to come: {planned}",
    "zh-CN": "{title}，已进行 {held} 次，无记录 {missed} 次，待进行 {planned} 次",
  },
} as const satisfies Readonly<Record<string, Words>>;

function longDate(date: IsoDate): Words {
  return { en: longDateText(date, "en"), "zh-CN": longDateText(date, "zh-CN") };
}

function hasRecords({ plan }: SectionContext): boolean {
  return plan.log.length > 0 || plan.reports.some(({ issued = [] }) => issued.length > 0);
}

function rowsOf(
  context: SectionContext,
  mondays: readonly IsoDate[],
  held: HeldDays,
): readonly CalendarRow[] {
  const rows = context.plan.communications.map((communication) =>
    rowOf(
      context,
      oneLine(context.text(communication.title)) || context.text(communication.id),
      communication.at,
      [...contactCells(context, communication, mondays, held)],
    ),
  );
  const others = otherDays(context);
  const cells = mondays.map(
    (monday): CalendarCell => ({
      ...nothing,
      held: others.filter((date) => mondayOf(date) === monday).length,
    }),
  );
  return [...rows, rowOf(context, context.say(words.other), ["log"], cells)].filter(({ cells: own }) =>
    own.some((cell) => weightOf(cell) > 0),
  );
}

const nothing: CalendarCell = { held: 0, missed: 0, planned: 0, extra: 0 };

function weightOf({ held, missed, planned, extra }: CalendarCell): number {
  return held + missed + planned + extra;
}

function rowOf(
  context: SectionContext,
  label: string,
  at: CalendarRow["at"],
  cells: readonly CalendarCell[],
): CalendarRow {
  const sum = (kind: keyof CalendarCell) => cells.reduce((count, cell) => count + cell[kind], 0);
  const numbers = { held: sum("held") + sum("extra"), missed: sum("missed"), planned: sum("planned") };
  return { label, at, cells, sentence: context.say(say(words.sentence, { title: label, ...numbers })) };
}

/** Contacts that are of no communication that the readers see: events, and what came up. */
function otherDays(context: SectionContext): readonly IsoDate[] {
  const known = new Set(context.plan.communications.flatMap(({ id, report }) => [id, report]));
  return context.plan.log
    .filter(({ of }) => of === undefined || !known.has(of))
    .flatMap(({ date }) => context.day(date) ?? [])
    .filter((date) => date <= context.asOf);
}

function weeksOf(
  context: SectionContext,
  mondays: readonly IsoDate[],
  held: HeldDays,
): readonly CalendarWeek[] {
  const days = [...context.plan.communications.flatMap(held.seen), ...otherDays(context)];
  const counts = new Map<IsoDate, number>();
  for (const date of days) counts.set(mondayOf(date), (counts.get(mondayOf(date)) ?? 0) + 1);
  return mondays.map((from) => {
    const time = weekTime(from, context.asOf);
    const contacts = counts.get(from) ?? 0;
    return { from, time, contacts: time === "to-come" ? undefined : contacts };
  });
}

/** More rows do not fit on a page: those with most in them, in the order that they have. */
function busiest(rows: readonly CalendarRow[]): readonly CalendarRow[] {
  const weight = ({ cells }: CalendarRow) => cells.reduce((sum, cell) => sum + weightOf(cell), 0);
  const kept = new Set(rows.toSorted((a, b) => weight(b) - weight(a)).slice(0, mostRows));
  return rows.filter((row) => kept.has(row));
}

function alternative(
  context: SectionContext,
  weeks: readonly CalendarWeek[],
  rows: readonly CalendarRow[],
): TableBlock {
  const columns = [words.held, words.extra, words.missed, words.planned];
  const kinds = ["held", "extra", "missed", "planned"] as const;
  return {
    kind: "table",
    caption: context.say(words.title),
    columns: [
      { title: context.say(words.week), kind: "date" },
      ...columns.map((title) => ({ title: context.say(title), kind: "number" as const })),
    ],
    rows: weeks.map(({ from }, index) => ({
      cells: [
        { content: [{ kind: "date", date: from, text: dateText(from, context.language) }] },
        ...kinds.map((kind) => ({
          content: contentOf(String(rows.reduce((sum, { cells }) => sum + (cells[index]?.[kind] ?? 0), 0))),
        })),
      ],
    })),
  };
}
