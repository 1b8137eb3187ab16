import { isGroup } from "../facts/people.ts";
import type { Reference, Symbols } from "../symbols.ts";

/**
 * Picks references by what follows from them and the definitions alone. A plan has tens of thousands: those of a section
 * are gone through again when an id in it, or a definition anywhere, has changed.
 */
export function pickedReferences(
  picks: (reference: Reference, definitions: Symbols["definitions"]) => boolean,
): (symbols: Symbols) => readonly Reference[] {
  const picked = new WeakMap<
    readonly Reference[],
    { readonly definitions: Symbols["definitions"]; readonly found: readonly Reference[] }
  >();
  return ({ definitions, referencesIn }) =>
    referencesIn.flatMap((references) => {
      const known = picked.get(references);
      if (known?.definitions === definitions) return known.found;
      const found = references.filter((reference) => picks(reference, definitions));
      picked.set(references, { definitions, found });
      return found;
    });
}

/** The references to ids that nobody has. */
export const unknownReferences = pickedReferences(
  ({ id }, definitions) => !isGroup(id) && !definitions.has(id),
);
