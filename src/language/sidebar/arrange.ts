import { personName } from "../../plan/facts/people.ts";
import { groupBy } from "../../plan/lazy.ts";
import type { Words } from "../../plan/words.ts";
import { groupRow } from "./group-row.ts";
import { recordRow } from "./record-row.ts";
import type { Row } from "./row.ts";
import { rowIds } from "./row-ids.ts";
import { titleOf } from "./titles.ts";
import {
  type Choice,
  type Group,
  type Item,
  noGroup,
  type View,
  type ViewContext,
  type ViewDefinition,
  type ViewQuery,
} from "./view.ts";

/** Makes a view of its definition: filtered, sorted and grouped as the reader asks. */
export function viewOf<One extends Item>(definition: ViewDefinition<One>): View {
  return {
    id: definition.id,
    groupings: choicesOf(definition.groupings),
    orders: choicesOf(definition.orders),
    rows: (context, query) => arranged(definition, context, query),
    isEmpty: (context) => definition.items(context).length === 0,
    summary: (context) => definition.summary(definition.items(context), context)[context.language],
  };
}

function choicesOf(table: Readonly<Record<string, { readonly words: Words }>>): readonly Choice[] {
  return Object.entries(table).map(([name, { words }]) => ({ name, words }));
}

interface NamedItem<One> {
  readonly item: One;
  readonly id: string;
}

function arranged<One extends Item>(
  definition: ViewDefinition<One>,
  context: ViewContext,
  query: ViewQuery,
): readonly Row[] {
  const items = definition.items(context);
  const ids = rowIds(context.uri, items);
  const order = chosen(definition.orders, query.order);
  const grouping = chosen(definition.groupings, query.group);
  const shown = items
    .map((item, index) => ({ item, id: ids[index] ?? "" }))
    .filter(({ item }) => isWanted(item, context, query))
    .sort((a, b) => order?.compare(a.item, b.item) ?? 0);
  const rowOf = ({ item, id }: NamedItem<One>) => recordRow(context, item, id);
  const groupOf = grouping?.groupOf;
  if (groupOf === undefined) return shown.map(rowOf);
  const placed = shown.map((named) => ({ named, group: groupOf(named.item, context) }));
  const groups = [...groupBy(placed, ({ group }) => group.key).values()]
    .flatMap((members) => (members[0] ? [{ group: members[0].group, members }] : []))
    .sort((a, b) => compareGroups(a.group, b.group, context));
  if (groups.length === 1 && groups[0]?.group.key === noGroup) return shown.map(rowOf);
  return groups.map(({ group, members }) =>
    groupRow(
      { ...group, key: `${definition.id}/${group.key}`, count: members.length },
      () => members.map(({ named }) => rowOf(named)),
      context,
    ),
  );
}

function chosen<Value>(table: Readonly<Record<string, Value>>, name: string | undefined): Value | undefined {
  if (name !== undefined && Object.hasOwn(table, name)) return table[name];
  return Object.values(table)[0];
}

function isWanted(item: Item, context: ViewContext, { text, people, openOnly }: ViewQuery): boolean {
  if (openOnly && !item.isOpen) return false;
  if (people && !item.people.some((id) => people.includes(id))) return false;
  return text === undefined || text.trim() === "" || textOf(item, context).includes(folded(text.trim()));
}

function textOf({ record, section, people }: Item, { analysis: { plan } }: ViewContext): string {
  const names = (["en", "zh-CN"] as const).flatMap((language) => [
    titleOf(section, record, language),
    ...people.map((id) => personName(id, plan, language)),
  ]);
  return folded([record.id ?? "", ...names, ...people].join("\n"));
}

/** As people search: without regard to case and to full or half width. */
function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function compareGroups(a: Group, b: Group, { language }: ViewContext): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.label[language].localeCompare(b.label[language], language);
}
