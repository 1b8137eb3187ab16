import type { ReadValue } from "../read-values.ts";
import { type Insert, say } from "../words.ts";
import type { Issue } from "./issue.ts";
import type { PathError } from "./issues.ts";
import { alternativeWords } from "./keywords/alternatives.ts";
import { enumWords } from "./keywords/enum.ts";
import { type KeywordWords, shownValue } from "./keywords/keyword.ts";
import { emptyWords, limitWords, tooFewWords, tooManyWords } from "./keywords/limits.ts";
import { patternWords } from "./keywords/pattern.ts";
import { typeWords } from "./keywords/type.ts";
import { meantFix } from "./repairs.ts";
import { shapeAt } from "./shape.ts";

/** What was read of a record, and what the schema says of it. */
export interface Judged {
  readonly read: ReadValue;
  readonly errors: readonly PathError[];
  /** The errors by the place of their value. */
  readonly errorsAt: ReadonlyMap<string, readonly PathError[]>;
  /** What a record is called. */
  readonly name: Insert;
  /** Whether something at a path has been told already. */
  readonly isTold: (path: PathError["path"]) => boolean;
}

/** The issue for an error that concerns a value; keys that are unknown or missing are told elsewhere. */
export function valueIssue(error: PathError, { read, errorsAt, name, isTold }: Judged): Issue | undefined {
  const words = keywordWords[error.keyword];
  if (words === undefined) return undefined;
  const { path } = error;
  const value = valueAt(read.data, error);
  const told = words({
    error,
    value,
    shape: shapeAt(read.shape, path),
    shown: shownValue(read.written.get(JSON.stringify(path)) ?? value),
    key: path.findLast((step) => typeof step === "string") ?? name,
    siblings: errorsAt.get(error.instancePath) ?? [],
    isTold: (key) => isTold([...path, key]),
  });
  return told && { path, part: "value", ...told };
}

const keywordWords: Readonly<Record<string, KeywordWords>> = {
  type: typeWords,
  enum: enumWords,
  const: ({ error, shown, key }) => ({
    message: say(
      {
        en: "“{key}” must be “{wanted}”, not “{shown}”.",
        "zh-CN": "“{key}”应为“{wanted}”，而不是“{shown}”。",
      },
      { key, wanted: String(error.params["allowedValue"]), shown },
    ),
    fixes: meantFix([String(error.params["allowedValue"])], true),
  }),
  minimum: limitWords({ en: "at least {limit}", "zh-CN": "不小于 {limit}" }),
  maximum: limitWords({ en: "at most {limit}", "zh-CN": "不大于 {limit}" }),
  exclusiveMinimum: limitWords({ en: "more than {limit}", "zh-CN": "大于 {limit}" }),
  exclusiveMaximum: limitWords({ en: "less than {limit}", "zh-CN": "小于 {limit}" }),
  minLength: emptyWords,
  minItems: tooFewWords,
  maxItems: tooManyWords,
  uniqueItems: ({ key }) => ({
    message: say(
      { en: "The entries of “{key}” must differ from each other.", "zh-CN": "“{key}”中的各项不能重复。" },
      { key },
    ),
  }),
  minProperties: emptyWords,
  // Of a key that is kept, `known-rules.ts` speaks, on the key itself.
  not: ({ shown, value }) =>
    typeof value === "object"
      ? undefined
      : {
          message: say(
            {
              en: "“{shown}” has a meaning of its own here. Choose another word.",
              "zh-CN": "“{shown}”是保留字，请换一个。",
            },
            { shown },
          ),
        },
  pattern: patternWords,
  anyOf: alternativeWords,
  oneOf: alternativeWords,
  "false schema": ({ key }) => ({
    message: say(
      {
        en: "“{key}” cannot stand together with the other keys here. Keep one of them.",
        "zh-CN": "“{key}”不能与这里的其他键同时使用，请只保留一个。",
      },
      { key },
    ),
  }),
  dependencies: ({ error }) => ({
    message: say(
      { en: "“{owner}” also needs “{missing}”.", "zh-CN": "“{owner}”还需要填写“{missing}”。" },
      { owner: String(error.params["property"]), missing: String(error.params["missingProperty"]) },
    ),
  }),
};

function valueAt(data: unknown, { path }: PathError): unknown {
  let at = data;
  for (const step of path) at = (at as Readonly<Record<string | number, unknown>> | undefined)?.[step];
  return at;
}
