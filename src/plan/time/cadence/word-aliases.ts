import { weekdayMeant } from "./meant/weekdays-meant.ts";
import { ordinal } from "./ordinal.ts";
import type { StepName } from "./step.ts";

/** The words of the format that a word may stand for at a place of the grammar. */
export function aliasesOfWord(step: StepName, word: string): readonly string[] {
  const key = word.toLowerCase();
  const day = weekdayMeant(key);
  const own = step === "weekday" || step === "ordinal-weekday" || step === "last" ? day : undefined;
  return [own, numberMeant(step, key), timeMeant(step, key), words[key]].filter((each) => each !== undefined);
}

/** `25` and `25日` stand for `25th`. */
function numberMeant(step: StepName, word: string): string | undefined {
  const number = Number(/^(\d{1,3})\s*[日号]?$/.exec(word)?.[1]);
  if (Number.isNaN(number)) return undefined;
  if (step === "place") return ordinal(number);
  return step === "the" ? `the ${ordinal(number)}` : undefined;
}

function timeMeant(step: StepName, word: string): string | undefined {
  if (step !== "time") return undefined;
  const [, hour = "", minute = "00", half] =
    /^(\d{1,2})(?:[:.：点时](\d{2})?)?(?:分)?(am|pm)?$/.exec(word) ?? [];
  // Which half of the day a bare "3" is in, it does not say.
  if (hour === "" || /^[1-6][点时]?$/.test(word)) return undefined;
  const shift = half === "pm" && Number(hour) < 12 ? 12 : half === "am" && hour === "12" ? -12 : 0;
  return `${String(Number(hour) + shift).padStart(2, "0")}:${minute}`;
}

const words: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  "bi-weekly": "biweekly",
  fortnightly: "biweekly",
  everyday: "daily",
  annually: "yearly",
  annual: "yearly",
  each: "every",
  workday: "working-day",
  workdays: "working-days",
  weekday: "working-day",
  weekdays: "working-days",
  "、": ",",
  and: ",",
  "&": ",",
  "@": "at",
});
