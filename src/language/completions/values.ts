import { CompletionItemKind } from "vscode-languageserver-types";
import { isIdShape } from "../../plan/schema/shape.ts";
import { escaped } from "../markdown.ts";
import type { ValueSource } from "./offer.ts";

/** The values of a list of values, with what they mean, and yes or no. */
export const values: ValueSource = function* ({ shape, language, place }) {
  for (const { value, label, description } of shape.values) {
    const isLongWeekday = shape.definition === "weekday" && String(value).length > 3;
    if (isLongWeekday) continue;
    yield {
      label: String(value),
      kind: CompletionItemKind.EnumMember,
      insert: { kind: "value", value },
      meaning: label[language],
      documentation: escaped(description[language]),
      also: [label["zh-CN"], label.en],
      rank: place.listed.has(String(value)) ? 1 : 0,
    };
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
