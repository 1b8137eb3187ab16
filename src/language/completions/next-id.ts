import type { Analysis } from "../../plan/analyze.ts";
import type { SectionName } from "../../plan/plan.ts";

/**
 * The id that goes on where the ids of a section are numbered, such as R-03 behind R-02.
 *
 * @param own the index of the record that the id is for, where it is begun already
 */
export function nextId({ plan, symbols }: Analysis, section: SectionName, own?: number): string | undefined {
  const numbered = plan[section].flatMap(({ id = "" }, index) => {
    const match = index === own ? null : /^(.*?[-_.]?)(\d{1,4})$/.exec(id);
    return match ? [match] : [];
  });
  const [, prefix, digits] = numbered.at(-1) ?? [];
  if (prefix === undefined || digits === undefined) return undefined;
  for (let number = Number(digits) + 1; number < 10_000; number++) {
    const id = `${prefix}${String(number).padStart(digits.length, "0")}`;
    if (!symbols.definitions.has(id)) return id;
  }
  return undefined;
}
