import { chineseWeekdays, weekdayNames } from "../../weekdays.ts";

/** The format's short word for a weekday in people's words: "Fridays", "thurs.", “星期五”, “周天”. */
export function weekdayMeant(word: string): string | undefined {
  const chinese = chineseWeekdays.indexOf(word.replace(/^(?:星期|礼拜)/, "周").replace("周天", "周日"));
  const bare = word.replace(/[s.]+$/, "");
  const index =
    chinese >= 0 ? chinese : weekdayNames.findIndex((name) => bare.length >= 3 && name.startsWith(bare));
  return shortName(index);
}

/** Weekdays in a row as the format lists them (`mon,wed,fri`); undefined where one of the texts is none. */
export function weekdaysMeant(texts: readonly string[], meant: (text: string) => string | undefined) {
  const days = texts.flatMap((text) => {
    const [from, to] = text
      .split(/\s*(?:-|~|–|—|至|到|\bto\b|\bthrough\b|\bthru\b)\s*/)
      .map((one) => meant(one.trim()));
    const isSpan = /[-~–—至到]|\b(?:to|through|thru)\b/.test(text);
    return isSpan ? spanOf(from, to) : [from];
  });
  return days.length > 0 && days.every((day) => day !== undefined) ? [...new Set(days)].join(",") : undefined;
}

/** Monday to Friday: the days from the one to the other, round the end of the week. */
function spanOf(from: string | undefined, to: string | undefined): readonly (string | undefined)[] {
  const [first, last] = [indexOf(from), indexOf(to)];
  if (first < 0 || last < 0) return [undefined];
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => shortName((first + index) % 7));
}

function indexOf(short: string | undefined): number {
  return short === undefined ? -1 : weekdayNames.findIndex((name) => name.startsWith(short));
}

function shortName(index: number): string | undefined {
  return weekdayNames[index]?.slice(0, 3);
}
