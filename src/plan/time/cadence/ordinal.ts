/** A number as an English ordinal: `1st`, `22nd`, `13th`. */
export function ordinal(number: number): string {
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${(isTeen ? undefined : suffixes[number % 10]) ?? "th"}`;
}

const suffixes = [undefined, "st", "nd", "rd"];
