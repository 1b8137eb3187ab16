import { workingDaysWords } from "../../plan/facts/duration-words.ts";
import { labelOf } from "../../plan/facts/labels.ts";
import { lateness, milestoneStatus, reachedOrPromised, slipDays } from "../../plan/facts/milestone.ts";
import { isOpen } from "../../plan/facts/open.ts";
import { riskLevel } from "../../plan/facts/risk.ts";
import type { Id, Milestone } from "../../plan/plan.ts";
import { daysWords } from "../../plan/rules/days.ts";
import type { PlanContext } from "../../plan/rules/rule.ts";
import { workingDaysBetween } from "../../plan/time/calendar.ts";
import { say, type Words } from "../../plan/words.ts";
import { several } from "../value-words.ts";
import { type CardSource, line } from "./card.ts";
import { closedState, named } from "./named.ts";
import { stated } from "./stated.ts";

/** When it is due and how far that has slipped, what it waits for and what waits for it, its risks and its work. */
export const milestoneCard: CardSource<"milestones"> = function* (milestone, context) {
  const { plan } = context;
  yield* stated(context, milestone, ["due", "actual", "baseline"]);
  yield line(labels.slip, slipWords(milestone, context));
  yield* stated(context, milestone, ["status"]);
  yield line(labels.late, lateWords(milestone, context));
  yield* stated(context, milestone, ["progress", "owner", "phase"]);
  const needed = plan.milestones.filter(({ id }) => holds(milestone["depends-on"], id));
  yield line(labels.waitsFor, listed(context, needed));
  yield line(labels.waitedFor, listed(context, waitingFor(milestone, context)));
  yield line(labels.decisions, decisionWords(milestone, context));
  yield line(labels.risks, riskWords(milestone, context));
  yield line(labels.work, workWords(milestone, context));
  yield* stated(context, milestone, ["contractual", "acceptance", "slip.cause", "slip.recovery"]);
};

/** The milestones, cancelled ones left aside, that depend on one. */
function waitingFor({ id }: Milestone, { plan }: PlanContext): readonly Milestone[] {
  return plan.milestones.filter(
    (other) => holds(other["depends-on"], id) && milestoneStatus(other) !== "cancelled",
  );
}

function listed(context: PlanContext, milestones: readonly Milestone[]): Words | undefined {
  return several(
    milestones.map((one) => named(context, one, reachedOrPromised(one), closedState(context, one))),
  );
}

function slipWords(milestone: Milestone, { calendar }: PlanContext): Words | undefined {
  const { baseline } = milestone;
  const slip = slipDays(milestone);
  const reached = reachedOrPromised(milestone);
  if (slip === undefined || baseline === undefined || reached === undefined) return undefined;
  if (slip === 0) return { en: "none", "zh-CN": "无" };
  const working = Math.abs(workingDaysBetween(baseline, reached, calendar));
  return say(slip > 0 ? sentences.after : sentences.before, {
    days: daysWords(Math.abs(slip)),
    working: workingDaysWords(working),
  });
}

function lateWords(milestone: Milestone, { asOf, plan, calendar }: PlanContext): Words | undefined {
  const late = lateness(milestone, { asOf, policy: plan.policy, calendar });
  const grade = labelOf("lateness", late?.grade);
  if (late === undefined || grade === undefined || late.grade === "on-time") return undefined;
  return say(sentences.late, { grade, days: daysWords(late.days) });
}

function riskWords({ id }: Milestone, context: PlanContext): Words | undefined {
  const { plan } = context;
  const risks = plan.risks.filter((risk) => holds(risk.milestones, id) && isOpen("risks", risk) === true);
  return several(
    risks.map((risk) => named(context, risk, labelOf("level", riskLevel(risk, plan.policy)?.level))),
  );
}

function decisionWords({ id }: Milestone, context: PlanContext): Words | undefined {
  const needed = context.plan.decisions.filter(
    (decision) => holds(decision.affects, id) && isOpen("decisions", decision) === true,
  );
  return several(needed.map((one) => named(context, one, one["needed-by"])));
}

function workWords({ id }: Milestone, { plan }: PlanContext): Words | undefined {
  const work = plan.work.filter(
    ({ milestone, status }) => id !== undefined && milestone === id && status !== "cancelled",
  );
  if (work.length === 0) return undefined;
  const done = work.filter(({ status }) => status === "done").length;
  return say(sentences.work, { done, all: work.length });
}

function holds(ids: readonly Id[] | undefined, id: Id | undefined): boolean {
  return id !== undefined && ids?.includes(id) === true;
}

const labels = {
  slip: { en: "Slip", "zh-CN": "偏差" },
  late: { en: "Against the baseline", "zh-CN": "与基线相比" },
  waitsFor: { en: "Waits for", "zh-CN": "依赖" },
  waitedFor: { en: "Waiting for this", "zh-CN": "后续等待" },
  decisions: { en: "Needs the decision", "zh-CN": "待决策" },
  risks: { en: "Open risks", "zh-CN": "未关闭风险" },
  work: { en: "Work", "zh-CN": "工作项" },
} as const satisfies Readonly<Record<string, Words>>;

const sentences = {
  after: { en: "{days} later ({working})", "zh-CN": "推迟 {days}（{working}）" },
  before: { en: "{days} earlier ({working})", "zh-CN": "提前 {days}（{working}）" },
  late: { en: "{grade} ({days})", "zh-CN": "{grade}（{days}）" },
  work: { en: "{done} of {all} done", "zh-CN": "{all} 项中已完成 {done} 项" },
} as const satisfies Readonly<Record<string, Words>>;
