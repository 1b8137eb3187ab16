import { monthText } from "../../plan/facts/date-text.ts";
import { milestoneStatus } from "../../plan/facts/milestone.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { IsoDate } from "../../plan/plan.ts";
import { addDays, earlier, later } from "../../plan/time/dates.ts";
import { say, type Words } from "../../plan/words.ts";
import type { BurnUpStep } from "../chart-kinds.ts";
import { contentOf, type SectionContext } from "../context.ts";
import type { ChartBlock, TableBlock } from "../report.ts";

/** What has a day on which it was to be done, and perhaps one on which it was. */
interface Item {
  readonly planned: IsoDate;
  readonly done: IsoDate | undefined;
  readonly weight: number;
  /** Done, but nobody wrote down when. */
  readonly isUndated: boolean;
}

/** A stair of fewer steps shows nothing that a sentence would not. */
const leastItems = 4;

/**
 * Work done against work planned over time: of the work items with a due date, else of the milestones with a
 * baseline, by their weights where all have one. What was cancelled does not count. None in short reports, and
 * where there is too little to see.
 */
export function workBurnUp(context: SectionContext): readonly ChartBlock[] {
  if (context.length === "short") return [];
  const work = workItems(context);
  const [items, subject] =
    work.length >= leastItems ? [work, words.work] : [milestoneItems(context), words.milestones];
  if (items.length < leastItems) return [];
  const { asOf } = context;
  const isPast = ({ done }: Item) => done !== undefined && done <= asOf;
  const [planned, done] = [
    steps(items, (item) => item.planned),
    steps(items.filter(isPast), (item) => item.done ?? asOf),
  ];
  const days = [...planned, ...done].map(({ on }) => on);
  const from = days.reduce((first, on) => earlier(first, on), asOf);
  const to = days.reduce((last, on) => later(last, on), asOf);
  const numbers = {
    subject,
    total: totalOf(items),
    planned: totalOf(items.filter((item) => item.planned <= asOf)),
    done: totalOf(items.filter(isPast)),
  };
  const undated = items.filter(({ isUndated }) => isUndated).length;
  const sentences = [
    context.say(say(words.description, numbers)),
    ...(undated === 0 ? [] : [context.say(say(words.undated, { count: undated }))]),
  ];
  return [
    {
      kind: "chart",
      title: context.say(say(words.title, { subject })),
      description: sentences.join(context.language === "en" ? " " : ""),
      chart: {
        kind: "burn-up",
        // Eight days at least: on a shorter axis the scale would step by hours.
        from: addDays(from, -4),
        to: addDays(to, 4),
        today: asOf,
        total: numbers.total,
        planned,
        done,
        words: {
          planned: context.say(words.planned),
          done: context.say(words.done),
          total: context.say(words.total),
          today: context.say(words.today),
        },
      },
      alternative: alternative(context, planned, done),
    },
  ];
}

const words = {
  work: { en: "Work", "zh-CN": "工作" },
  milestones: { en: "Milestones", "zh-CN": "里程碑" },
  title: { en: "{subject}: done against planned", "zh-CN": "{subject}累计完成情况" },
  description: {
    en: "{subject} done by the as-of date: {done}; planned by then: {planned}; in all: {total}.",
    "zh-CN": "按截至日期统计，{subject}累计完成 {done} 项，应完成 {planned} 项，共 {total} 项。",
  },
  undated: {
    en: "Done without a date, so not in the picture: {count}.",
    "zh-CN": "另有 {count} 项已完成但未填日期，图中未计入。",
  },
  planned: { en: "Planned", "zh-CN": "计划累计" },
  done: { en: "Done", "zh-CN": "实际累计" },
  total: { en: "In all", "zh-CN": "总计" },
  today: { en: "As of", "zh-CN": "截至日期" },
  month: { en: "By the end of", "zh-CN": "截至" },
} as const satisfies Readonly<Record<string, Words>>;

function workItems({ plan }: SectionContext): readonly Item[] {
  return plan.work.flatMap((item): readonly Item[] => {
    const status = statusOf("work", item);
    if (item.due === undefined || status === undefined || status === "cancelled") return [];
    const done = status === "done" ? item.completed : undefined;
    return [
      { planned: item.due, done, weight: 1, isUndated: status === "done" && item.completed === undefined },
    ];
  });
}

function milestoneItems({ plan }: SectionContext): readonly Item[] {
  const counted = plan.milestones.filter((milestone) => {
    const status = milestoneStatus(milestone);
    return (
      status !== undefined && status !== "cancelled" && (milestone.baseline ?? milestone.due) !== undefined
    );
  });
  const isWeighted = counted.every(({ weight }) => weight !== undefined && Number.isFinite(weight));
  return counted.map((milestone) => {
    const isDone = milestoneStatus(milestone) === "done";
    return {
      planned: milestone.baseline ?? milestone.due ?? "",
      done: isDone ? milestone.actual : undefined,
      weight: isWeighted ? (milestone.weight ?? 1) : 1,
      isUndated: isDone && milestone.actual === undefined,
    };
  });
}

function totalOf(items: readonly Item[]): number {
  // Weights may be fractions; two decimals hide what adding them leaves behind.
  return Math.round(items.reduce((sum, { weight }) => sum + weight, 0) * 100) / 100;
}

/** The sum after each day on which something was, or was to be, done. */
function steps(items: readonly Item[], dayOf: (item: Item) => IsoDate): readonly BurnUpStep[] {
  const days = [...new Set(items.map(dayOf))].sort();
  return days.map((on) => ({ on, amount: totalOf(items.filter((item) => dayOf(item) <= on)) }));
}

const mostRows = 24;

/** The sums at the end of each month in which one of them rose. */
function alternative(
  context: SectionContext,
  planned: readonly BurnUpStep[],
  done: readonly BurnUpStep[],
): TableBlock {
  const months = [...new Set([...planned, ...done].map(({ on }) => on.slice(0, 7)))].sort();
  const at = (all: readonly BurnUpStep[], month: string) =>
    all.filter(({ on }) => on.slice(0, 7) <= month).at(-1)?.amount ?? 0;
  const asOfMonth = context.asOf.slice(0, 7);
  return {
    kind: "table",
    caption: context.say(words.planned),
    columns: [
      { title: context.say(words.month), kind: "name" },
      { title: context.say(words.planned), kind: "number" },
      { title: context.say(words.done), kind: "number" },
    ],
    rows: months.slice(-mostRows).map((month) => ({
      cells: [
        { content: [monthText(`${month}-01`, context.language)] },
        { content: [String(at(planned, month))] },
        { content: contentOf(month > asOfMonth ? "" : String(at(done, month))) },
      ],
    })),
  };
}
