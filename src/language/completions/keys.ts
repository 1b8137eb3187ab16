import { CompletionItemKind } from "vscode-languageserver-types";
import { alsoCalled } from "../../plan/schema/key-words.ts";
import type { Shape } from "../../plan/schema/shape.ts";
import { exampleText, keyFacts } from "../documentation.ts";
import { escaped, paragraphs } from "../markdown.ts";
import { keyInsertion } from "./key-text.ts";
import type { KeyQuestion, KeySource } from "./offer.ts";

/** The keys that a mapping may have and has not yet, the required ones first; at the top level, the sections. */
export const keys: KeySource = function* (question) {
  const { shape, place } = question;
  // An item that is not begun is offered as a whole.
  if (place.lead.endsWith("- ")) return;
  for (const [key, keyShape] of shape.properties) {
    if (!place.present.has(key)) yield keyOffer(key, keyShape, question);
  }
};

function keyOffer(key: string, keyShape: Shape, question: KeyQuestion) {
  const { shape, place, language } = question;
  const { title } = keyShape.documentation;
  return {
    label: key,
    kind: place.path.length === 0 ? CompletionItemKind.Module : CompletionItemKind.Property,
    insert: keyInsertion(key, keyShape, question),
    meaning: title[language],
    documentation: keyDocumentation(key, keyShape, question),
    also: [title["zh-CN"], ...alsoCalled(key).filter(isChinese)],
    rank: shape.required.includes(key) ? 0 : 1,
    goesOn: !place.hasColon && !place.hasText,
  };
}

/** What an editor finds by itself needs no other words: those would only put more into its list. */
function isChinese(word: string): boolean {
  return /\p{Script=Han}/u.test(word);
}

function keyDocumentation(key: string, shape: Shape, { language }: KeyQuestion): string {
  const { description } = shape.documentation;
  return paragraphs([
    escaped(description[language]),
    keyFacts(shape, language),
    exampleText(shape, key, language),
  ]);
}
