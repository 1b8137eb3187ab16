import { contactRate } from "../../plan/facts/contact-counts.ts";
import { workingDaysWords } from "../../plan/facts/duration-words.ts";
import { milestoneStatus, reachedOrPromised } from "../../plan/facts/milestone.ts";
import type { Phase } from "../../plan/plan.ts";
import { daysWords } from "../../plan/rules/days.ts";
import {
  communicationsToClient,
  type DatedPhase,
  datedPhases,
  isTimed,
} from "../../plan/rules/phase-life.ts";
import type { PlanContext } from "../../plan/rules/rule.ts";
import { workingDaysBetween } from "../../plan/time/calendar.ts";
import { daysBetween } from "../../plan/time/dates.ts";
import { say, type Words } from "../../plan/words.ts";
import { several } from "../value-words.ts";
import { type CardSource, line } from "./card.ts";
import { closedState, named } from "./named.ts";
import { stated } from "./stated.ts";

/** When it is, what is left of it, how often the client hears of the project in it, and what is to be reached. */
export const phaseCard: CardSource<"phases"> = function* (phase, context) {
  const dated = datedPhases(context.plan).find(({ at }) => at[1] === phase.at[1]);
  yield* stated(context, phase, ["start", "end"]);
  yield line(labels.left, dated && leftWords(dated, context));
  yield* stated(context, phase, ["criticality", "gate"]);
  yield line(labels.contacts, dated && contactWords(dated, context));
  yield line(labels.milestones, milestoneWords(phase, context));
};

function leftWords({ start, end }: DatedPhase, { asOf, calendar }: PlanContext): Words {
  if (asOf < start) return say(sentences.toCome, { days: daysWords(daysBetween(asOf, start)) });
  if (end < asOf) return sentences.over;
  return say(sentences.left, {
    days: daysWords(daysBetween(asOf, end)),
    working: workingDaysWords(workingDaysBetween(asOf, end, calendar)),
  });
}

function contactWords(phase: DatedPhase, context: PlanContext): Words | undefined {
  const communications = communicationsToClient(context);
  const isCountable = communications.every(isTimed) && daysBetween(phase.start, phase.end) < longestPhase;
  if (communications.length === 0 || !isCountable) return undefined;
  const rate = contactRate(context, communications, phase);
  return say(sentences.contacts, { count: Math.round(rate * 10) / 10 });
}

/** In days: what nobody plans need not be counted. */
const longestPhase = 20 * 366;

function milestoneWords({ id }: Phase, context: PlanContext): Words | undefined {
  const own = context.plan.milestones.filter(
    (one) => id !== undefined && one.phase === id && milestoneStatus(one) !== "cancelled",
  );
  return several(own.map((one) => named(context, one, reachedOrPromised(one), closedState(context, one))));
}

const labels = {
  left: { en: "Left", "zh-CN": "剩余" },
  contacts: { en: "The client hears", "zh-CN": "与客户沟通" },
  milestones: { en: "Milestones", "zh-CN": "里程碑" },
} as const satisfies Readonly<Record<string, Words>>;

const sentences = {
  toCome: { en: "begins in {days}", "zh-CN": "{days}后开始" },
  over: { en: "over", "zh-CN": "已结束" },
  left: { en: "{days} ({working})", "zh-CN": "{days}（{working}）" },
  contacts: { en: "{count} times in 28 days", "zh-CN": "每 28 天 {count} 次" },
} as const satisfies Readonly<Record<string, Words>>;
