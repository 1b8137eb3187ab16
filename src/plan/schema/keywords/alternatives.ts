import { say, sayList } from "../../words.ts";
import type { KeywordWords } from "./keyword.ts";

/** "One of these": either keys of which one is needed, or kinds of value of which none fits. */
export const alternativeWords: KeywordWords = ({ key, value, siblings, isTold }) => {
  const needed = siblings
    .filter(({ keyword }) => keyword === "required")
    .map(({ params }) => String(params["missingProperty"]));
  if (needed.some(isTold)) return undefined;
  if (needed.length > 0 && typeof value === "object") {
    const keys = sayList(
      needed.map((one) => say({ en: "“{one}”", "zh-CN": "“{one}”" }, { one })),
      "or",
    );
    return {
      message: say({ en: "One of {keys} is needed here.", "zh-CN": "这里需要填写{keys}之一。" }, { keys }),
      isLack: true,
    };
  }
  return {
    message: say(
      {
        en: "The value of “{key}” does not have a form that fits here.",
        "zh-CN": "“{key}”的值不符合这里要求的形式。",
      },
      { key },
    ),
  };
};
