import { say, type Words } from "../../words.ts";

/** The rhythms that have a word of their own. */
export const rhythmWords = {
  daily: { en: "every day", "zh-CN": "每天" },
  weekly: { en: "every week", "zh-CN": "每周" },
  biweekly: { en: "every two weeks", "zh-CN": "每两周" },
  monthly: { en: "every month", "zh-CN": "每月" },
  quarterly: { en: "every quarter", "zh-CN": "每季度" },
  "half-yearly": { en: "every half year", "zh-CN": "每半年" },
  yearly: { en: "every year", "zh-CN": "每年" },
} as const satisfies Readonly<Record<string, Words>>;

export type RhythmWord = keyof typeof rhythmWords;

/** The rhythm of so many months: "every quarter", “每 5 个月”. */
export function monthRhythm(every: number): Words {
  return monthRhythms[every] ?? say({ en: "every {n} months", "zh-CN": "每 {n} 个月" }, { n: every });
}

const monthRhythms: Readonly<Record<number, Words>> = {
  1: rhythmWords.monthly,
  3: rhythmWords.quarterly,
  6: rhythmWords["half-yearly"],
  12: rhythmWords.yearly,
};

/** The ordinals of a weekday in a month. A month without a fifth one has it on its last. */
export const ordinalWords: readonly { readonly word: string; readonly label: Words }[] = [
  { word: "first", label: { en: "the first", "zh-CN": "第一个" } },
  { word: "second", label: { en: "the second", "zh-CN": "第二个" } },
  { word: "third", label: { en: "the third", "zh-CN": "第三个" } },
  { word: "fourth", label: { en: "the fourth", "zh-CN": "第四个" } },
  { word: "fifth", label: { en: "the fifth", "zh-CN": "第五个" } },
];
