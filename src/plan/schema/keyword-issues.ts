import { nearest } from "../nearest.ts";
import type { ReadValue } from "../read-values.ts";
import { type Insert, say, sayList, type Words } from "../words.ts";
import type { Issue } from "./issue.ts";
import type { PathError } from "./issues.ts";
import { listFix, quoteFix, valueFix } from "./repairs.ts";

/** What one broken keyword of the schema means for a person; undefined where another error says it better. */
type KeywordWords = (context: KeywordContext) => Pick<Issue, "message" | "fix" | "isLack"> | undefined;

interface KeywordContext {
  readonly error: PathError;
  readonly value: unknown;
  /** The value as a person reads it, cut short. */
  readonly shown: string;
  readonly key: Insert;
  readonly siblings: readonly PathError[];
}

/** The issue for an error that concerns a value; keys that are unknown or missing are told elsewhere. */
export function valueIssue(
  read: ReadValue,
  error: PathError,
  all: readonly PathError[],
  name: Insert,
): Issue | undefined {
  const words = keywordWords[error.keyword];
  if (words === undefined) return undefined;
  const value = valueAt(read.data, error);
  const key = error.path.findLast((step) => typeof step === "string") ?? name;
  const siblings = all.filter((other) => other.instancePath === error.instancePath);
  const told = words({ error, value, shown: show(value), key, siblings });
  return told && { path: error.path, part: "value", ...told };
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
    fix: valueFix(String(error.params["allowedValue"]), true),
  }),
  minimum: limitWords({ en: "at least {limit}", "zh-CN": "不小于 {limit}" }),
  maximum: limitWords({ en: "at most {limit}", "zh-CN": "不大于 {limit}" }),
  exclusiveMinimum: limitWords({ en: "more than {limit}", "zh-CN": "大于 {limit}" }),
  exclusiveMaximum: limitWords({ en: "less than {limit}", "zh-CN": "小于 {limit}" }),
  minLength: ({ key }) => ({
    message: say({ en: "“{key}” must not be empty.", "zh-CN": "“{key}”不能为空。" }, { key }),
  }),
  minItems: ({ error, key }) => ({
    message: say(
      { en: "“{key}” needs more entries: {limit} at the least.", "zh-CN": "“{key}”至少需要 {limit} 项。" },
      { key, limit: Number(error.params["limit"]) },
    ),
  }),
  maxItems: ({ error, key }) => ({
    message: say(
      { en: "“{key}” takes at most {limit} entries.", "zh-CN": "“{key}”最多 {limit} 项。" },
      { key, limit: Number(error.params["limit"]) },
    ),
  }),
  uniqueItems: ({ key }) => ({
    message: say(
      { en: "The entries of “{key}” must differ from each other.", "zh-CN": "“{key}”中的各项不能重复。" },
      { key },
    ),
  }),
  minProperties: ({ key }) => ({
    message: say({ en: "“{key}” must not be empty.", "zh-CN": "“{key}”不能为空。" }, { key }),
  }),
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
  pattern: ({ shown, key }) => ({
    message: say(
      {
        en: "“{shown}” does not have the form that “{key}” asks for.",
        "zh-CN": "“{shown}”不符合“{key}”要求的格式。",
      },
      { shown, key },
    ),
  }),
  anyOf: alternativeWords,
  oneOf: alternativeWords,
  "false schema": ({ key }) => ({
    message: say(
      {
        en: "“{key}” cannot stand together with the other keys here.",
        "zh-CN": "“{key}”不能与这里的其他键同时使用。",
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

const typeNames: Readonly<Record<string, Words>> = {
  string: { en: "a text", "zh-CN": "文字" },
  integer: { en: "a whole number", "zh-CN": "整数" },
  number: { en: "a number", "zh-CN": "数字" },
  boolean: { en: "true or false", "zh-CN": "true 或 false" },
  array: { en: "a list", "zh-CN": "列表" },
  object: { en: "keys with values below it", "zh-CN": "下级的键和值" },
};

function typeWords({ error, value, shown, key }: KeywordContext): ReturnType<KeywordWords> {
  const wanted = [error.params["type"] ?? []]
    .flat()
    .map(String)
    .filter((type) => type !== "null");
  if (value === null) {
    return {
      message: say({ en: "This entry of “{key}” is empty.", "zh-CN": "“{key}”的这一项是空的。" }, { key }),
    };
  }
  const isList = wanted.includes("array") && typeof value !== "object";
  const isText = wanted.includes("string") && (typeof value === "number" || typeof value === "boolean");
  const kinds: Insert[] = wanted.map((type) => typeNames[type] ?? type);
  const inserts = { key, wanted: sayList(kinds, "or"), shown, found: typeNames[typeOf(value)] ?? "" };
  if (isList) {
    const message = say(
      {
        en: "“{key}” must be a list. Put the value in brackets: [{shown}].",
        "zh-CN": "“{key}”应为列表。请加方括号：[{shown}]。",
      },
      inserts,
    );
    return { message, fix: listFix };
  }
  if (isText) {
    const message = say(
      {
        en: "“{key}” must be a text. Put {shown} in quotes.",
        "zh-CN": "“{key}”应为文字。请给 {shown} 加引号。",
      },
      inserts,
    );
    return { message, fix: quoteFix };
  }
  const isScalar = typeof value !== "object";
  const template = isScalar
    ? { en: "“{key}” must be {wanted}, not “{shown}”.", "zh-CN": "“{key}”应为{wanted}，而不是“{shown}”。" }
    : { en: "“{key}” must be {wanted}, not {found}.", "zh-CN": "“{key}”应为{wanted}，而不是{found}。" };
  return { message: say(template, inserts) };
}

function enumWords({ error, value, shown, key, siblings }: KeywordContext): ReturnType<KeywordWords> {
  if (typeof value === "object")
    return siblings.some(({ keyword }) => keyword === "type")
      ? undefined
      : typeWords({ error: { ...error, params: { type: "string" } }, value, shown, key, siblings });
  const allowed = ((error.params["allowedValues"] ?? []) as readonly unknown[]).map(String);
  const guess = nearest(String(value), allowed)[0];
  const values = sayList(
    allowed.map((one) => say({ en: "“{one}”", "zh-CN": "“{one}”" }, { one })),
    "or",
  );
  if (guess === undefined) {
    return {
      message: say(
        {
          en: "“{shown}” is not a value of “{key}”. It takes {values}.",
          "zh-CN": "“{key}”没有“{shown}”这个值，可用的值有{values}。",
        },
        { shown, key, values },
      ),
    };
  }
  return {
    message: say(
      {
        en: "“{shown}” is not a value of “{key}”. Did you mean “{guess}”?",
        "zh-CN": "“{key}”没有“{shown}”这个值。是不是“{guess}”？",
      },
      { shown, key, guess },
    ),
    fix: valueFix(guess, true),
  };
}

function limitWords(limit: Words): KeywordWords {
  return ({ error, shown, key }) => ({
    message: say(
      { en: "“{key}” must be {limit}, not {shown}.", "zh-CN": "“{key}”应{limit}，而不是 {shown}。" },
      { key, shown, limit: say(limit, { limit: Number(error.params["limit"]) }) },
    ),
  });
}

/** "One of these": either keys of which one is needed, or kinds of value of which none fits. */
function alternativeWords({ key, value, siblings }: KeywordContext): ReturnType<KeywordWords> {
  const needed = siblings
    .filter(({ keyword }) => keyword === "required")
    .map(({ params }) => String(params["missingProperty"]));
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
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  return value === null ? "null" : typeof value;
}

function valueAt(data: unknown, { path }: PathError): unknown {
  let at = data;
  for (const step of path) at = (at as Readonly<Record<string | number, unknown>> | undefined)?.[step];
  return at;
}

function show(value: unknown): string {
  const text = typeof value === "object" ? "" : String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
