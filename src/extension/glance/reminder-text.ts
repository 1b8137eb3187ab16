import { type AttentionCounts, attentionText, dueKinds } from "../../language/sidebar/attention-words.ts";
import type { IsoDate } from "../../plan/plan.ts";
import { say, type Words } from "../../plan/words.ts";

/** What a reminder goes by. */
export interface ReminderSituation {
  readonly isWanted: boolean;
  readonly today: IsoDate;
  /** The day of the last one; undefined where there was none. */
  readonly last: IsoDate | undefined;
  readonly counts: AttentionCounts;
}

/** What to remind of; undefined where it is not wanted, was done today, or nothing is due. */
export function reminderText({ isWanted, today, last, counts }: ReminderSituation): Words | undefined {
  if (!isWanted || last === today) return undefined;
  const what = attentionText(counts, dueKinds);
  return what.en === "" ? undefined : say(reminder, { what });
}

const reminder: Words = { en: "Today in your plans: {what}.", "zh-CN": "今天的沟通计划：{what}。" };
