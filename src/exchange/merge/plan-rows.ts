import type { Analysis } from "../../plan/analyze.ts";
import { type NewEntry, orderAt } from "../../plan/edit/insert.ts";
import { idsFor } from "../../plan/edit/new-id.ts";
import { recordKindOf } from "../../plan/facts/names.ts";
import type { PlanRecord } from "../../plan/plan.ts";
import { yamlText } from "../../plan/rules/stub.ts";
import { definitionShape } from "../../plan/schema/shape.ts";
import { say, sayList, type Words } from "../../plan/words.ts";
import { fieldWords } from "../map/field-words.ts";
import { type Field, fieldNamed } from "../map/fields.ts";
import type { FieldChange, FieldValue, RowOutcome } from "../outcome.ts";
import type { ImportSection } from "../sheet.ts";
import type { Value } from "../values/read-value.ts";
import { yamlValue } from "../values/yaml-value.ts";
import { sayReasons } from "../words.ts";
import { compare, shownValue } from "./compare.ts";
import { endedAfterAll } from "./ended.ts";
import { recordFinder, rowDay } from "./find-record.ts";
import { itemsByKey, itemsElsewhere, narrowest } from "./items.ts";
import type { ReadRow } from "./read-rows.ts";

/** A row that changes the plan. */
export interface PlannedRow {
  readonly outcome: RowOutcome;
  /** The record that gets other values; undefined for a new one. */
  readonly record?: PlanRecord;
  readonly entries: readonly NewEntry[];
  /** The address of the item in its tool, where that alone has changed. */
  readonly url?: string;
}

export interface PlanRowsInput {
  readonly section: ImportSection;
  readonly tool: string | undefined;
  readonly rows: readonly ReadRow[];
  /** Rows that turned out not to fit the plan, by their number. */
  readonly refused: ReadonlyMap<number, Words>;
  /** The numbers of rows that a person leaves out. */
  readonly leaveOut: ReadonlySet<number>;
}

/** What becomes of each row, in the order of the source. */
export function planRows(analysis: Analysis, input: PlanRowsInput): readonly PlannedRow[] {
  const { section, tool, rows, refused, leaveOut } = input;
  const find = recordFinder(analysis.plan, input);
  const newId = idsFor(analysis, section);
  const order = orderAt([section, 0]);
  const required = (definitionShape(recordKindOf(section))?.required ?? []).filter((key) => key !== "id");
  const seen = new Map<string, number>();
  const items = tool === undefined ? new Map() : itemsByKey(analysis.plan, tool);

  const plannedFor = (row: ReadRow): PlannedRow => {
    const reason = refused.get(row.number) ?? (row.title === "" ? noTitle : repeated(row, seen));
    if (reason) return rejected(row, reason);
    const found = find(row);
    return found.record
      ? updated(row, found.record, found.byTitle === true)
      : added(row, found.namesakes ?? []);
  };

  const added = (row: ReadRow, namesakes: readonly PlanRecord[]): PlannedRow => {
    const values = new Map([...row.fixed, ...row.values]);
    const isUnclear = row.problems.has("visibility");
    const kept = isUnclear ? "internal" : narrowest(itemsElsewhere(items, row.key, section));
    const visibility = fieldNamed(section, "visibility");
    // An unclear mark may well mean “confidential”; and an item that is elsewhere, too, is for no more people here than there.
    if (visibility && kept !== "client" && values.get(visibility) !== "internal")
      values.set(visibility, kept);
    const keys = new Set([...values.keys()].map(({ key }) => key));
    const missing = required.filter((key) => !keys.has(key));
    if (missing.length > 0) return rejected(row, whyMissing(section, missing, row), true);
    const given = valuesOf(values);
    // What is left out takes no id from the others.
    if (leaveOut.has(row.number))
      return { outcome: outcomeOf(row, { verdict: "new", values: given, isLeftOut: true }), entries: [] };
    const id = newId(row.title);
    const entries = [["id", yamlText(id)] as const, ...entriesOf(values), ...externalOf(row)];
    return {
      outcome: outcomeOf(row, {
        verdict: "new",
        id,
        values: given,
        notes: [...row.problems.values(), ...(isUnclear ? [keptInternal] : []), ...namesakeWords(namesakes)],
      }),
      entries: entries.toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)),
    };
  };

  const updated = (row: ReadRow, record: PlanRecord, byTitle: boolean): PlannedRow => {
    const notes = [
      ...row.problems.values(),
      ...(byTitle && tool !== undefined ? [foundByTitle] : []),
      ...endedAfterAll(section, record, row),
    ];
    const differing = new Map<Field, Value>();
    for (const [field, value] of row.values) {
      if (field.key === "external.key" || (field.key === "external.url" && record.external === undefined))
        continue;
      const result = compare(record, field, value, { plan: analysis.plan, section });
      if (result === "differs") differing.set(field, value);
      else if (result !== "same")
        notes.push(say(keptWords, { key: fieldWords(section, field.key), why: result.kept }));
    }
    const changes = [...differing].map(
      ([field, value]): FieldChange => ({
        key: field.key,
        from: shownValue(record, field.key),
        to: String(value),
      }),
    );
    // A key that is the plan's own id leads to no other tool.
    const external = record.external === undefined && record.id !== row.key ? externalOf(row) : [];
    const linked = external.length > 0 ? [{ key: "external.key", from: "", to: row.key }] : [];
    const all = [...changes, ...linked];
    const url = [...differing].find(([field]) => field.key === "external.url")?.[1];
    const id = record.id === undefined ? {} : { id: record.id };
    return {
      outcome: outcomeOf(row, {
        verdict: all.length > 0 ? "update" : "unchanged",
        ...id,
        changes: all,
        notes,
        ...(all.length > 0 && leaveOut.has(row.number) && { isLeftOut: true }),
      }),
      record,
      entries: [...entriesOf(differing), ...external],
      ...(url !== undefined && { url: String(url) }),
    };
  };

  const externalOf = ({ key, values }: ReadRow): readonly NewEntry[] => {
    if (key === "" || tool === undefined) return [];
    const url = [...values].find(([field]) => field.key === "external.url")?.[1];
    const parts = [`tool: ${yamlText(tool)}`, `key: ${yamlValue({ kind: "text" }, key)}`];
    return [
      [
        "external",
        `{ ${[...parts, ...(url === undefined ? [] : [`url: ${JSON.stringify(url)}`])].join(", ")} }`,
      ],
    ];
  };

  return rows.filter((row) => !isBlank(row)).map(plannedFor);
}

function namesakeWords(namesakes: readonly PlanRecord[]): readonly Words[] {
  const ids = namesakes.flatMap(({ id }) => id ?? []);
  return ids.length > 0 ? [say(sameTitle, { ids: sayList(ids.slice(0, 5)) })] : [];
}

/** The entries of the record itself; what belongs to `external` is written with it. */
function entriesOf(values: ReadonlyMap<Field, Value>): readonly NewEntry[] {
  return [...values].flatMap(([field, value]): readonly NewEntry[] =>
    field.key.includes(".") ? [] : [[field.key, yamlValue(field, value)]],
  );
}

function valuesOf(values: ReadonlyMap<Field, Value>): readonly FieldValue[] {
  return [...values].map(([{ key }, value]) => ({ key, value: String(value) }));
}

/** A row that says nothing in any column that is taken: an empty line, a sum, a signature. */
function isBlank({ values, problems }: ReadRow): boolean {
  return values.size === 0 && problems.size === 0;
}

function repeated(row: ReadRow, seen: Map<string, number>): Words | undefined {
  const identity =
    row.id !== "" ? `id ${row.id}` : row.key === "" ? `title ${row.title} ${rowDay(row)}` : `key ${row.key}`;
  const before = seen.get(identity);
  if (before === undefined) seen.set(identity, row.number);
  return before === undefined ? undefined : say(sameAsBefore, { row: before });
}

function whyMissing(section: ImportSection, missing: readonly string[], { problems }: ReadRow): Words {
  const properties = definitionShape(recordKindOf(section))?.properties;
  const why = missing.map(
    (key) => problems.get(key) ?? say(notGiven, { title: properties?.get(key)?.documentation.title ?? key }),
  );
  return sayReasons(why);
}

function rejected(row: ReadRow, reason: Words, isUnclear = false): PlannedRow {
  return { outcome: outcomeOf(row, { verdict: "rejected", reason, isUnclear }), entries: [] };
}

function outcomeOf(
  { number, title, key, problems }: ReadRow,
  more: Pick<RowOutcome, "verdict"> & Partial<RowOutcome>,
): RowOutcome {
  const isUnclear = problems.size > 0 || more.isUnclear === true;
  const { isUnclear: _, ...rest } = more;
  return { row: number, title, key, changes: [], notes: [], ...rest, ...(isUnclear && { isUnclear }) };
}

const noTitle: Words = { en: "it has no title", "zh-CN": "没有名称" };
const sameAsBefore: Words = { en: "it is the same item as row {row}", "zh-CN": "与第 {row} 行是同一条目" };
const notGiven: Words = {
  en: "{title} is not given",
  "zh-CN": "缺少“{title}”",
};
const sameTitle: Words = {
  en: "the plan has records of the same title that are other items: {ids}",
  "zh-CN": "计划中已有名称相同的其他条目：{ids}",
};
const keptInternal: Words = {
  en: "it is internal in the plan until it is clear who may see it",
  "zh-CN": "在明确谁可以查看之前，计划中标为仅内部可见",
};
const foundByTitle: Words = { en: "found by its title", "zh-CN": "按名称匹配" };
const keptWords: Words = { en: "{key}: {why}", "zh-CN": "{key}：{why}" };
