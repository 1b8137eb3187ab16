import type { Words } from "../words.ts";

/** A number of days as people say it. */
export function daysWords(days: number): Words {
  return { en: days === 1 ? "1 day" : `${days} days`, "zh-CN": `${days} 天` };
}
