import { CompletionItemKind } from "vscode-languageserver-types";
import { pathText } from "../../plan/path.ts";
import { rules } from "../../plan/rules/index.ts";
import { keyInsertion } from "./key-text.ts";
import type { KeySource, ValueSource } from "./offer.ts";

/** The ids of the rules, under `policy.rules`. */
export const ruleIdKeys: KeySource = function* (question) {
  const { place, shape, language } = question;
  if (pathText(place.path) !== "policy.rules" || shape.free === undefined) return;
  for (const { id, summary } of rules) {
    if (place.present.has(id)) continue;
    const insert = keyInsertion(id, shape.free, question);
    yield {
      label: id,
      kind: CompletionItemKind.Property,
      insert,
      meaning: summary[language],
      also: [summary["zh-CN"]],
      goesOn: !place.hasColon,
    };
  }
};

/** The rule that an exception excuses. */
export const ruleIds: ValueSource = function* ({ place, language }) {
  if (!/^policy\.exceptions\[\d+\]\.rule$/.test(pathText(place.path))) return;
  for (const { id, summary } of rules) {
    yield {
      label: id,
      kind: CompletionItemKind.Value,
      insert: { kind: "value", value: id },
      meaning: summary[language],
      also: [summary["zh-CN"]],
    };
  }
};
