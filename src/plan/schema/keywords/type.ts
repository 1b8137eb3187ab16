import { numberNamed } from "../../time/day-phrase/numbers.ts";
import { type Insert, say, sayList, type Words } from "../../words.ts";
import { listFix, plainFix, quoteFix, unwrapFix } from "../repairs.ts";
import { type Shape, shapeFor } from "../shape.ts";
import type { KeywordContext, KeywordWords, Told } from "./keyword.ts";

/** A value of another kind than the key takes. */
export const typeWords: KeywordWords = (context) => {
  const { error, value, key, siblings } = context;
  const wanted = [error.params["type"] ?? []]
    .flat()
    .map(String)
    .filter((type) => type !== "null");
  if (value === null) {
    return {
      message: say({ en: "This entry of “{key}” is empty.", "zh-CN": "“{key}”的这一项是空的。" }, { key }),
    };
  }
  const isScalar = typeof value !== "object";
  // Of a value that is not in a list, that list says more than its kind.
  if (isScalar && siblings.some(({ keyword }) => keyword === "enum")) return undefined;
  if (wanted.includes("array") && isScalar) return listDue(context);
  if (isScalar && wanted.includes("string") && wanted.every((type) => type === "string" || type === "object"))
    return textDue(context);
  const meant = isScalar ? plainMeant(String(value), wanted) : undefined;
  const kinds = kindsOf(wanted);
  if (isScalar) {
    const inserts = { key, shown: context.shown, wanted: kinds, meant: String(meant) };
    return meant === undefined
      ? { message: say(sentences.scalar, inserts) }
      : { message: say(sentences.meant, inserts), fixes: plainFix(meant) };
  }
  if (Array.isArray(value) && !wanted.includes("object")) {
    return { message: say(sentences.oneValue, { key, wanted: kinds }), fixes: unwrapFix };
  }
  return {
    message: say(sentences.structure, { key, wanted: kinds, found: typeNames[typeOf(value)] ?? "" }),
  };
};

const typeNames: Readonly<Record<string, Words>> = {
  string: { en: "a text", "zh-CN": "文字" },
  integer: { en: "a whole number", "zh-CN": "整数" },
  number: { en: "a number", "zh-CN": "数字" },
  boolean: { en: "true or false", "zh-CN": "true 或 false" },
  array: { en: "a list", "zh-CN": "列表" },
  object: { en: "keys with values below it", "zh-CN": "下级的键和值" },
};

/** An id is written as a text, a number or a boolean would be: `007`, `true`. */
const ofIds = ["string", "number", "boolean"];

function kindsOf(wanted: readonly string[]): Words {
  if (ofIds.every((type) => wanted.includes(type))) return { en: "an id", "zh-CN": "id" };
  const kinds: Insert[] = wanted.map((type) => typeNames[type] ?? type);
  return sayList(kinds, "or");
}

function listDue({ value, shown, key, shape }: KeywordContext): Told {
  const entry = shapeFor(shape, "list").items;
  const items = itemsMeant(String(value), entry);
  return {
    message: say(
      {
        en: "“{key}” must be a list. Put the value in brackets: [{list}].",
        "zh-CN": "“{key}”应为列表。请加方括号：[{list}]。",
      },
      { key, list: items === undefined ? shown : items.join(", ") },
    ),
    fixes: listFix(items, entry && shapeFor(entry, "scalar").references),
  };
}

/**
 * The entries of a list that was written without its brackets, or with those of a Chinese keyboard: `a、b`. Free
 * texts are one entry, since a sentence has commas.
 */
function itemsMeant(text: string, items: Shape | undefined): readonly string[] | undefined {
  const scalar = items && shapeFor(items, "scalar");
  const pasted = pastedItems(text.trim());
  if (pasted !== undefined) return pasted;
  const isFree = scalar === undefined || (scalar.format === undefined && scalar.values.length === 0);
  if (isFree && items?.kind === "union") return [text];
  const bare = text.replace(/^[［【〔「(（[]\s*|\s*[］】〕」)）\]]$/gu, "");
  // `-a` on lines of their own: dashes without their space are one text to YAML.
  if (/^-\S/.test(text)) return text.split(/\s+(?=-\S)/).map((entry) => entry.slice(1));
  const entries = bare
    .split(/\s*[,，、;；]\s*/)
    .map((entry) => entry.replace(/^[“”"'‘’]|[“”"'‘’]$/g, ""))
    .filter((entry) => entry !== "");
  return entries.length > 0 ? entries : undefined;
}

/** The items of a list with bullets, or with numbers that count on: "phase 2. Next" is no item of it. */
function pastedItems(text: string): readonly string[] | undefined {
  if (/^[•●○▪◦‣·]/u.test(text)) return inOrder(text.split(/(?:^|\s+)[•●○▪◦‣·]\s*/u).slice(1));
  const items: string[] = [];
  let number = Number(/^[(（]?(\d{1,3})[.)、）](?!\d)/.exec(text)?.[1]);
  let rest = text.replace(/^[(（]?\d{1,3}[.)、）]\s*/, "");
  while (!Number.isNaN(number)) {
    number += 1;
    const next = new RegExp(`(?:\\s+|[,，;；]\\s*)[(（]?${number}[.)、）](?!\\d)\\s*`).exec(rest);
    items.push(rest.slice(0, next?.index));
    if (next === null) return inOrder(items);
    rest = rest.slice(next.index + next[0].length);
  }
  return undefined;
}

/** Without the commas that stood between them. */
function inOrder(items: readonly string[]): readonly string[] {
  return items.map((item, index) => (index < items.length - 1 ? item.replace(/\s*[,，;；]$/, "") : item));
}

function textDue({ shown, key }: KeywordContext): Told {
  const message = say(
    {
      en: "“{key}” must be a text. Put {shown} in quotes.",
      "zh-CN": "“{key}”应为文字。请给 {shown} 加引号。",
    },
    { key, shown },
  );
  return { message, fixes: quoteFix };
}

/** The number, or true or false, that a text says: `50%`, `"2"`, `yes`, 是. */
function plainMeant(text: string, wanted: readonly string[]): number | boolean | undefined {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  if (wanted.includes("boolean")) return booleans.get(plain);
  if (!wanted.includes("number") && !wanted.includes("integer")) return undefined;
  const share = numberNamed(/^百分之(.+)$/.exec(plain)?.[1] ?? "");
  if (share !== undefined) return share;
  const number = /^(\d{1,9}(?:\.\d{1,6})?)\s*(?:%|分)?$/.exec(plain)?.[1];
  const isFine = number !== undefined && (wanted.includes("number") || Number.isInteger(Number(number)));
  return isFine ? Number(number) : undefined;
}

const booleans: ReadonlyMap<string, boolean> = new Map([
  ...["yes", "y", "on", "是", "对", "真"].map((word) => [word, true] as const),
  ...["no", "n", "off", "否", "不是", "假"].map((word) => [word, false] as const),
  ["true", true],
  ["false", false],
]);

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  return value === null ? "null" : typeof value;
}

const sentences = {
  scalar: {
    en: "“{key}” must be {wanted}, not “{shown}”.",
    "zh-CN": "“{key}”应为{wanted}，而不是“{shown}”。",
  },
  meant: {
    en: "“{key}” must be {wanted}, not “{shown}”: write {meant}.",
    "zh-CN": "“{key}”应为{wanted}，而不是“{shown}”：请写成 {meant}。",
  },
  oneValue: {
    en: "“{key}” takes one value ({wanted}), not a list.",
    "zh-CN": "“{key}”只能填一个值（{wanted}），不能是列表。",
  },
  structure: {
    en: "“{key}” must be {wanted}, not {found}.",
    "zh-CN": "“{key}”应为{wanted}，而不是{found}。",
  },
} as const;
