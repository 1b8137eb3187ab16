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

/** Whether a command is called from a line of a tree. */
export function isElement(value: unknown): value is Element {
  return typeof value === "object" && value !== null && "row" in value;
}

/** What a command is called with from a line of a tree: its plan, and its record if it is one. */
export function placeOf(value: unknown): { readonly plan: string; readonly at?: Path } | undefined {
  if (!isElement(value)) return undefined;
  const { row } = value;
  return { plan: row.plan, ...(row.at && { at: row.at }) };
}
