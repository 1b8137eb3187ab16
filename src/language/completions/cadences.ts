import { CompletionItemKind } from "vscode-languageserver-types";
import { cadenceChoices, parseCadence } from "../../plan/time/cadence.ts";
import type { ValueSource } from "./offer.ts";

/** The next word of a cadence, and what it says. */
export const cadences: ValueSource = function* ({ shape, language, place }) {
  if (shape.format !== "commplan-cadence") return;
  const from = lastWordStart(place.typed);
  const before = place.typed.slice(0, from);
  for (const { word, label } of cadenceChoices(before)) {
    // A comma follows its word without a blank; who wants one types it.
    if (word === ",") continue;
    const isUnfinished = parseCadence(`${before}${word}`).kind === "problem";
    yield {
      label: word,
      kind: CompletionItemKind.Value,
      insert: { kind: "text", text: isUnfinished ? `${word} ` : word },
      meaning: label[language],
      also: [label["zh-CN"]],
      from,
      goesOn: isUnfinished,
    };
  }
};

/** Where the word at the end of a phrase begins; a comma is a word of its own. */
function lastWordStart(phrase: string): number {
  return phrase.length - (/[^\s,]*$/.exec(phrase)?.[0].length ?? 0);
}
