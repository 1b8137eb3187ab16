import type { EnumValue, Shape } from "../plan/schema/shape.ts";
import { type Language, say, sayList, type Words } from "../plan/words.ts";
import { groupWords, kindWords } from "./labels.ts";
import { bullets, code, escaped } from "./markdown.ts";
import { alternativesOf, itemShapeOf } from "./shape-at.ts";

/** What a key may hold, as Markdown: its values with their meaning, or the type in words. "" where that says nothing. */
export function keyFacts(shape: Shape, language: Language): string {
  const values =
    alternativesOf(shape).find((one) => one.values.length > 0)?.values ?? itemShapeOf(shape)?.values ?? [];
  if (values.length > 1) return valueTable(values, language);
  const type = typeWords(shape);
  return type === undefined ? "" : escaped(type[language]);
}

/** An example from the format, as it would stand in a plan; "" where it has none. */
export function exampleText(shape: Shape, key: string, language: Language): string {
  const example = shape.documentation.examples[language][0];
  if (example === undefined) return "";
  return `${exampleWords[language]}${code(`${key}: ${flowText(example)}`)}`;
}

const mostValues = 16;

function valueTable(values: readonly EnumValue[], language: Language): string {
  const lines = values.slice(0, mostValues).map(({ value, label, description }) => {
    const meaning = [label[language], description[language]].filter(
      (one) => one !== "" && one !== String(value),
    );
    return [code(String(value)), escaped(meaning.join(language === "en" ? ": " : "："))].join(" ");
  });
  return bullets(values.length > mostValues ? [...lines, "…"] : lines);
}

/** The type of a value in words; undefined where title and description say it already. */
function typeWords(shape: Shape): Words | undefined {
  const items = itemShapeOf(shape);
  const single = items ?? alternativesOf(shape).find(({ kind }) => kind === "scalar");
  if (single === undefined) return undefined;
  const kinds = single.references.length > 0 ? referenceWords(single.references) : formatWords(single);
  if (kinds === undefined) return undefined;
  return say(items ? sentences.list : sentences.one, { kinds });
}

function referenceWords(references: readonly string[]): Words {
  const kinds = references.map((kind) => kindWords(kind) ?? anyKind[kind] ?? kind);
  return say(sentences.id, { kinds: sayList(kinds, "or") });
}

function formatWords({ format, types, documentation }: Shape): Words | undefined {
  if (types.has("boolean") && types.size === 1) return { en: "true or false", "zh-CN": "true 或 false" };
  return format === undefined ? undefined : (formats[format] ?? documentation.title);
}

/** A value on one line, as YAML's flow style has it. */
function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const entries = Object.entries(value).map(([key, one]) => `${key}: ${flowText(one)}`);
  return `{ ${entries.join(", ")} }`;
}

const exampleWords = { en: "Example: ", "zh-CN": "示例：" };

const sentences = {
  one: { en: "Takes {kinds}.", "zh-CN": "填写{kinds}。" },
  list: { en: "A list; each entry is {kinds}.", "zh-CN": "列表，每一项为{kinds}。" },
  id: { en: "the id of a {kinds}", "zh-CN": "{kinds}的 id" },
} as const satisfies Readonly<Record<string, Words>>;

const anyKind: Readonly<Record<string, Words>> = {
  record: { en: "record of any kind", "zh-CN": "任意记录" },
  group: {
    en: `group (${Object.keys(groupWords).join(", ")})`,
    "zh-CN": `人员组（${Object.keys(groupWords).join("、")}）`,
  },
};

const formats: Readonly<Record<string, Words>> = {
  date: { en: "a date, YYYY-MM-DD", "zh-CN": "日期，格式 YYYY-MM-DD" },
  "commplan-moment": {
    en: "a date, or a date with a time, YYYY-MM-DD HH:MM",
    "zh-CN": "日期，或日期加时间，格式 YYYY-MM-DD HH:MM",
  },
  "commplan-duration": {
    en: "a duration such as 4h, 3d, 2wd, 1w or 1m",
    "zh-CN": "时长，例如 4h、3d、2wd、1w、1m",
  },
  "commplan-cadence": { en: "a cadence such as weekly on mon", "zh-CN": "频率，例如 weekly on mon" },
};
