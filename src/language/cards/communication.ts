import { comingContacts } from "../../plan/facts/coming-contacts.ts";
import { contactStates } from "../../plan/facts/contact-state.ts";
import type { Communication } from "../../plan/plan.ts";
import type { PlanContext } from "../../plan/rules/rule.ts";
import { say, type Words } from "../../plan/words.ts";
import { nextContacts } from "../next-contact.ts";
import { several, titleWords } from "../value-words.ts";
import { cadenceWords } from "./cadence-words.ts";
import { type CardSource, line } from "./card.ts";
import { dayText, stated } from "./stated.ts";

/** Who is told, how and how often, when next and when last, and what it is for. */
export const communicationCard: CardSource<"communications"> = function* (communication, context) {
  yield* stated(context, communication, ["audience", "cadence"]);
  yield line(labels.byPhase, byPhaseWords(communication, context));
  yield line(
    labels.next,
    several(comingContacts(context)(communication, shownDates).map((date) => dayText(context, date))),
  );
  const state = contactStates(context)(communication);
  yield line(labels.last, lastWords(state?.last, context));
  if (state !== undefined && state.due < context.asOf)
    yield line(labels.state, nextContacts(context)(communication));
  yield* stated(context, communication, ["channel", "tool", "owner", "deputy", "kind", "outcome", "report"]);
  yield* stated(context, communication, ["goals", "start", "end"]);
  if (communication.confidential === true) yield* stated(context, communication, ["confidential", "release"]);
};

const shownDates = 3;

function byPhaseWords({ "by-phase": byPhase = {} }: Communication, context: PlanContext): Words | undefined {
  const entries = Object.entries(byPhase).map(([phase, text]) =>
    say(
      { en: "{phase}: {cadence}", "zh-CN": "{phase}：{cadence}" },
      { phase: titleWords(context, phase), cadence: cadenceWords(text) ?? text },
    ),
  );
  return several(entries);
}

function lastWords(last: string | undefined, context: PlanContext): Words | undefined {
  if (last !== undefined) return dayText(context, last);
  return context.plan.log.length > 0 ? { en: "not in the log yet", "zh-CN": "沟通记录中还没有" } : undefined;
}

const labels = {
  byPhase: { en: "In some phases", "zh-CN": "分阶段" },
  next: { en: "Next", "zh-CN": "接下来" },
  last: { en: "Last held", "zh-CN": "最近一次" },
  state: { en: "Now", "zh-CN": "当前" },
} as const satisfies Readonly<Record<string, Words>>;
