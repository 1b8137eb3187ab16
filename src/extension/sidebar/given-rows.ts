import type { WireRow } from "../../language/sidebar/protocol.ts";
import { type Element, pathOf } from "./element.ts";

/** What the editor has been given of a tree. It is asked to draw again only what is not so any more. */
export interface GivenRows {
  /** The lines below one, or at the top; a line that was there before is the same element, with what it says now. */
  readonly give: (parent?: Element) => Promise<readonly Element[]>;
  /** The lines below one, or at the top, as they were given last; none where nobody looked. */
  readonly given: (parent?: Element) => readonly Element[];
  /**
   * Asks again for all that was given.
   *
   * @returns the elements that say something else now, or have other lines below them; `top` where all is to be drawn
   */
  readonly changes: () => Promise<readonly Element[] | "top">;
  /** Something else is to be shown: nothing given counts any more. */
  readonly forget: () => void;
}

/** Its row is replaced where the line stays: a menu that is open keeps its line. */
interface GivenElement extends Element {
  row: WireRow;
}

interface Level {
  readonly parent: Element | undefined;
  readonly elements: readonly GivenElement[];
}

/** @param ask the rows below a line, or at the top, as they are now; undefined where they are not known */
export function createGivenRows(
  ask: (parent: Element | undefined) => Promise<readonly WireRow[] | undefined>,
): GivenRows {
  /** By the ids from the top down. */
  let levels = new Map<string, Level>();

  const keep = (parent: Element | undefined, rows: readonly WireRow[]): Level => {
    const key = keyOf(parent);
    const known = new Map(levels.get(key)?.elements.map((element) => [element.row.id, element]));
    const elements = rows.map((row): GivenElement => {
      const element = known.get(row.id) ?? { row, parent };
      element.row = row;
      known.delete(row.id);
      return element;
    });
    for (const gone of known.values()) drop(gone);
    const level = { parent, elements };
    levels.set(key, level);
    return level;
  };
  const drop = (element: Element) => {
    const key = keyOf(element);
    for (const below of levels.get(key)?.elements ?? []) drop(below);
    levels.delete(key);
  };
  const look = async (parent: Element | undefined): Promise<readonly (Element | undefined)[]> => {
    const asked = levels;
    const before = levels.get(keyOf(parent))?.elements.map(({ row }) => row);
    const rows = before && (await ask(parent));
    if (before === undefined || rows === undefined || asked !== levels) return [];
    const { elements } = keep(parent, rows);
    const hasSameLines = rows.length === before.length && rows.every(({ id }, at) => id === before[at]?.id);
    // All below it is drawn again with it.
    if (!hasSameLines) return [parent];
    const changed = elements.filter(({ row }, at) => JSON.stringify(row) !== JSON.stringify(before[at]));
    const below: (Element | undefined)[] = [];
    for (const element of elements) below.push(...(await look(element)));
    return [...changed, ...below];
  };

  return {
    give: async (parent) => keep(parent, (await ask(parent)) ?? []).elements,
    given: (parent) => levels.get(keyOf(parent))?.elements ?? [],
    changes: async () => {
      const changed = await look(undefined);
      const elements = changed.filter((element) => element !== undefined);
      return elements.length < changed.length ? "top" : [...new Set(elements)];
    },
    forget: () => {
      levels = new Map();
    },
  };
}

function keyOf(element: Element | undefined): string {
  return JSON.stringify(pathOf(element));
}
