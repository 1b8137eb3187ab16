import { CompletionItemKind } from "vscode-languageserver-types";
import { say } from "../../plan/words.ts";
import type { ValueSource } from "./offer.ts";

/** The reporting periods. */
export const periods: ValueSource = function* ({ shape, language, place }) {
  if (shape.format !== "commplan-period") return;
  const typed = Number(/^monthly\s+from\s+(\d{1,2})$/.exec(place.typed)?.[1]);
  if (typed > 1 && typed <= 28 && typed !== 26) {
    yield {
      label: `monthly from ${typed}`,
      kind: CompletionItemKind.Value,
      insert: { kind: "value", value: `monthly from ${typed}` },
      meaning: say(fromDay, { from: typed, to: typed - 1 })[language],
    };
  }
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

const fromDay = { en: "from day {from} to day {to}", "zh-CN": "每月 {from} 日至次月 {to} 日" };
