import { milestoneStatus } from "../../../plan/facts/milestone.ts";
import type { IsoDate, Milestone } from "../../../plan/plan.ts";
import { daysBetween } from "../../../plan/time/dates.ts";
import { say, type Words } from "../../../plan/words.ts";
import {
  contentOf,
  type SectionContext,
  type Shown,
  type ShownPlan,
  type ShownState,
} from "../../context.ts";
import type { Detail, Mark, Row, TableBlock, Tone } from "../../report.ts";
import { columnWords, dateContent } from "../details.ts";
import { type Pair, pairsOf, personOn, titleText, turnedDetail } from "./compared.ts";

/** The milestones that moved, were reached, came or went since a state; nothing where none did. */
export function milestoneChanges(context: SectionContext, state: ShownState): readonly TableBlock[] {
  const rows = pairsOf(context, state, "milestones").flatMap((pair) => rowOf(context, state, pair));
  if (rows.length === 0) return [];
  return [
    {
      kind: "table",
      caption: context.say(words.caption),
      columns: [
        { title: context.say(words.milestone), kind: "name" },
        { title: context.say(words.change), kind: "mark" },
        { title: context.say(words.before), kind: "date" },
        { title: context.say(words.now), kind: "date" },
        { title: context.say(words.days), kind: "number" },
      ],
      rows,
    },
  ];
}

const words = {
  caption: { en: "Milestones that changed", "zh-CN": "有变化的里程碑" },
  milestone: { en: "Milestone", "zh-CN": "里程碑" },
  change: { en: "Change", "zh-CN": "变化" },
  before: { en: "Date then", "zh-CN": "原日期" },
  now: { en: "Date now", "zh-CN": "现日期" },
  days: { en: "Difference", "zh-CN": "相差" },
  baseline: { en: "Baseline", "zh-CN": "基线日期" },
  inDays: { en: "{days} d", "zh-CN": "{days} 天" },
} as const satisfies Readonly<Record<string, Words>>;

type Turn = "new" | "gone" | "cancelled" | "again" | "reached" | "later" | "earlier" | "changed";

const turnWords: Readonly<Record<Turn, Words>> = {
  new: { en: "New", "zh-CN": "新增" },
  gone: { en: "Taken out of the plan", "zh-CN": "已从计划中移除" },
  cancelled: { en: "Cancelled", "zh-CN": "已取消" },
  again: { en: "Open again", "zh-CN": "重新打开" },
  reached: { en: "Reached", "zh-CN": "已达成" },
  later: { en: "Later", "zh-CN": "推迟" },
  earlier: { en: "Earlier", "zh-CN": "提前" },
  changed: { en: "Changed", "zh-CN": "有变化" },
};

const turnTones: Readonly<Record<Turn, Tone>> = {
  new: "neutral",
  gone: "caution",
  cancelled: "caution",
  again: "caution",
  reached: "good",
  later: "caution",
  earlier: "good",
  changed: "neutral",
};

type MilestonePair = Pair<Shown<Milestone>>;

function rowOf(context: SectionContext, state: ShownState, pair: MilestonePair): readonly Row[] {
  const milestone = pair.now ?? pair.before;
  const details = detailsOf(context, state, pair);
  const turn = turnOf(pair) ?? (details.length > 0 ? "changed" : undefined);
  if (milestone === undefined || turn === undefined) return [];
  const [before, now] = [dateOf(pair.before), dateOf(pair.now)];
  const mark: Mark = { kind: "mark", tone: turnTones[turn], text: context.say(turnWords[turn]) };
  return [
    {
      ...(pair.now === undefined ? {} : { at: pair.now.at }),
      cells: [
        { content: contentOf(titleText(context, milestone.title) || context.text(pair.id)), details },
        { content: [mark] },
        { content: dateContent(context, before) },
        { content: dateContent(context, now) },
        { content: contentOf(difference(context, before, now)) },
      ],
    },
  ];
}

/** The date reached, else the one promised. */
function dateOf(milestone: Shown<Milestone> | undefined): IsoDate | undefined {
  if (milestone === undefined) return undefined;
  return isDone(milestone) ? (milestone.actual ?? milestone.due) : milestone.due;
}

function isDone(milestone: Shown<Milestone>): boolean {
  return milestoneStatus(milestone) === "done";
}

function turnOf({ before, now }: MilestonePair): Turn | undefined {
  if (now === undefined) return "gone";
  if (before === undefined) return isDone(now) ? "reached" : "new";
  const [was, is] = [milestoneStatus(before), milestoneStatus(now)];
  if (is === "cancelled" && was !== "cancelled") return "cancelled";
  if (is === "done" && was !== "done") return "reached";
  if (is !== was && (was === "done" || was === "cancelled")) return "again";
  const [from, to] = [dateOf(before), dateOf(now)];
  if (from === to) return undefined;
  return from === undefined || to === undefined ? "changed" : to > from ? "later" : "earlier";
}

/** Changes beside the date itself: a baseline that was moved says what the date was once promised for. */
function detailsOf(
  context: SectionContext,
  state: ShownState,
  { before, now }: MilestonePair,
): readonly Detail[] {
  if (before === undefined || now === undefined) return [];
  const ownerOn = (plan: ShownPlan, { owner }: Shown<Milestone>) =>
    contentOf(personOn({ context, plan }, owner));
  const baselines = [before, now].map(({ baseline }) => dateContent(context, baseline));
  return [
    ...turnedDetail(context, words.baseline, baselines[0] ?? [], baselines[1] ?? []),
    ...turnedDetail(context, columnWords.owner, ownerOn(state.plan, before), ownerOn(context.plan, now)),
  ];
}

function difference(context: SectionContext, before: IsoDate | undefined, now: IsoDate | undefined): string {
  if (before === undefined || now === undefined || before === now) return "";
  const days = daysBetween(before, now);
  const signed = days > 0 ? `+${days}` : String(days).replace("-", "−");
  return context.say(say(words.inDays, { days: signed }));
}
