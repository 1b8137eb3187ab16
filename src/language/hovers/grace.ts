import { daysWords } from "../../plan/rules/days.ts";
import { parseGrace } from "../../plan/time/grace.ts";
import { say } from "../../plan/words.ts";
import { onFormat } from "./formatted.ts";

/** On the grace of the policy: what it means for a weekly and a monthly communication. */
export const graceHover = onFormat("commplan-grace", (text) => {
  const share = parseGrace(text);
  if (share === undefined) return undefined;
  const days = (interval: number) => daysWords(Math.ceil(share * interval - 1e-9));
  return { says: say(sentence, { week: days(7), month: days(30) }) };
});

const sentence = {
  en: "{week} for a weekly communication, {month} for a monthly one",
  "zh-CN": "每周一次的沟通可宽限 {week}，每月一次的可宽限 {month}",
};
