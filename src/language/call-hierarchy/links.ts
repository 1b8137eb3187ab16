import type { PlanRecord, SectionName } from "../../plan/plan.ts";
import { recordAt } from "../../plan/record-at.ts";
import type { PlanContext } from "../../plan/rules/rule.ts";
import type { Link } from "./call-source.ts";

/** The records of a section that name a record under a key, in their order. */
export function namedBy(
  { plan, symbols }: PlanContext,
  { id }: PlanRecord,
  section: SectionName,
  key: string,
): readonly Link[] {
  const links = new Map<PlanRecord, Link & { readonly places: Link["places"][number][] }>();
  for (const place of id === undefined ? [] : symbols.referencesTo(id)) {
    const { path } = place;
    const record = path[0] === section && path[2] === key ? recordAt(plan, path) : undefined;
    if (record === undefined) continue;
    const link = links.get(record) ?? { record, places: [] };
    link.places.push(place);
    links.set(record, link);
  }
  return [...links.values()];
}

/** The records that a record names under a key; ids that nobody has are left out. */
export function namedIn(
  { plan, symbols }: PlanContext,
  { at }: PlanRecord,
  key: string,
  ids: string | readonly string[] | undefined,
): readonly Link[] {
  return [ids ?? []].flat().flatMap((id, index) => {
    const [definition] = symbols.definitions.get(id) ?? [];
    const record = definition && recordAt(plan, definition.at);
    if (record === undefined) return [];
    const path = typeof ids === "string" ? [...at, key] : [...at, key, index];
    return { record, places: [{ path, part: "value" }] };
  });
}
