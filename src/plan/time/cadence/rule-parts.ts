import { isRealDate } from "../dates.ts";

/** The parts of an RFC 5545 recurrence rule that a cadence takes, each with its check of one value. */
export const ruleParts: Readonly<Record<string, RulePart>> = {
  FREQ: one((value) => /^(?:YEARLY|MONTHLY|WEEKLY|DAILY)$/.test(value), "MONTHLY"),
  INTERVAL: one(from1(99_999), "2"),
  COUNT: one(from1(9999), "10"),
  UNTIL: one(isRuleDate, "20261231"),
  WKST: one((value) => weekdays.includes(value), "MO"),
  BYMONTH: list(from1(12), "3,6,9,12"),
  BYMONTHDAY: list(signed(31), "15 or -1"),
  BYYEARDAY: list(signed(366), "100 or -1"),
  BYWEEKNO: list(signed(53), "20"),
  BYDAY: list((value) => /^(?:[+-]?[1-9]\d?)?(?:MO|TU|WE|TH|FR|SA|SU)$/.test(value), "MO,WE or -1FR"),
  BYSETPOS: list(signed(366), "-1"),
  // More than one time of day would be finer than daily.
  BYHOUR: one(from0(23), "9"),
  BYMINUTE: one(from0(59), "30"),
  BYSECOND: one(from0(59), "0"),
};

export interface RulePart {
  readonly isFine: (value: string) => boolean;
  /** Values for a message. */
  readonly example: string;
}

/** The day of an UNTIL value as RFC 5545 writes it, with or without a time. */
export function ruleDate(value: string): string {
  return `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}`;
}

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
/** Longer lists repeat themselves. */
const mostItems = 400;

function one(isFine: (value: string) => boolean, example: string): RulePart {
  return { isFine, example };
}

function list(isFine: (value: string) => boolean, example: string): RulePart {
  return { isFine: (value) => value.length <= 8 * mostItems && value.split(",").every(isFine), example };
}

function from0(most: number): (value: string) => boolean {
  return (value) => /^\d{1,6}$/.test(value) && Number(value) <= most;
}

function from1(most: number): (value: string) => boolean {
  return (value) => from0(most)(value) && Number(value) >= 1;
}

function signed(most: number): (value: string) => boolean {
  return (value) => from1(most)(value.replace(/^[+-]/, ""));
}

function isRuleDate(value: string): boolean {
  return /^\d{8}(?:T(?:[01]\d|2[0-3])[0-5]\d[0-5]\dZ?)?$/.test(value) && isRealDate(ruleDate(value));
}
