import { CompletionItemKind } from "vscode-languageserver-types";
import { say } from "../../plan/words.ts";
import type { ValueSource } from "./offer.ts";

/** The grace of the policy: the usual shares, or the one that is typed. */
export const graces: ValueSource = function* ({ shape, language, place }) {
  if (shape.format !== "commplan-grace") return;
  const typed = /^(?:100|[1-9]?\d)(?=%?$)/.exec(place.typed)?.[0];
  for (const share of typed === undefined ? usual : new Set([Number(typed), ...usual])) {
    // A week and a month are what people know; parts of a day count as a whole one.
    const [week, month] = [7, 30].map((days) => Math.ceil((days * share) / 100));
    yield {
      label: `${share}%`,
      kind: CompletionItemKind.Value,
      insert: { kind: "value", value: `${share}%` },
      meaning: say(labels, { week: week ?? 0, month: month ?? 0 })[language],
    };
  }
};

const usual = [0, 10, 20, 30, 50];
const labels = {
  en: "weekly: {week} d late, monthly: {month} d late",
  "zh-CN": "每周的可晚 {week} 天，每月的可晚 {month} 天",
};
