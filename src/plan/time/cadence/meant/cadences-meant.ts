import { plain } from "../../formats/shown.ts";
import { parseRecurrenceRule } from "../parse-rule.ts";
import { cadenceAt, walkPhrase } from "../walk.ts";
import { meantInChinese } from "./chinese.ts";
import { meantInEnglish } from "./english.ts";
import { type Meant, perhaps, surely } from "./meant.ts";
import { occasionMeant } from "./occasions.ts";
import { partTime } from "./time-of-day.ts";

/** Longer texts are not worth guessing at. */
export const longestPhrase = 120;

/**
 * The cadences that a phrase in a person's own words may mean, each as the format writes it: "every other friday at 3pm",
 * “每月两次”, `2w`. Undefined where nobody can know. Total; cost: the length of the phrase, which is cut.
 */
export function cadencesMeant(text: string): Meant | undefined {
  if (text.length > longestPhrase) return undefined;
  const phrase = plain(text).toLowerCase().replace(/\s+/g, " ");
  if (isCadence(phrase)) return phrase === text.trim() ? undefined : surely(phrase);
  return meantByOne(phrase) ?? meantBySeveral(phrase);
}

function meantByOne(phrase: string): Meant | undefined {
  if (/^freq=/.test(phrase)) {
    const rule = `RRULE:${phrase.toUpperCase()}`;
    return parseRecurrenceRule(rule).kind === "rrule" ? surely(rule) : undefined;
  }
  const whole = occasionMeant(phrase) ?? meantIn(phrase);
  if (whole !== undefined) return whole;
  const parted = partTime(phrase);
  if (parted === undefined || parted.rest === phrase) return undefined;
  const { rest, times, isVague } = parted;
  const meant = isCadence(rest) ? surely(rest) : meantIn(rest);
  if (meant === undefined) return undefined;
  const cadences = meant.cadences.flatMap((one) =>
    times.length === 0 || one.startsWith("RRULE:") ? one : times.map((time) => `${one} at ${time}`),
  );
  // A rule has no place for the time, nor a cadence for a part of the day.
  const isLess = isVague || (times.length > 0 && cadences.some((one) => one.startsWith("RRULE:")));
  const fitting = cadences.filter(isCadence);
  if (fitting.length === 0) return undefined;
  return isLess || meant.isGuess ? perhaps(...fitting) : surely(...fitting);
}

function meantIn(phrase: string): Meant | undefined {
  const meant = /\p{Script=Han}/u.test(phrase) ? meantInChinese(phrase) : meantInEnglish(phrase);
  const cadences = [...new Set(meant?.cadences)].filter(isCadence);
  return cadences.length > 0 ? { ...meant, cadences } : undefined;
}

/** "weekly or as needed", “周报/月报”: each of the parts is one, and only a person knows which counts. */
function meantBySeveral(phrase: string): Meant | undefined {
  const parts = phrase
    .split(/\s*(?:[/、,;+|]|\b(?:or|and)\b|或者?|以及|[及和])\s*/)
    .filter((part) => part !== "");
  // "At 9 and 17": a number says what it says by the words before it.
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => /^\d+$/.test(part))) return undefined;
  const meant = parts.map((part) => (isCadence(part) ? surely(part) : meantByOne(part)));
  const cadences = meant.flatMap((one) => one?.cadences.slice(0, 1) ?? []);
  return cadences.length === parts.length ? perhaps(...new Set(cadences)) : undefined;
}

/** A rule that is offered is made here, and a rule. */
function isCadence(phrase: string): boolean {
  return phrase.startsWith("RRULE:") || cadenceAt(walkPhrase(phrase)) !== undefined;
}
