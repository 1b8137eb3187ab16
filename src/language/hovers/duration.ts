import { durationWords } from "../../plan/facts/duration-words.ts";
import { addDuration, parseDuration } from "../../plan/time/duration.ts";
import { say } from "../../plan/words.ts";
import { dayText } from "../cards/stated.ts";
import { onFormat } from "./formatted.ts";

/** On a duration: what it says in words, and where it ends when it begins on the as-of date. */
export const durationHover = onFormat("commplan-duration", (text, { analysis }) => {
  const says = durationWords(text);
  if (says === undefined) return undefined;
  const { asOf, calendar } = analysis;
  if (parseDuration(text)?.unit === "h") return { says, more: [sameDay] };
  const end = dayText(analysis, addDuration(asOf, text, calendar));
  return { says, more: [say(sentence, { asOf, end })] };
});

const sameDay = { en: "Hours end on the day that they begin.", "zh-CN": "以小时计的时限在当天到期。" };
const sentence = {
  en: "From {asOf} it runs to {end}.",
  "zh-CN": "从 {asOf} 起，到 {end}为止。",
};
