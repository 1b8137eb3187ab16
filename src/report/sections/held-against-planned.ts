import { expectedContacts } from "../../plan/facts/contacts.ts";
import type { Communication, Id, IsoDate } from "../../plan/plan.ts";
import { addDays, earlier } from "../../plan/time/dates.ts";
import { say, type Words } from "../../plan/words.ts";
import { contentOf, type SectionContext, type Shown } from "../context.ts";
import type { Content, TableBlock } from "../report.ts";
import { columnWords, dateContent } from "./details.ts";
import { type RecordColumn, recordTable } from "./record-table.ts";
import { isWithin } from "./within.ts";

const words = {
  against: { en: "Held against planned", "zh-CN": "本期沟通计划执行情况" },
  communication: { en: "Communication", "zh-CN": "沟通事项" },
  planned: { en: "Planned", "zh-CN": "计划次数" },
  held: { en: "Held", "zh-CN": "实际次数" },
  last: { en: "Last", "zh-CN": "最近一次" },
  result: { en: "Result", "zh-CN": "完成情况" },
  onDemand: { en: "As needed", "zh-CN": "按需进行" },
  kept: { en: "As planned", "zh-CN": "按计划" },
  fewer: { en: "{count} fewer", "zh-CN": "少 {count} 次" },
} as const satisfies Readonly<Record<string, Words>>;

interface Kept {
  readonly at: Communication["at"];
  readonly communication: Shown<Communication>;
  readonly planned: number;
  readonly held: number;
  readonly last: IsoDate | undefined;
}

/**
 * How often each regular communication was expected and held in the period: by the log, or by a report that was
 * issued. A day that is not over does not count as missed. A short report has only what fell short.
 */
export function heldAgainstPlanned(context: SectionContext): readonly TableBlock[] {
  const daysHeld = heldDays(context);
  const to = earlier(context.period.to, addDays(context.asOf, -1));
  const kept = context.plan.communications.flatMap((communication): readonly Kept[] => {
    const range = { from: context.period.from, to, calendar: context.calendar };
    const planned = range.from > to ? 0 : expectedContacts(communication, context.reckoning, range).length;
    const days = daysHeld(communication);
    if (planned + days.length === 0) return [];
    return [{ at: communication.at, communication, planned, held: days.length, last: days.at(-1) }];
  });
  // In a plan without a log and without issued reports nobody writes down what was held.
  if (context.plan.log.length === 0 && kept.every(({ held }) => held === 0)) return [];
  const shown = context.length === "short" ? kept.filter(({ held, planned }) => held < planned) : kept;
  return recordTable(context, words.against, keptColumns, shown);
}

const keptColumns: readonly RecordColumn<Kept>[] = [
  {
    title: words.communication,
    kind: "name",
    cell: (context, { communication }) => contentOf(context.text(communication.title)),
  },
  { title: words.planned, kind: "number", cell: (_, { planned }) => [String(planned)] },
  { title: words.held, kind: "number", cell: (_, { held }) => [String(held)] },
  { title: words.last, kind: "date", cell: (context, { last }) => dateContent(context, last) },
  { title: words.result, kind: "mark", cell: resultContent },
  {
    title: columnWords.owner,
    kind: "text",
    cell: (context, { communication }) => contentOf(context.person(communication.owner)),
  },
];

function resultContent(context: SectionContext, { planned, held }: Kept): Content {
  if (planned === 0) return [context.say(words.onDemand)];
  if (held >= planned) return [{ kind: "mark", tone: "good", text: context.say(words.kept) }];
  const text = context.say(say(words.fewer, { count: planned - held }));
  return [{ kind: "mark", tone: held === 0 ? "bad" : "caution", text }];
}

/** The days of the period up to the as-of date on which a communication was held, in order, each once. */
function heldDays(context: SectionContext): (communication: Shown<Communication>) => readonly IsoDate[] {
  const { from, to } = context.period;
  const elapsed = { from, to: earlier(to, context.asOf) };
  const days = new Map<Id, Set<IsoDate>>();
  const add = (id: Id | undefined, date: IsoDate | undefined) => {
    if (id === undefined || date === undefined || !isWithin(date, elapsed)) return;
    const known = days.get(id) ?? new Set();
    days.set(id, known.add(date));
  };
  for (const { of, date } of context.plan.log) add(of, context.day(date));
  for (const { id, issued } of context.plan.reports) for (const { date } of issued ?? []) add(id, date);
  return ({ id, report }) => {
    const all = [id, report].flatMap((each) => [...((each && days.get(each)) ?? [])]);
    return [...new Set(all)].sort();
  };
}
