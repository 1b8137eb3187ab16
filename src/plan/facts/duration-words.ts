import { type DurationUnit, parseDuration } from "../time/duration.ts";
import { say, type Words } from "../words.ts";

/** A duration in words: `2wd` is "2 working days", “2 个工作日”. Undefined for any other text. */
export function durationWords(text: string): Words | undefined {
  const duration = parseDuration(text);
  if (duration === undefined) return undefined;
  return countWords(units[duration.unit], duration.amount);
}

/** A number of working days: "1 working day", “1 个工作日”. */
export function workingDaysWords(days: number): Words {
  return countWords(units.wd, days);
}

function countWords({ one, many }: Unit, count: number): Words {
  return say(count === 1 ? one : many, { count });
}

interface Unit {
  readonly one: Words;
  readonly many: Words;
}

const units: Readonly<Record<DurationUnit, Unit>> = {
  h: unit("hour", "小时"),
  d: unit("day", "天"),
  wd: unit("working day", "个工作日"),
  w: unit("week", "周"),
  m: unit("month", "个月"),
};

function unit(en: string, chinese: string): Unit {
  const told = `{count} ${chinese}`;
  return {
    one: { en: `{count} ${en}`, "zh-CN": told },
    many: { en: `{count} ${en}s`, "zh-CN": told },
  };
}
