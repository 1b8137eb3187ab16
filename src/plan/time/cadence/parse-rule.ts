import { nearest } from "../../nearest.ts";
import { say, type Words } from "../../words.ts";
import { shown } from "../formats/shown.ts";
import type { CadenceProblem, RecurrenceRule } from "./cadence.ts";
import { ruleContradiction } from "./rule-contradiction.ts";
import { hasOccurrence } from "./rule-occurrences.ts";
import { ruleDate, ruleParts } from "./rule-parts.ts";

/** One `NAME=VALUE` of a rule, in upper case, and where it stands in the text. */
export interface RuleToken {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Reads `RRULE:` and an RFC 5545 rule with FREQ=DAILY or slower that happens at least once. */
export function parseRecurrenceRule(text: string): RecurrenceRule | CadenceProblem {
  if (text.length > longestRule) return problem(sentences.long, { start: 0, end: text.length });
  const tokens = tokensOf(text);
  const wrong = firstDefined(tokens, (token, index) => tokenProblem(token, tokens.slice(0, index)));
  if (wrong !== undefined) return wrong;
  const value = (name: string) => tokens.find((token) => token.name === name)?.value;
  const whole = { start: text.indexOf(":") + 1, end: text.trimEnd().length };
  const frequency = frequencies.find((each) => each === value("FREQ"));
  if (frequency === undefined) return problem(sentences.noFrequency, whole);
  const contradiction = ruleContradiction(frequency, tokens);
  if (contradiction !== undefined) return problem(contradiction.message, contradiction.token);
  const shape = tokens
    .filter(({ name }) => !limits.has(name))
    .map(asWritten)
    .join(";");
  const rule = tokens.map(asTheLibraryTakesIt).join(";");
  if (!hasOccurrence(shape)) return problem(sentences.never, whole);
  return { kind: "rrule", frequency, every: Number(value("INTERVAL") ?? 1), rule, shape };
}

/** Every part of RFC 5545 with a few values fits; lists of hundreds of numbers are no cadence. */
const longestRule = 2000;
const frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;
/** What only says how often the shape is taken and when it ends. */
const limits = new Set(["INTERVAL", "COUNT", "UNTIL"]);

function tokensOf(text: string): readonly RuleToken[] {
  const tokens: RuleToken[] = [];
  const body = text.indexOf(":") + 1;
  const end = text.trimEnd().length;
  // A trailing semicolon is harmless and common.
  for (const match of text.slice(0, end).matchAll(/[^;]+/g)) {
    const start = Math.max(match.index, body);
    const part = text.slice(start, match.index + match[0].length);
    const [name = "", ...values] = part.trim().toUpperCase().split("=");
    if (part.trim() !== "") tokens.push({ name, value: values.join("="), start, end: start + part.length });
  }
  return tokens;
}

function tokenProblem(token: RuleToken, before: readonly RuleToken[]): CadenceProblem | undefined {
  const { name, value } = token;
  const part = Object.hasOwn(ruleParts, name) ? ruleParts[name] : undefined;
  const inserts = { name: shown(name), value: shown(value), example: part?.example ?? "" };
  if (part === undefined) {
    const [meant] = nearest(name, Object.keys(ruleParts), 1);
    if (meant === undefined) return problem(say(sentences.unknown, inserts), token);
    return problem(say(sentences.unknownMeant, { ...inserts, meant }), token);
  }
  if (before.some((other) => other.name === name)) return problem(say(sentences.twice, inserts), token);
  if (part.isFine(value)) return undefined;
  if (name === "FREQ" && /^(?:HOURLY|MINUTELY|SECONDLY)$/.test(value)) {
    return problem(say(sentences.finer, inserts), token);
  }
  if (/^(?:INTERVAL|COUNT)$/.test(name) && Number(value) === 0)
    return problem(say(sentences.zero, inserts), token);
  if (/^BY(?:HOUR|MINUTE|SECOND)$/.test(name) && /^[\d,]+$/.test(value) && value.includes(",")) {
    return problem(say(sentences.times, inserts), token);
  }
  return problem(say(sentences.value, inserts), token);
}

function asWritten({ name, value }: RuleToken): string {
  return `${name}=${value}`;
}

/** Dates are reckoned in UTC, where an UNTIL must be; the whole last day belongs to the rule. */
function asTheLibraryTakesIt(token: RuleToken): string {
  return token.name === "UNTIL"
    ? `UNTIL=${ruleDate(token.value).replaceAll("-", "")}T235959Z`
    : asWritten(token);
}

function problem(message: Words, { start, end }: { start: number; end: number }): CadenceProblem {
  return { kind: "problem", message, start, end, meant: [] };
}

function firstDefined<Item, Result>(
  items: readonly Item[],
  find: (item: Item, index: number) => Result | undefined,
): Result | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

const sentences = {
  long: {
    en: "The rule is too long for a cadence: give at most 2000 characters.",
    "zh-CN": "规则过长：最多 2000 个字符。",
  },
  noFrequency: {
    en: "The rule says no frequency: begin it with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.",
    "zh-CN": "规则没有写明频率：请以 FREQ=DAILY、WEEKLY、MONTHLY 或 YEARLY 开头。",
  },
  finer: {
    en: "“{value}” is finer than a day: a cadence has FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.",
    "zh-CN": "“{value}”比每天还频繁：频率只能是 FREQ=DAILY、WEEKLY、MONTHLY 或 YEARLY。",
  },
  times: {
    en: "“{name}={value}” gives several times a day: a cadence happens at most once a day, give one.",
    "zh-CN": "“{name}={value}”一天有多个时刻：频率每天最多一次，请只写一个。",
  },
  unknown: {
    en: "“{name}” is no part of a recurrence rule: a rule is written like FREQ=MONTHLY;BYMONTHDAY=25.",
    "zh-CN": "重复规则中没有“{name}”：规则的写法如 FREQ=MONTHLY;BYMONTHDAY=25。",
  },
  unknownMeant: {
    en: "“{name}” is no part of a recurrence rule: did you mean {meant}?",
    "zh-CN": "重复规则中没有“{name}”：是否想写 {meant}？",
  },
  twice: {
    en: "“{name}” is there twice: put its values into one list, separated by commas.",
    "zh-CN": "“{name}”出现了两次：请合并成一个，值之间用逗号分隔。",
  },
  zero: {
    en: "“{name}={value}” never happens: the number is at least 1.",
    "zh-CN": "“{name}={value}”永远不会发生：数字至少为 1。",
  },
  value: {
    en: "“{value}” does not fit {name}: write a value such as {example}.",
    "zh-CN": "“{value}”不能作为 {name} 的值：请写成 {example} 的形式。",
  },
  never: {
    en: "The rule never happens: no calendar day fits all of its parts.",
    "zh-CN": "该规则永远不会发生：没有哪一天同时符合其中的所有条件。",
  },
} as const satisfies Readonly<Record<string, Words>>;
