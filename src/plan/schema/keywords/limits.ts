import { say, type Words } from "../../words.ts";
import type { KeywordWords } from "./keyword.ts";

/** A number beyond what the key takes. */
export function limitWords(limit: Words): KeywordWords {
  return ({ error, shown, key }) => ({
    message: say(
      { en: "“{key}” must be {limit}, not {shown}.", "zh-CN": "“{key}”应{limit}，而不是 {shown}。" },
      { key, shown, limit: say(limit, { limit: Number(error.params["limit"]) }) },
    ),
  });
}

/** A text, a list or a mapping that says nothing. */
export const emptyWords: KeywordWords = ({ key }) => ({
  message: say({ en: "“{key}” must not be empty.", "zh-CN": "“{key}”不能为空。" }, { key }),
});

export const tooFewWords: KeywordWords = (context) => {
  const { error, key, value } = context;
  if (Array.isArray(value) && value.length === 0) return emptyWords(context);
  return {
    message: say(
      { en: "“{key}” needs more entries: {limit} at the least.", "zh-CN": "“{key}”至少需要 {limit} 项。" },
      { key, limit: Number(error.params["limit"]) },
    ),
  };
};

export const tooManyWords: KeywordWords = ({ error, key }) => ({
  message: say(
    { en: "“{key}” takes at most {limit} entries.", "zh-CN": "“{key}”最多 {limit} 项。" },
    { key, limit: Number(error.params["limit"]) },
  ),
});
