import { isSureGuess, nearWords } from "../../nearest.ts";
import { say, sayList } from "../../words.ts";
import { isFormatWord } from "../format-words.ts";
import { namedBy } from "../names.ts";
import { meantFix } from "../repairs.ts";
import { shapeFor } from "../shape.ts";
import { valueCalled } from "../value-words.ts";
import type { KeywordContext, KeywordWords } from "./keyword.ts";
import { typeWords } from "./type.ts";

/** A value that is not one of those that the key takes. */
export const enumWords: KeywordWords = (context) => {
  const { error, value, shown, key, siblings } = context;
  if (typeof value === "object") {
    const isTold = siblings.some(({ keyword }) => keyword === "type");
    return isTold ? undefined : typeWords({ ...context, error: { ...error, params: { type: "string" } } });
  }
  const allowed = ((error.params["allowedValues"] ?? []) as readonly unknown[]).map(String);
  const called = valueCalled(String(value), allowed);
  // What a word stands for among people is for a person to say.
  if (called !== undefined)
    return { message: say(isWritten, { shown, meant: called }), fixes: meantFix([called], false) };
  const near = nearWords(String(value), allowed);
  const guess = near[0]?.candidate.id;
  const meant = guess === undefined ? valueNamed(context) : undefined;
  if (meant !== undefined)
    return { message: say(isWritten, { shown, meant }), fixes: meantFix([meant], true) };
  if (guess === undefined) {
    const values = sayList(
      allowed.map((one) => say({ en: "“{one}”", "zh-CN": "“{one}”" }, { one })),
      "or",
    );
    return { message: say(unknown, { shown, key, values }) };
  }
  // A word of the format is one that somebody chose: `declined` is hardly a slip for `decided`.
  const isSure = isSureGuess(String(value), near) && !isFormatWord(String(value));
  return { message: say(didYouMean, { shown, key, guess }), fixes: meantFix([guess], isSure) };
};

/** The value whose label was written: 已完成 for `done`. */
function valueNamed({ shape, value }: KeywordContext): string | undefined {
  const labelled = shapeFor(shape, "scalar").values.map((each) => ({
    name: String(each.value),
    words: each.label,
  }));
  return namedBy(String(value), labelled);
}

const unknown = {
  en: "“{shown}” is not a value of “{key}”. It takes {values}.",
  "zh-CN": "“{key}”没有“{shown}”这个值，可用的值有{values}。",
};

const isWritten = {
  en: "“{shown}” is written “{meant}” here.",
  "zh-CN": "“{shown}”在这里写作“{meant}”。",
};

const didYouMean = {
  en: "“{shown}” is not a value of “{key}”. Did you mean “{guess}”?",
  "zh-CN": "“{key}”没有“{shown}”这个值。是否想写“{guess}”？",
};
