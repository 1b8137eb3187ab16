import { numberNamed, numberPattern } from "../../day-phrase/numbers.ts";

/** A phrase without its time of day. */
export interface Parted {
  readonly rest: string;
  /** `HH:MM`. */
  readonly time?: string;
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
    return { rest, time, isVague: match.groups["until"] !== undefined };
  }
  const vague = partsOfDay.exec(phrase);
  if (vague === null) return { rest: phrase.trim(), isVague: false };
  const rest = joined(phrase.slice(0, vague.index), phrase.slice(vague.index + vague[0].length));
  return { rest, isVague: true };
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
  const full = hour + shift(hour, groups["english"] ?? groups["half"]);
  if (full > 23 || minute > 59) return undefined;
  return `${String(full).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

const parts: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, 三刻: 45 };

function shift(hour: number, half: string | undefined): number {
  if (half === "am" && hour === 12) return -12;
  return half !== undefined && /pm|下午|傍晚|晚/.test(half) && hour < 12 ? 12 : 0;
}

function joined(before: string, after: string): string {
  return `${before.trim()} ${after.trim()}`.trim();
}
