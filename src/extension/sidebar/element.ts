import type { WireRow } from "../../language/sidebar/protocol.ts";
import type { Path } from "../../plan/path.ts";

/** A line of a tree as VS Code hands it to commands and asks for its children. */
export interface Element {
  readonly row: WireRow;
  readonly parent: Element | undefined;
}

/** The ids from the top down to a line. */
export function pathOf(element: Element | undefined): readonly string[] {
  return element === undefined ? [] : [...pathOf(element.parent), element.row.id];
}

/** What a command is called with from a line of a tree: its plan, and its record if it is one. */
export function placeOf(value: unknown): { readonly plan: string; readonly at?: Path } | undefined {
  if (typeof value !== "object" || value === null || !("row" in value)) return undefined;
  const { row } = value as Element;
  return { plan: row.plan, ...(row.at && { at: row.at }) };
}
