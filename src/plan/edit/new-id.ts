import { recordKindOf, recordTitles } from "../facts/names.ts";
import { isGroup } from "../facts/people.ts";
import type { Id, Plan, PlanRecord, SectionName } from "../plan.ts";
import type { Symbols } from "../symbols.ts";

interface Known {
  readonly plan: Plan;
  readonly symbols: Pick<Symbols, "definitions">;
}

/**
 * An id for a new record: the next number where the section counts its records (`R-03` → `R-04`), else words of
 * its title, after the letters that the others begin with (`R-data` → `R-late-steel`), else the name of its kind.
 */
export function newId(known: Known, section: SectionName, title: string): Id {
  return idsFor(known, section)(title);
}

/** As `newId`, for several new records of a section one after the other: none gets the id of another. */
export function idsFor({ plan, symbols }: Known, section: SectionName): (title: string) => Id {
  const records: readonly PlanRecord[] = plan[section];
  const ids = records.flatMap(({ id }) => id ?? []);
  const prefix = sharedLetters(ids);
  const most = prefix === "" ? mostWords : fewWords;
  const given = new Set<Id>();
  const lastNumber = new Map<string, number>();
  const isNamed = (record: PlanRecord) => isNamedAfter(record, recordTitles(section, record as never));
  const series = records.filter((record) => !isNamed(record)).flatMap(({ id }) => id ?? []);
  let counted = nextNumber(series, ids.length);
  return (title) => {
    const words = wordsOf(title, most);
    const wanted = counted ?? (words && prefix + words) ?? recordKindOf(section);
    // An id has at most 64 code points; some are left for the number.
    const base = [...wanted].slice(0, 60).join("");
    let id = base;
    for (
      let number = lastNumber.get(base) ?? 2;
      given.has(id) || isGroup(id) || symbols.definitions.has(id);
      number++
    ) {
      id = `${base}-${number}`;
      lastNumber.set(base, number + 1);
    }
    given.add(id);
    if (counted !== undefined) counted = nextNumber([id], 1) ?? counted;
    return id;
  };
}

/** The letters with a dash that all ids begin with; "" where there are none, or too few ids to tell. */
function sharedLetters(ids: readonly Id[]): string {
  const [first = "", ...others] = ids.map((id) => /^\p{Lu}{1,3}[-_]/u.exec(id)?.[0] ?? "");
  return others.length > 0 && others.every((prefix) => prefix === first) ? first : "";
}

/** Whether an id was made of what its record is called: `phase-2` of “Phase 2” begins no series. */
function isNamedAfter({ id = "" }: PlanRecord, titles: readonly string[]): boolean {
  const bare = id.replace(/^\p{Lu}{1,3}[-_]/u, "");
  return titles.some((title) =>
    [mostWords, fewWords].some((most) => {
      const words = everyWordOf(title, most);
      return words !== "" && [id, bare].some((one) => one === words || one.replace(/-\d+$/, "") === words);
    }),
  );
}

/**
 * The number after the highest of the prefix that most ids share; undefined where they are not counted.
 *
 * @param all how many ids there are, those included that count nothing
 */
function nextNumber(ids: readonly Id[], all: number): Id | undefined {
  const numbered = ids.flatMap((id) => {
    const [, prefix, digits] = /^(.*?[-_.]?)(\d+)$/u.exec(id) ?? [];
    return prefix !== undefined && digits !== undefined ? [{ prefix, digits }] : [];
  });
  const last = numbered.at(-1);
  if (last === undefined || numbered.length * 2 < all) return undefined;
  const same = numbered.filter(({ prefix }) => prefix === last.prefix);
  const highest = Math.max(...same.map(({ digits }) => Number(digits)));
  return Number.isSafeInteger(highest)
    ? `${last.prefix}${String(highest + 1).padStart(last.digits.length, "0")}`
    : undefined;
}

const mostWords = 4;
/** After a prefix. */
const fewWords = 2;
const longest = 32;

/** The first words of a title; undefined where there is no letter in them: digits alone would begin a series. */
function wordsOf(title: string, most: number): Id | undefined {
  const words = everyWordOf(title, most);
  return /\p{L}/u.test(words) ? words : undefined;
}

function everyWordOf(title: string, most: number): string {
  const words =
    title
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*/gu) ?? [];
  return [...words.slice(0, most).join("-")].slice(0, longest).join("").replace(/-+$/, "");
}
