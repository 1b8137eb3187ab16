import { CompletionItemKind } from "vscode-languageserver-types";
import { say } from "../../plan/words.ts";
import type { ValueSource } from "./offer.ts";

/** The durations in use; a number that is typed already gets its units. */
export const durations: ValueSource = function* ({ shape, language, place }) {
  if (shape.format !== "commplan-duration") return;
  const typed = /^[1-9]\d{0,2}/.exec(place.typed)?.[0];
  for (const [unit, words, usual] of units) {
    for (const amount of typed === undefined ? usual : [Number(typed)]) {
      yield {
        label: `${amount}${unit}`,
        kind: CompletionItemKind.Value,
        insert: { kind: "value", value: `${amount}${unit}` },
        meaning: say(words, { amount, s: { en: amount === 1 ? "" : "s", "zh-CN": "" } })[language],
      };
    }
  }
};

const units = [
  ["h", { en: "{amount} hour{s}", "zh-CN": "{amount} 小时" }, [4]],
  ["d", { en: "{amount} day{s}", "zh-CN": "{amount} 天" }, [1, 3]],
  ["wd", { en: "{amount} working day{s}", "zh-CN": "{amount} 个工作日" }, [1, 2, 3, 5, 10, 15]],
  ["w", { en: "{amount} week{s}", "zh-CN": "{amount} 周" }, [1, 2, 4]],
  ["m", { en: "{amount} month{s}", "zh-CN": "{amount} 个月" }, [1]],
] as const;
