import type { Path } from "../../plan/path.ts";
import type { SectionName, SectionRecords } from "../../plan/plan.ts";
import type { Piece } from "../../plan/source.ts";
import { indexAt, sectionAt } from "../spot.ts";
import type { Selection } from "./refactoring.ts";

/** The intact record of a section that the selection begins in; undefined where it begins elsewhere. */
export function recordIn<Name extends SectionName>(
  selection: Selection,
  name: Name,
): SectionRecords[Name] | undefined {
  const path = recordPathAt(selection);
  if (path?.[0] !== name || typeof path[1] !== "number") return undefined;
  const record = selection.analysis.plan[name][path[1]] as SectionRecords[Name] | undefined;
  return record?.intact ? record : undefined;
}

/** The record, or the section that is no list, in which the selection begins. */
export function recordPathAt({ analysis: { source, text }, span }: Selection): Path | undefined {
  const section = sectionAt(source, span.start);
  if (section === undefined) return undefined;
  const index = section.items && indexAt(section.items, span.start);
  const piece: Piece | undefined = section.items ? section.items[index ?? -1] : section.value;
  if (piece?.node === undefined || piece.block.broken) return undefined;
  // What follows the record up to the next one, comments and blank lines, is not the record.
  const end = piece.base + piece.node.end;
  if (span.start > end && /[\r\n]/.test(text.slice(end, span.start))) return undefined;
  return index === undefined ? [section.name] : [section.name, index];
}
