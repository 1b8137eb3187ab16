import type { Element } from "./element.ts";

/**
 * Which line is the one to be at once something was done with a line: the same record, wherever it stands by now; else
 * what took its place, as in a list from which an entry is taken: the next one beside it, else the one before; else
 * the same for the line that it stood below, from the inside out.
 *
 * @param beside the lines below a parent, or at the top, as they were, in their order
 * @returns the ids of lines, the best first
 */
export function nearestLines(
  element: Element,
  beside: (parent: Element | undefined) => readonly Element[],
): readonly string[] {
  const { row, parent } = element;
  const ids = beside(parent).map(({ row: { id } }) => id);
  const at = ids.indexOf(row.id);
  const [before, after] = at < 0 ? [ids, []] : [ids.slice(0, at), ids.slice(at + 1)];
  return [row.id, ...after, ...before.toReversed(), ...(parent ? nearestLines(parent, beside) : [])];
}
