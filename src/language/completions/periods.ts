import { CompletionItemKind } from "vscode-languageserver-types";
import type { ValueSource } from "./offer.ts";

/** The reporting periods. */
export const periods: ValueSource = function* ({ shape, language }) {
  if (shape.format !== "commplan-period") return;
  for (const [value, words] of rhythms) {
    yield {
      label: value,
      kind: CompletionItemKind.Value,
      insert: { kind: "value", value },
      meaning: words[language],
      also: [words["zh-CN"]],
    };
  }
};

const rhythms = [
  ["weekly", { en: "every week", "zh-CN": "每周" }],
  ["biweekly", { en: "every two weeks", "zh-CN": "每两周" }],
  ["monthly", { en: "every calendar month", "zh-CN": "每个自然月" }],
  ["monthly from 26", { en: "from the 26th to the 25th", "zh-CN": "每月 26 日至次月 25 日" }],
  ["quarterly", { en: "every quarter", "zh-CN": "每季度" }],
] as const;
