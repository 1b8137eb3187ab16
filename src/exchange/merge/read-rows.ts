import type { Plan } from "../../plan/plan.ts";
import { type Insert, say, type Words } from "../../plan/words.ts";
import { cellOf, type FilledField, filledBy, type Titled } from "../map/columns.ts";
import { fieldWords } from "../map/field-words.ts";
import { type Field, fieldNamed, fieldsOf } from "../map/fields.ts";
import { headerName } from "../map/header-name.ts";
import type { TableMapping } from "../map/mapping.ts";
import type { ImportSection, Row } from "../sheet.ts";
import { orderOf } from "../values/days.ts";
import { peopleOf } from "../values/people.ts";
import { type ColumnContext, readValue, type Value } from "../values/read-value.ts";
import { isDropped } from "../values/status-words.ts";

/** A row with what it says of each key. */
export interface ReadRow {
  readonly number: number;
  readonly title: string;
  readonly key: string;
  /** The record's own id in the plan, where a register names it. */
  readonly id: string;
  /** What its cells say. */
  readonly values: ReadonlyMap<Field, Value>;
  /** What a new record gets besides. */
  readonly fixed: ReadonlyMap<Field, Value>;
  /** Cells that could not be read, by the key that they would fill. */
  readonly problems: ReadonlyMap<string, Words>;
}

/** The columns that a mapping takes of a table, with what is known to read their cells. */
export function readColumns(titled: Titled, mapping: TableMapping, plan: Plan): readonly ReadColumn[] {
  const context = contextsFor(mapping, plan);
  return filledBy(mapping, titled).filled.map((one) => ({
    ...one,
    context: context(
      one.field,
      titled.rows.map((row) => cellOf(one, row)),
    ),
  }));
}

/** The rows of a table as values, and the titles of the columns that nothing was taken from. */
export function readRows(
  titled: Titled,
  mapping: TableMapping,
  plan: Plan,
): { readonly rows: readonly ReadRow[]; readonly left: readonly string[] } {
  const { left } = filledBy(mapping, titled);
  const columns = readColumns(titled, mapping, plan);
  const context = contextsFor(mapping, plan);
  const fixed = new Map<Field, Value>();
  for (const [key, value] of Object.entries(mapping.fixed ?? {})) {
    const field = fieldNamed(mapping.section, key);
    const read = field && readValue(String(value), context(field, []));
    if (field && read?.value !== undefined) fixed.set(field, read.value);
  }
  const titleKey = fieldsOf[mapping.section][0]?.key;
  const closing = left.filter(
    ({ title }) => headerName(title) === "resolution" || headerName(title) === "解决结果",
  );
  const drops = (row: Row) => canBeDropped(mapping.section) && isDropped(cellOf({ columns: closing }, row));
  return {
    rows: titled.rows.map((row) =>
      readRow(row, columns, { titleKey, fixed, status: drops(row) ? "cancelled" : undefined }),
    ),
    // A column that tells kinds of rows apart has done its part.
    left: [...new Set(left.map(({ title }) => title))].filter((title) => title !== mapping.rows?.column),
  };
}

function contextsFor(mapping: TableMapping, plan: Plan) {
  const people = peopleOf(plan);
  return (field: Field, texts: readonly string[]): ColumnContext => ({
    ...{ plan, people, section: mapping.section, field },
    order: mapping.dates ?? (field.kind === "day" || field.kind === "moment" ? orderOf(texts) : undefined),
    areShares: field.kind === "progress" && areShares(texts),
    values: mapping.values?.[field.key] ?? {},
  });
}

/** A field with the columns that fill it and how they are read. */
export interface ReadColumn extends FilledField {
  readonly context: ColumnContext;
}

interface RowContext {
  readonly titleKey: string | undefined;
  readonly fixed: ReadonlyMap<Field, Value>;
  /** Goes before what the row's own column says. */
  readonly status: string | undefined;
}

function readRow(row: Row, columns: readonly ReadColumn[], { titleKey, fixed, status }: RowContext): ReadRow {
  const values = new Map<Field, Value>();
  const problems = new Map<string, Words>();
  for (const column of columns) {
    // A title over several rows names the first of them: the others are details of it.
    const cell = column.field.key === titleKey && isFilled(column, row) ? "" : cellOf(column, row);
    const { value, problem } = readValue(cell, column.context);
    if (value !== undefined) values.set(column.field, (column.field.key === "status" && status) || value);
    if (problem) problems.set(column.field.key, say(inColumn, { title: titleOf(column), problem }));
  }
  // The day on which something was given up is not one on which it was done.
  const isGivenUp = [...values].some(([{ key }, value]) => key === "status" && value === "cancelled");
  for (const field of values.keys()) if (isGivenUp && doneDays.has(field.key)) values.delete(field);
  const textOf = (key: string | undefined) =>
    String([...values].find(([field]) => field.key === key)?.[1] ?? "");
  const id = textOf("id");
  // It says which record it is, and is no value of it.
  for (const field of values.keys()) if (field.key === "id") values.delete(field);
  return {
    number: row.number,
    title: textOf(titleKey),
    key: textOf("external.key"),
    id,
    values,
    fixed,
    problems,
  };
}

const doneDays = new Set(["actual", "completed"]);

/** What a column is called; one that is called as the key it fills, by the words for that. */
function titleOf({ field, columns, context }: ReadColumn): Insert {
  const title = columns[0]?.title ?? "";
  return headerName(title) === field.key ? fieldWords(context.section, field.key) : title;
}

function isFilled({ columns }: FilledField, { filled }: Row): boolean {
  return columns.some(({ index }) => filled?.has(index));
}

/** An issue that is dropped is closed like any other; work is not done by it. */
function canBeDropped(section: ImportSection): boolean {
  return section === "work" || section === "milestones";
}

/** Whether the numbers of a column are parts of 1: some are between 0 and 1, none is above. */
function areShares(texts: readonly string[]): boolean {
  const numbers = texts
    .filter((text) => /^\s*\d*[.,]?\d+\s*$/.test(text))
    .map((text) => Number(text.replace(",", ".")));
  return numbers.some((number) => number > 0 && number < 1) && numbers.every((number) => number <= 1);
}

const inColumn: Words = { en: "{title}: {problem}", "zh-CN": "{title}：{problem}" };
