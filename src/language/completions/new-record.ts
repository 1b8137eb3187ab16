import { CompletionItemKind } from "vscode-languageserver-types";
import { lineBreakOf } from "../../plan/edit/insert.ts";
import { recordKinds } from "../../plan/facts/names.ts";
import { languages, say, type Words } from "../../plan/words.ts";
import { kindWords, sectionOf } from "../labels.ts";
import { escaped } from "../markdown.ts";
import type { KeyQuestion, KeySource, Offer } from "./offer.ts";
import { fullRecordKeys } from "./record-keys.ts";
import { recordInsertion } from "./record-snippet.ts";

/** A whole new record, where an item of a list is not begun yet: what it needs, or all that the method asks of it. */
export const newRecord: KeySource = function* (question) {
  const { place, shape } = question;
  if (typeof place.path.at(-1) !== "number" || place.flow || place.hasColon || place.hasText) return;
  if (place.present.size > 0 || shape.required.length === 0) return;
  yield recordOffer(question, shape.required, labels.needed, -3);
  const section = place.path.length === 2 ? sectionOf(place.path) : undefined;
  const full = section ? fullRecordKeys[section] : [];
  if (full.length > shape.required.length) yield recordOffer(question, full, labels.full, -2);
};

function recordOffer(question: KeyQuestion, keys: readonly string[], sentence: Words, rank: number): Offer {
  const { place, shape, language, analysis } = question;
  const section = sectionOf(place.path);
  const isRecord = section !== undefined && place.path.length === 2;
  const kind = (isRecord ? kindWords(recordKinds[section]) : undefined) ?? entryWords;
  const label = say(sentence, { kind });
  return {
    label: label[language],
    kind: CompletionItemKind.Snippet,
    insert: recordInsertion({
      analysis,
      shape,
      keys,
      between: `${lineBreakOf(analysis.text)}${" ".repeat(place.column)}`,
      section: isRecord ? section : undefined,
    }),
    meaning: keys.join(", "),
    documentation: escaped(shape.documentation.description[language]),
    also: [
      ...languages.map((one) => label[one]),
      kind["zh-CN"],
      kind.en,
      String(place.path.at(-2)),
      keys[0] ?? "",
    ],
    rank,
  };
}

const labels = {
  needed: { en: "new {kind}", "zh-CN": "新增{kind}" },
  full: { en: "new {kind} in full", "zh-CN": "新增{kind}（完整）" },
};
const entryWords = { en: "entry", "zh-CN": "条目" };
