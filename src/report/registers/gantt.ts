import { longDateText } from "../../plan/facts/date-text.ts";
import { dueText } from "../../plan/facts/due-text.ts";
import { lateness, reachedOrPromised } from "../../plan/facts/milestone.ts";
import { isOpen } from "../../plan/facts/open.ts";
import { oneLine, plainText } from "../../plan/facts/plain-text.ts";
import { shortened } from "../../plan/facts/shortened.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { Id, IsoDate, Milestone, PlanRecord, Text, WorkItem } from "../../plan/plan.ts";
import { daysBetween, later } from "../../plan/time/dates.ts";
import { say, type Words } from "../../plan/words.ts";
import type { SectionContext, Shown } from "../context.ts";
import type { GanttBlock, GanttRow } from "../report.ts";
import type { SectionDefinition } from "../sections/section.ts";

/**
 * Milestones and work over time, phase by phase: where a milestone's baseline is another day than the one reached or
 * promised, both are there. What is late, held up or given up says so in its label.
 */
export const gantt: SectionDefinition = {
  id: "gantt",
  title: { en: "Gantt chart", "zh-CN": "甘特图" },
  blocks: (context) => [ganttOf(context)],
};

function ganttOf(context: SectionContext): GanttBlock {
  const { plan, asOf, language } = context;
  const phaseOf = new Map(plan.milestones.map(({ id, phase }) => [id, phase]));
  const drawn = [
    ...plan.milestones.map((one) => ({ phase: one.phase, rows: milestoneRows(context, one) })),
    ...plan.work.map((one) => ({
      phase: one.milestone === undefined ? undefined : phaseOf.get(one.milestone),
      rows: workRows(context, one),
    })),
  ];
  const undated = drawn.filter(({ rows }) => rows.length === 0).length;
  const { kept, left } = nearest(drawn, asOf);
  const shown = new Set(plan.phases.flatMap(({ id }) => id ?? []));
  const rowsIn = (phase: Id | undefined) =>
    kept
      .filter((one) => (one.phase !== undefined && shown.has(one.phase) ? one.phase : undefined) === phase)
      .flatMap(({ rows }) => rows)
      .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const phases = plan.phases.map(({ id, name }) => ({
    title: labelFor(context, name, id),
    rows: id === undefined ? [] : rowsIn(id),
  }));
  const rest = {
    title: context.say(phases.length === 0 ? words.all : words.noPhase),
    rows: rowsIn(undefined),
  };
  const remarks = [
    say(words.asOf, { date: longDateText(asOf, language) }),
    ...(undated > 0 ? [say(words.undated, { count: undated })] : []),
    ...(left > 0 ? [say(words.left, { count: left })] : []),
  ].map(context.say);
  const name = labelFor(context, plan.project?.name, undefined);
  return {
    kind: "gantt",
    title: [name, remarks.join(language === "en" ? ", " : "，")]
      .filter(Boolean)
      .join(language === "en" ? " – " : "——"),
    description: context.say(words.description),
    groups: [...phases, rest].filter(({ rows }) => rows.length > 0),
  };
}

/** The day reached or promised, and the baseline where it is another; one that was given up by its last promise. */
function milestoneRows(context: SectionContext, milestone: Shown<Milestone>): readonly GanttRow[] {
  const { asOf, calendar, reckoning } = context;
  const { baseline, due, at } = milestone;
  const title = labelFor(context, milestone.title, milestone.id);
  const status = statusOf("milestones", milestone);
  const day = reachedOrPromised(milestone) ?? due ?? baseline;
  if (day === undefined) return [];
  const grade = lateness(milestone, { asOf, policy: reckoning.policy, calendar })?.grade;
  const isLate = grade !== undefined && grade !== "on-time";
  const isOff = baseline !== undefined && baseline !== day;
  const isTold = isLate || isOff || status === "cancelled" || status === undefined;
  const timing = isTold ? context.say(dueText(milestone, asOf)) : "";
  const row: GanttRow = {
    label: labelled(context, title, timing),
    from: day,
    ...(status === "done" ? { state: "done" } : status === "in-progress" ? { state: "active" } : {}),
    isCritical: isLate,
    at,
  };
  if (!isOff || status === "cancelled") return [row];
  return [
    { label: labelled(context, title, context.say(words.baseline)), from: baseline, isCritical: false, at },
    row,
  ];
}

/** From the first to the last day that is known; work that is open after its end goes on to it alone. */
function workRows(context: SectionContext, item: Shown<WorkItem>): readonly GanttRow[] {
  const { asOf } = context;
  const { start, due, completed, at } = item;
  const status = statusOf("work", item);
  const end = (status === "done" ? completed : undefined) ?? due ?? completed ?? start;
  const from = start ?? end;
  if (from === undefined || end === undefined) return [];
  const isOverdue = due !== undefined && due < asOf && isOpen("work", item) === true;
  const told = [
    ...(status === "blocked" ? [words.blocked] : []),
    ...(isOverdue ? [words.overdue] : []),
    ...(status === "cancelled" ? [words.cancelled] : []),
    ...(status === undefined ? [words.unreadable] : []),
  ].map(context.say);
  return [
    {
      label: labelled(context, labelFor(context, item.title, item.id), told.join(context.separator)),
      from,
      to: later(from, end),
      ...(status === "done" ? { state: "done" } : status === "in-progress" ? { state: "active" } : {}),
      isCritical: isOverdue || status === "blocked",
      at,
    },
  ];
}

interface Drawn {
  readonly phase: Id | undefined;
  readonly rows: readonly GanttRow[];
}

/** More rows than these cannot be read, and programs that draw charts take only so much text. */
const mostRows = 300;

/** What is late first, then what is nearest to the as-of date. */
function nearest(
  drawn: readonly Drawn[],
  asOf: IsoDate,
): { readonly kept: readonly Drawn[]; readonly left: number } {
  const dated = drawn.filter(({ rows }) => rows.length > 0);
  const distance = ({ rows }: Drawn) =>
    Math.min(
      ...rows.map(({ from, to = from, isCritical }) =>
        isCritical || (from <= asOf && asOf <= to)
          ? 0
          : Math.min(Math.abs(daysBetween(asOf, from)), Math.abs(daysBetween(asOf, to))),
      ),
    );
  const chosen = new Set<Drawn>();
  let room = mostRows;
  for (const one of dated.toSorted((a, b) => distance(a) - distance(b))) {
    room -= one.rows.length;
    if (room < 0) break;
    chosen.add(one);
  }
  return { kept: dated.filter((one) => chosen.has(one)), left: dated.length - chosen.size };
}

const mostOfLabel = 60;

function labelFor(context: SectionContext, text: Text | undefined, id: PlanRecord["id"]): string {
  return shortened(oneLine(context.text(text)) || oneLine(plainText(id ?? "")), mostOfLabel);
}

function labelled({ language }: SectionContext, title: string, told: string): string {
  if (told === "") return title;
  return language === "en" ? `${title} (${told})` : `${title}（${told}）`;
}

const words = {
  all: { en: "Milestones and work", "zh-CN": "里程碑与工作" },
  noPhase: { en: "In no phase", "zh-CN": "未归入阶段" },
  baseline: { en: "baseline", "zh-CN": "基线" },
  blocked: { en: "blocked", "zh-CN": "受阻" },
  overdue: { en: "overdue", "zh-CN": "逾期" },
  cancelled: { en: "cancelled", "zh-CN": "已取消" },
  unreadable: { en: "cannot be judged as written", "zh-CN": "填写有误，无法判断" },
  asOf: { en: "as of {date}", "zh-CN": "截至{date}" },
  undated: { en: "{count} without a date not shown", "zh-CN": "{count} 项没有日期，未列出" },
  left: { en: "{count} further away not shown", "zh-CN": "{count} 项距今较远，未列出" },
  description: {
    en: "Milestones and work over time. What is late, held up or given up says so in its label.",
    "zh-CN": "里程碑与工作的时间安排。延期、受阻或取消的，在名称后注明。",
  },
} as const satisfies Readonly<Record<string, Words>>;
