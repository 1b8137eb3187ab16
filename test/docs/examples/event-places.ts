import { CompletionItemKind } from "vscode-languageserver-types";
import type { ValueSource } from "../../../src/language/completions/offer.ts";

/** Where an event takes place: the places of the events before, the latest first. */
export const eventPlaces: ValueSource = function* ({ analysis: { plan }, place }) {
  if (place.path[0] !== "events" || place.path[2] !== "place") return;
  const others = plan.events.filter((_, index) => index !== place.path[1]);
  const known = others.flatMap((event) => (typeof event.place === "string" ? event.place : []));
  for (const value of new Set(known.toReversed()))
    yield { label: value, kind: CompletionItemKind.Value, insert: { kind: "value", value } };
};
