import type { SectionName, SectionRecords } from "../../plan/plan.ts";
import { indexAt, sectionAt } from "../spot.ts";
import type { Selection } from "./refactoring.ts";

/** The intact record of a section that the selection begins in; undefined where it begins elsewhere. */
export function recordIn<Name extends SectionName>(
  { analysis: { source, plan, text }, span }: Selection,
  name: Name,
): SectionRecords[Name] | undefined {
  const section = sectionAt(source, span.start);
  const items = section?.name === name ? section.items : undefined;
  const index = items && indexAt(items, span.start);
  const piece = index === undefined ? undefined : items?.[index];
  if (index === undefined || piece?.node === undefined) return undefined;
  // What follows the record up to the next one, comments and blank lines, is not the record.
  const end = piece.base + piece.node.end;
  const isAfter = span.start > end && /[\r\n]/.test(text.slice(end, span.start));
  const record = plan[name][index] as SectionRecords[Name] | undefined;
  return record?.intact && !isAfter ? record : undefined;
}
