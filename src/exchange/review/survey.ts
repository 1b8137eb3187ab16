import { recordKindOf } from "../../plan/facts/names.ts";
import type { Plan } from "../../plan/plan.ts";
import { definitionShape } from "../../plan/schema/shape.ts";
import { cellOf } from "../map/columns.ts";
import { type Field, fieldNamed, fieldsOf } from "../map/fields.ts";
import type { MappedTable } from "../map/mapped-tables.ts";
import { readColumns } from "../merge/read-rows.ts";
import { cleanText, oneLine } from "../values/clean.ts";
import { orderOf, readDay } from "../values/days.ts";
import { readValue, type Value } from "../values/read-value.ts";

/** A word of the source and what it is read as. */
export interface SurveyedWord {
  readonly word: string;
  /** In how many rows it stands. */
  readonly count: number;
  /** What it is read as without an answer of the person; undefined where that is not clear. */
  readonly read: Value | undefined;
  /** What the person said; "" for nothing. */
  readonly given: Value | undefined;
}

/** What a person has to see of a table to judge how it is read. */
export interface Survey {
  /** Each title once, with the key that it fills and some of what its cells say. */
  readonly columns: readonly {
    readonly title: string;
    readonly key: string | null;
    readonly samples: readonly string[];
  }[];
  /** The fields whose words can mean different things, with their words, the most frequent first. */
  readonly words: readonly { readonly field: Field; readonly words: readonly SurveyedWord[] }[];
  /** How days are written that could be read in two ways: told by the column, by nobody, or there are none. */
  readonly days: "told" | "open" | "none";
  /** Keys that each record must have and no column fills. */
  readonly missing: readonly Field[];
}

/** More than anybody looks through; the rest is read as it would be. */
const most = { samples: 3, words: 40, read: 400 };

/** Looks through a table as its mapping reads it. */
export function surveyOf({ mapping, titled }: MappedTable, plan: Plan): Survey {
  const columns = readColumns(titled, mapping, plan);
  const filled = new Set(columns.map(({ field }) => field.key));
  const titles = [...new Set(titled.columns.map(({ title }) => title))];
  return {
    columns: titles.map((title) => ({
      title,
      key: Object.hasOwn(mapping.columns, title) ? (mapping.columns[title] ?? null) : null,
      samples: samplesOf(titled, title),
    })),
    words: columns.flatMap((column) => {
      const { field, context } = column;
      if (!hasWords(field)) return [];
      const texts = titled.rows.map((row) => cleanText(cellOf(column, row)));
      const words = [...countsOf(texts)].map(([word, count]): SurveyedWord => {
        const read = readValue(word, { ...context, values: {} });
        const said = context.values;
        return {
          ...{ word, count, read: read.problem ? undefined : read.value },
          given: Object.hasOwn(said, word) ? said[word] : undefined,
        };
      });
      // Names are as many as there are people: only those that nobody knows are asked for.
      // A number that is read as it stands needs no answer either.
      const shown = words.filter(
        ({ word, read, given }) =>
          (isClosed(field) && String(read) !== word) || read === undefined || given !== undefined,
      );
      return shown.length > 0 ? [{ field, words: shown.slice(0, most.words) }] : [];
    }),
    days: daysOf(
      columns
        .filter(({ field }) => field.kind === "day" || field.kind === "moment")
        .map((column) => titled.rows.map((row) => cellOf(column, row))),
    ),
    missing: requiredOf(mapping.section).filter(({ key }) => !filled.has(key)),
  };
}

/** The fields that a record of a section must have, without its id. */
function requiredOf(section: MappedTable["mapping"]["section"]): readonly Field[] {
  const required = definitionShape(recordKindOf(section))?.required ?? [];
  return required.filter((key) => key !== "id").flatMap((key) => fieldNamed(section, key) ?? []);
}

/** Whether a field is the one that names its records: it cannot be the same for all. */
export function isTitle(section: MappedTable["mapping"]["section"], { key }: Field): boolean {
  return fieldsOf[section][0]?.key === key;
}

function hasWords({ kind }: Field): boolean {
  return kind === "choice" || kind === "step" || kind === "person" || kind === "milestone";
}

function isClosed({ kind }: Field): boolean {
  return kind === "choice" || kind === "step";
}

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Map([...counts].toSorted(([, one], [, other]) => other - one).slice(0, most.read));
}

function samplesOf({ columns, rows }: MappedTable["titled"], title: string): readonly string[] {
  const indexes = columns.filter((column) => column.title === title).map(({ index }) => index);
  const samples = new Set<string>();
  for (const { cells } of rows) {
    const cell = oneLine(indexes.map((index) => cells[index] ?? "").find((text) => text.trim() !== "") ?? "");
    if (cell !== "") samples.add(cell);
    if (samples.size === most.samples) break;
  }
  return [...samples];
}

function daysOf(columns: readonly (readonly string[])[]): Survey["days"] {
  const unclear = columns.map((texts) => {
    if (!texts.some((text) => text.trim() !== "" && readDay(text, undefined) === "ambiguous")) return "none";
    return orderOf(texts) === undefined ? "open" : "told";
  });
  return unclear.includes("open") ? "open" : unclear.includes("told") ? "told" : "none";
}
