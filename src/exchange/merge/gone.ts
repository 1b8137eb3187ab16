import type { Analysis } from "../../plan/analyze.ts";
import { recordTitle, recordTitles, sectionWords } from "../../plan/facts/names.ts";
import type { Plan, PlanRecord } from "../../plan/plan.ts";
import { type Language, say, sayList, type Words } from "../../plan/words.ts";
import { guessMappings } from "../map/guess.ts";
import type { MappedTable } from "../map/mapped-tables.ts";
import type { GoneItem, RowOutcome, TableOutcome } from "../outcome.ts";
import { importSections, type Sheet } from "../sheet.ts";
import { oneLine } from "../values/clean.ts";
import { isOwnCount, itemsByKey, itemsElsewhere, type PlanItem } from "./items.ts";
import { type Present, presentIn, type TableOfSource } from "./present.ts";
import { toolFor } from "./tool.ts";

/**
 * The tables with what has gone from their source. An item that is of another kind now has not gone: its row says where the
 * plan has it as well; one that the source holds, though it is not taken, has not gone either. Where a table of several kinds
 * has none of one kind any more, those have gone, too.
 *
 * @param before the plan before the import
 */
export function withGone(
  before: Analysis,
  {
    tables,
    others,
    outcomes,
    tool: asked,
  }: {
    readonly tables: readonly MappedTable[];
    /** What the source holds that is not taken. */
    readonly others: readonly Sheet[];
    readonly outcomes: readonly TableOutcome[];
    /** The tool that a person named for the whole source. */
    readonly tool: string | undefined;
  },
): readonly TableOutcome[] {
  const { plan } = before;
  const language = plan.project?.language ?? "en";
  const taken = tables.map((table, index) => ({
    ...table,
    mapping: outcomes[index]?.mapping ?? table.mapping,
  }));
  const presentFor = presentIn(
    taken,
    others.flatMap((sheet) => guessed(before, sheet, asked)),
  );
  // What several tables do not have is told once.
  const isFirst = firstTime();
  return outcomes.map((outcome, index) => {
    const { tool, table, section } = outcome.mapping;
    const own = taken[index];
    const present = own ? presentFor(own) : nothing;
    if (tool === undefined)
      return { ...outcome, notes: [...outcome.notes, ...inNoRow(plan, outcome, present)] };
    const scope = own?.scope;
    const isOfSource = ({ mapping }: TableOutcome, at: number) =>
      mapping.tool === tool &&
      (scope === undefined ? mapping.table === table : tables[at]?.scope !== undefined);
    const source = outcomes.filter(isOfSource);
    const keys = new Set(source.flatMap(({ rows }) => rows.map(({ key }) => key)));
    // Of another project's items a source says nothing: `PAY-1` and `BRIDGE-1` are of two.
    const projects = new Set([...keys].map(projectOf));
    const isAsked = (key: string): boolean =>
      scope === undefined ? projects.has(projectOf(key)) : scope.some((start) => key.startsWith(start));
    const told = new Set(source.map(({ mapping }) => mapping.section));
    const isOfKinds = source[0] === outcome && tables[index]?.isOfKinds === true;
    const untold = importSections.filter((one) => one !== "stakeholders" && !told.has(one));
    const isUntold = new Set(isOfKinds ? untold : []);
    const items = itemsByKey(plan, tool);
    return {
      ...outcome,
      isWhole: scope !== undefined,
      rows: outcome.rows.map((row) => withOtherHome(row, itemsElsewhere(items, row.key, section))),
      gone: [...items].flatMap(([key, of]) =>
        keys.has(key) || present.hasKey(key) || !isAsked(key)
          ? []
          : of
              .filter((item) => item.section === section || (isUntold.has(item.section) && !isOwnCount(key)))
              .filter(({ record }) => isFirst(record))
              .map((item) => goneItem(item, key, language)),
      ),
    };
  });
}

/**
 * Where a table has no keys of a tool, nobody knows which records once came from it. If it is about records of the plan at
 * all, those that it does not have are named: one of them may have been deleted there.
 */
function inNoRow(
  plan: Plan,
  { mapping: { section }, rows }: TableOutcome,
  present: Present,
): readonly Words[] {
  const ids = new Set(rows.flatMap(({ id, verdict }) => (verdict === "new" ? [] : (id ?? []))));
  if (ids.size === 0) return [];
  const titles = new Set(rows.map(({ title }) => oneLine(title)));
  const records: readonly PlanRecord[] = plan[section];
  const others = records.flatMap((record) => {
    const { id } = record;
    const isThere = recordTitles(section, record as never).some((title) => {
      const line = oneLine(title);
      return titles.has(line) || present.hasTitle(line);
    });
    return id === undefined || ids.has(id) || isThere ? [] : [id];
  });
  if (others.length === 0) return [];
  const named = sayList(others.slice(0, mostNamed));
  const more = others.length - mostNamed;
  return [more > 0 ? say(manyInNoRow, { ids: named, more }) : say(fewInNoRow, { ids: named })];
}

const mostNamed = 10;

/** A table that is not taken, as it would most likely be read: of the tool that was named, else of the one that it gives away. */
function guessed(before: Analysis, sheet: Sheet, asked: string | undefined): readonly TableOfSource[] {
  const guess = guessMappings(sheet, undefined);
  if ("problem" in guess) return [];
  return guess.mappings.map(({ mapping: { tool: found, ...mapping } }) => {
    const wanted = asked ?? found;
    const tool = wanted === undefined ? undefined : toolFor(before, wanted);
    return { mapping: { ...mapping, ...(tool && "id" in tool && { tool: tool.id }) }, titled: guess.titled };
  });
}

function firstTime(): (record: PlanRecord) => boolean {
  const seen = new Set<PlanRecord>();
  return (record) => !seen.has(record) && seen.add(record).has(record);
}

const nothing: Present = { hasKey: () => false, hasTitle: () => false };

function goneItem({ section, record }: PlanItem, key: string, language: Language): GoneItem {
  return { id: record.id, key, title: recordTitle(section, record as never, language) };
}

function withOtherHome(row: RowOutcome, items: readonly PlanItem[]): RowOutcome {
  if (row.verdict === "rejected" || items.length === 0) return row;
  const notes = items.map(({ section, record: { id = row.key } }) =>
    say(otherHome, { id, section: sectionWords[section] }),
  );
  return { ...row, notes: [...row.notes, ...notes] };
}

function projectOf(key: string): string {
  return key.replace(/\d+$/, "");
}

const otherHome: Words = {
  en: "the plan has this item elsewhere, too: {id} ({section}); that one stays as it is, so take out the one that no longer holds",
  "zh-CN": "计划的“{section}”中也有这一条目（{id}），该记录保持不变；请删去不再适用的一条",
};
const fewInNoRow: Words = {
  en: "These records of the plan are in no row, and stay: {ids}.",
  "zh-CN": "计划中的以下记录在表中没有对应的行，予以保留：{ids}。",
};
const manyInNoRow: Words = {
  en: "These records of the plan are in no row, and stay: {ids} and {more} more.",
  "zh-CN": "计划中的以下记录在表中没有对应的行，予以保留：{ids}，另有 {more} 条。",
};
