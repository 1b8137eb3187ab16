import { numberNamed, numberPattern } from "../../day-phrase/numbers.ts";

/** A phrase without its time of day. */
export interface Parted {
  readonly rest: string;
  /** `HH:MM`, the likeliest first: "at 3" may be in either half of the day. */
  readonly times: readonly string[];
  /** Whether the phrase says of the time what a cadence cannot: “下午”, "until 11:00". */
  readonly isVague: boolean;
}

/** Takes the time of day out of a phrase in lower case: "at 3pm", “上午9点半”; undefined where it names none that is. */
export function partTime(phrase: string): Parted | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(phrase);
    if (match?.groups === undefined) continue;
    const time = timeOf(match.groups);
    if (time === undefined) return undefined;
    const rest = joined(phrase.slice(0, match.index), phrase.slice(match.index + match[0].length));
    const times = mayBeAfternoon(match.groups) ? [inAfternoon(time), time] : [time];
    return { rest, times, isVague: match.groups["until"] !== undefined };
  }
  const vague = partsOfDay.exec(phrase);
  if (vague === null) return { rest: phrase.trim(), times: [], isVague: false };
  const rest = joined(phrase.slice(0, vague.index), phrase.slice(vague.index + vague[0].length));
  return { rest, times: [], isVague: true };
}

const chineseHalf = "(?<half>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|早|晚)?";
const until = "(?<until>\\s*[-~–—至到]+\\s*\\d{1,2}:\\d{2})?";
const patterns: readonly RegExp[] = [
  new RegExp(
    `${chineseHalf}\\s*(?<hour>${numberPattern})\\s*[点时](?:钟|整)?(?:(?<part>半|一刻|三刻)|(?<minute>\\d{1,2}|[一二三四五]?十[一二三四五六七八九]?)分?)?`,
  ),
  new RegExp(
    `${chineseHalf}\\s*(?:\\bat |@ ?)?\\b(?<hour>\\d{1,2})[:h](?<minute>\\d{2})\\s*(?<english>am|pm)?${until}`,
  ),
  /(?:\bat |@ ?)?\b(?<hour>\d{1,2})\s*(?<english>am|pm)\b/,
  /(?:\bat |@ ?)?\b(?<hour>\d{1,2})(?:h\b| ?o'clock)/,
  /(?:\bat |@ ?)(?<hour>\d{1,2})\b(?!\S)/,
  /\b(?:at )?(?<noon>noon|midday)\b/,
];

const partsOfDay =
  /\b(?:in the |by |at )?(?:mornings?|afternoons?|evenings?|nights?|lunchtime|close of business|end of (?:the )?(?:business )?day|eod|cob)\b|凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|(?:上|下)班[前后]/;

function timeOf(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  if (groups["noon"] !== undefined) return "12:00";
  const hour = numberNamed(groups["hour"] ?? "") ?? 24;
  const minute = parts[groups["part"] ?? ""] ?? numberNamed(groups["minute"] ?? "0") ?? 60;
  const full = hour + (shift(hour, groups["english"] ?? groups["half"]) ?? 24);
  if (full > 23 || minute > 59) return undefined;
  return `${String(full).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** Nobody meets at three in the night: the hour alone does not say that it is. */
function mayBeAfternoon(groups: Readonly<Record<string, string | undefined>>): boolean {
  const { hour = "", english, half, minute, part } = groups;
  const isBare = (english ?? half ?? minute ?? part) === undefined && !hour.startsWith("0");
  const number = numberNamed(hour) ?? 0;
  return isBare && number >= 1 && number <= 6;
}

function inAfternoon(time: string): string {
  return `${Number(time.slice(0, 2)) + 12}${time.slice(2)}`;
}

const parts: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, 三刻: 45 };

/** Undefined where a day has no such hour in that half. Of 晚上12点 nobody can know which day it ends or begins. */
function shift(hour: number, half = ""): number | undefined {
  if (/^(?:am|凌晨)$/.test(half)) return hour === 12 ? -12 : 0;
  if (/^晚/.test(half)) return hour >= 5 && hour < 12 ? 12 : hour > 12 ? 0 : undefined;
  if (half === "中午") return hour < 4 ? 12 : 0;
  return /pm|下午|傍晚/.test(half) && hour < 12 ? 12 : 0;
}

function joined(before: string, after: string): string {
  return `${before.trim()} ${after.trim()}`.trim();
}
