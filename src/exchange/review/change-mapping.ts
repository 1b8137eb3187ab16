import type { Titled } from "../map/columns.ts";
import { guessFor, guessMappings, titledBy, titlesOf } from "../map/guess.ts";
import { possibleKindColumns } from "../map/kinds-of-rows.ts";
import type { Mapping, TableMapping } from "../map/mapping.ts";
import { kindsIn } from "../map/part-rows.ts";
import { type ImportSection, importSections, type Sheet } from "../sheet.ts";

/** What a person changes of a mapping: of which table, of which part of it, and what. */
export interface MappingChange {
  readonly what: keyof typeof changes;
  readonly table: string;
  /** The part of the table that goes to this section. */
  readonly section?: string;
  /** A column's title, a key, or a kind of rows. */
  readonly name?: string;
  /** What a cell says. */
  readonly word?: string;
}

/** Goes before the title of the column whose kinds decide where rows go. */
export const byKind = "by ";

/** Stands for all kinds that are not named. */
export const otherKinds = "";

/** A word that is read as it would be without a person's answer; and one that says nothing. */
export const wordAnswers = { automatic: "?", nothing: "" } as const;

/** A mapping with one answer changed; a mapping as it was where the answer is none. Total. */
export function changeMapping(
  mapping: Mapping,
  sheets: readonly Sheet[],
  { change, value }: { readonly change: MappingChange; readonly value: string },
): Mapping {
  const sheet = sheets.find(({ name }) => name === change.table);
  if (sheet === undefined || !Object.hasOwn(changes, change.what)) return mapping;
  const own = mapping.tables.filter(({ table }) => table === sheet.name);
  const others = mapping.tables.filter(({ table }) => table !== sheet.name);
  return { ...mapping, tables: [...others, ...changes[change.what]({ sheet, own, change, value })] };
}

interface Changing {
  readonly sheet: Sheet;
  /** The mappings of the table as they are. */
  readonly own: readonly TableMapping[];
  readonly change: MappingChange;
  readonly value: string;
}

const changes = {
  section({ sheet, own, value }: Changing): readonly TableMapping[] {
    const titled = titledSheet(sheet, own);
    if (value.startsWith(byKind)) return partsByKind(sheet, titled, value.slice(byKind.length));
    const section = sectionNamed(value);
    if (section === undefined) return [];
    const kept = own.find((one) => one.section === section);
    if (kept) return [withoutRows(kept)];
    return [guessFor(sheet, titled, section).mapping];
  },
  kind({ sheet, own, change, value }: Changing): readonly TableMapping[] {
    const titled = titledSheet(sheet, own);
    const column = own.find(({ rows }) => rows)?.rows?.column;
    if (column === undefined) return own;
    const places = placesOf(titled, own, column);
    places.set(change.name ?? otherKinds, sectionNamed(value));
    return partsAt(sheet, titled, { own, column, places });
  },
  column: ({ own, change, value }: Changing) =>
    ofPart(own, change, (part) => {
      const freed = Object.entries(part.columns).map(([title, key]) => [title, key === value ? null : key]);
      const columns = { ...Object.fromEntries(freed), [change.name ?? ""]: value === "" ? null : value };
      return { ...part, columns };
    }),
  word: ({ own, change, value }: Changing) =>
    ofPart(own, change, (part) => {
      const key = change.name ?? "";
      const { [change.word ?? ""]: _, ...words } = part.values?.[key] ?? {};
      const said = value === wordAnswers.automatic ? words : { ...words, [change.word ?? ""]: value };
      return { ...part, values: { ...part.values, [key]: said } };
    }),
  fixed: ({ own, change, value }: Changing) =>
    ofPart(own, change, (part) => {
      const { [change.name ?? ""]: _, ...fixed } = part.fixed ?? {};
      return { ...part, fixed: value === "" ? fixed : { ...fixed, [change.name ?? ""]: value } };
    }),
  dates: ({ own, change, value }: Changing) =>
    ofPart(own, change, ({ dates: _, ...part }) =>
      value === "day-first" || value === "month-first" ? { ...part, dates: value } : part,
    ),
  tool: ({ own, change, value }: Changing) =>
    ofPart(own, change, ({ tool: _, ...part }) => (value === "" ? part : { ...part, tool: value })),
};

function ofPart(
  own: readonly TableMapping[],
  { section }: MappingChange,
  change: (part: TableMapping) => TableMapping,
): readonly TableMapping[] {
  return own.map((part) => (part.section === section ? change(part) : part));
}

function withoutRows({ rows: _, ...mapping }: TableMapping): TableMapping {
  return mapping;
}

/** The table as its mappings read it, else as it would be guessed, else with its first row as titles. */
export function titledSheet(sheet: Sheet, own: readonly TableMapping[]): Titled {
  const [first] = own;
  if (first) return titledBy(sheet, first);
  const guess = guessMappings(sheet, importSections[0]);
  return "problem" in guess ? titlesOf(sheet) : guess.titled;
}

function sectionNamed(name: string): ImportSection | undefined {
  return importSections.find((one) => one === name);
}

/** The kinds that a table tells apart, each with where it goes; undefined where it is left out. */
export type KindPlaces = Map<string, ImportSection | undefined>;

/** Where the kinds of a table's rows go as its mappings say, and under `otherKinds` all that are not named. */
export function placesOf(titled: Titled, own: readonly TableMapping[], column: string): KindPlaces {
  const places: KindPlaces = new Map();
  const rest = own.find(({ rows }) => rows?.except !== undefined);
  for (const kind of kindsIn(titled, column).keys()) {
    const isHere = (list: readonly string[] = []) => list.includes(kind);
    const named = own.find(({ rows }) => isHere(rows?.values));
    places.set(kind, named?.section ?? (isHere(rest?.rows?.except) ? undefined : rest?.section));
  }
  places.set(otherKinds, rest?.section);
  return places;
}

interface Places {
  readonly own: readonly TableMapping[];
  readonly column: string;
  readonly places: KindPlaces;
}

/** A mapping for each section that is meant; one that was there keeps what was said of its columns. */
function partsAt(sheet: Sheet, titled: Titled, { own, column, places }: Places): readonly TableMapping[] {
  const rest = places.get(otherKinds);
  const kinds = [...places].filter(([kind]) => kind !== otherKinds);
  const used = importSections.filter((section) => [...places.values()].includes(section));
  const parts = used.map((section) => {
    const before = own.find((one) => one.section === section) ?? guessFor(sheet, titled, section).mapping;
    const values = kinds.filter(([, place]) => place === section).map(([kind]) => kind);
    const except = kinds.filter(([, place]) => place !== section).map(([kind]) => kind);
    return { ...before, rows: section === rest ? { column, except } : { column, values } };
  });
  // Where all is left out, the column stays known, so that a person can take a kind again.
  const [first] = own;
  return parts.length > 0 || first === undefined ? parts : [{ ...first, rows: { column, values: [] } }];
}

function partsByKind(sheet: Sheet, titled: Titled, column: string): readonly TableMapping[] {
  if (!possibleKindColumns(titled).includes(column)) return [];
  const guess = guessMappings(sheet, undefined);
  const guessed = "problem" in guess ? [] : guess.mappings.map(({ mapping }) => mapping);
  if (guessed.some(({ rows }) => rows?.column === column)) return guessed;
  const section = guessed[0]?.section ?? "work";
  const places: KindPlaces = new Map([...kindsIn(titled, column).keys()].map((kind) => [kind, section]));
  places.set(otherKinds, section);
  return partsAt(sheet, titled, { own: guessed, column, places });
}
