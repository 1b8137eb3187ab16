import { keyInsertion, takesScalar } from "./key-text.ts";
import type { KeySource } from "./offer.ts";
import { candidates, recordOffer } from "./references.ts";

/** The ids that a mapping takes for its keys, such as the phases of `by-phase`. */
export const idKeys: KeySource = function* (question) {
  const { shape, place } = question;
  const { free } = shape;
  if (free === undefined || shape.keyReferences.length === 0) return;
  for (const definition of candidates(question, shape.keyReferences)) {
    if (place.present.has(definition.id)) continue;
    const offer = recordOffer(
      { ...question, shape: { ...shape, references: shape.keyReferences }, place: asValue },
      definition,
    );
    yield {
      ...offer,
      insert: keyInsertion(definition.id, free, question),
      goesOn: !place.hasColon && takesScalar(free),
    };
  }
};

const asValue = {
  kind: "value",
  path: [],
  range: { start: 0, end: 0 },
  typed: "",
  lead: "",
  trail: "",
  quote: "",
  flow: false,
  mayOpenList: false,
  listed: new Set<string>(),
} as const;
