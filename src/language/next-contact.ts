import { comingContacts } from "../plan/facts/coming-contacts.ts";
import { contactStates } from "../plan/facts/contact-state.ts";
import { weekdayWords } from "../plan/facts/weekday-words.ts";
import { once } from "../plan/lazy.ts";
import type { Communication } from "../plan/plan.ts";
import type { PlanContext } from "../plan/rules/rule.ts";
import { say, type Words } from "../plan/words.ts";

/**
 * Tells when each communication is due next: "next on Wednesday, 2026-03-04", or since when it is due or overdue.
 * Undefined where nothing is expected any more, or the plan does not say enough.
 */
export function nextContacts(context: PlanContext): (communication: Communication) => Words | undefined {
  const states = once(() => contactStates(context));
  const coming = once(() => comingContacts(context));
  return (communication) => {
    const state = states()(communication);
    const date = state?.due ?? coming()(communication, 1)[0];
    if (date === undefined) return undefined;
    const standing = state === undefined || date >= context.asOf ? "next" : standings[state.grade];
    return say(sentences[standing], { date, weekday: weekdayWords(date) });
  };
}

/** Of a day that is past and has not been held. */
const standings = { "on-time": "due", overdue: "overdue", "long-overdue": "overdue" } as const;

const sentences = {
  next: { en: "next on {weekday}, {date}", "zh-CN": "下次：{date}（{weekday}）" },
  due: { en: "due since {weekday}, {date}", "zh-CN": "已于 {date}（{weekday}）到期" },
  overdue: { en: "overdue since {weekday}, {date}", "zh-CN": "自 {date}（{weekday}）起逾期" },
} as const satisfies Readonly<Record<string, Words>>;
