/** A whole number from 0 to 999 as digits, as an English or a Chinese word; undefined for any other text. */
export function numberNamed(text: string): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const english = englishNumbers.indexOf(text);
  if (english > 0) return english;
  if (text === "a" || text === "an") return 1;
  return chineseNumber(text);
}

/** The texts that `numberNamed` reads, for a regular expression. */
export const numberPattern = `\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]`;

const englishNumbers = [
  "",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

function chineseNumber(text: string): number | undefined {
  const [, tens, ten, ones] = /^([一二两三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text) ?? [];
  if (ten === undefined) return ones === undefined ? digit(tens) : undefined;
  return (digit(tens) ?? 1) * 10 + (digit(ones) ?? 0);
}

function digit(text: string | undefined): number | undefined {
  const found = text === undefined ? -1 : "一二三四五六七八九".indexOf(text.replace("两", "二"));
  return found < 0 ? undefined : found + 1;
}
