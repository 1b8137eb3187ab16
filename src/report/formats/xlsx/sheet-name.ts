import { beginning, inUnits } from "../../../plan/facts/shortened.ts";

/**
 * A name for a sheet that no other has: at most 31 characters, without those that a spreadsheet forbids.
 *
 * @param taken the names so far; the new one is added
 */
export function sheetName(title: string, taken: Set<string>): string {
  const clean = title
    .replace(/[[\]:*?/\\'\p{Cc}\p{Cf}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? "" : ` ${count}`;
    const name = `${cut(clean === "" ? "–" : clean, mostOfName - ending.length)}${ending}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

const mostOfName = 31;

function cut(text: string, most: number): string {
  return beginning(text, most, inUnits).trim();
}
