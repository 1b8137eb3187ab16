import { CompletionItemKind } from "vscode-languageserver-types";
import { type EnumValue, isIdShape } from "../../plan/schema/shape.ts";
import { escaped } from "../markdown.ts";
import type { Offer, ValueQuestion, ValueSource } from "./offer.ts";

/** What is said of one value of a list of values. */
export function valueOffer(
  { value, label, description }: EnumValue,
  { language, place }: ValueQuestion,
): Offer {
  return {
    label: String(value),
    kind: CompletionItemKind.EnumMember,
    insert: { kind: "value", value },
    meaning: label[language],
    documentation: escaped(description[language]),
    also: [label["zh-CN"], label.en],
    rank: place.listed.has(String(value)) ? 1 : 0,
  };
}

/** The values of a list of values, with what they mean, and yes or no. */
export const values: ValueSource = function* (question) {
  const { shape, language } = question;
  // Channels are offered by whom they are to reach.
  if (shape.definition === "channel-kind") return;
  for (const one of shape.values) {
    const isLongWeekday = shape.definition === "weekday" && String(one.value).length > 3;
    if (!isLongWeekday) yield valueOffer(one, question);
  }
  if (!shape.types.has("boolean") || isIdShape(shape) || shape.values.length > 0) return;
  for (const { value, label } of truths) {
    yield {
      label: String(value),
      kind: CompletionItemKind.Value,
      insert: { kind: "value", value },
      meaning: label[language],
      also: [label["zh-CN"], label.en],
    };
  }
};

const truths = [
  { value: true, label: { en: "Yes", "zh-CN": "是" } },
  { value: false, label: { en: "No", "zh-CN": "否" } },
];
