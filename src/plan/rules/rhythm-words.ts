import type { RhythmWord } from "../time/cadence.ts";

/** A rhythm that a text speaks of, and the words for it. */
export interface RhythmMention {
  readonly rhythm: RhythmWord;
  readonly word: string;
}

/** All rhythms that a text speaks of. */
export function rhythmsIn(text: string): readonly RhythmMention[] {
  return patterns.flatMap(({ rhythm, pattern }) => {
    const word = pattern.exec(text)?.[0];
    return word === undefined ? [] : [{ rhythm, word }];
  });
}

/** The rhythm that a text begins with, an article aside. */
export function rhythmAtStart(text: string): readonly RhythmMention[] {
  const start = text.replace(/^\s*(?:(?:an?|the|our)\s+)?/i, "");
  return rhythmsIn(start).filter(({ word }) => start.startsWith(word));
}

/**
 * English and Chinese together. What halves or doubles a rhythm (双周会, twice weekly) is not the rhythm itself,
 * and neither is a part of a date (3月报告, 25日报送, 2026年度).
 */
const patterns: readonly { readonly rhythm: RhythmWord; readonly pattern: RegExp }[] = [
  { rhythm: "daily", pattern: /\bdaily\b|\b(?:every|each) day\b|每[天日]|(?<!\d\s*)日(?:报(?!送)|例会)/iu },
  {
    rhythm: "weekly",
    pattern:
      /(?<!\b(?:bi|semi|tri|twice|half)[-\s]?)\bweekly\b|\b(?:every|each) week\b|每个?(?:周|星期)|(?<![双两二三四五六七八九十\d]\s*)周(?:会|报(?!送)|度|例会)/iu,
  },
  {
    rhythm: "biweekly",
    pattern:
      /\bbi-?weekly\b|\bfortnightly\b|\bevery (?:two weeks|2 weeks|other week)\b|双周|每[两二2]\s*周|半月/iu,
  },
  {
    rhythm: "monthly",
    pattern:
      /(?<!\b(?:bi|semi|twice|half)[-\s]?)\bmonthly\b|\b(?:every|each) month\b|每个?月|(?<![双两二三四五六七八九十一半\d]\s*)月(?:会|报(?!送)|度|例会)/iu,
  },
  { rhythm: "quarterly", pattern: /\bquarterly\b|\b(?:every|each) quarter\b|每个?季|季度|季报/iu },
  { rhythm: "half-yearly", pattern: /\bhalf-yearly\b|\bsemi-?annual(?:ly)?\b|半年/iu },
  {
    rhythm: "yearly",
    pattern:
      /(?<!\b(?:half|semi|bi)[-\s]?)\b(?:yearly|annual(?:ly)?)\b|\b(?:every|each) year\b|每年|(?<![半本\d]\s*)年(?:度|报(?!送))/iu,
  },
];
