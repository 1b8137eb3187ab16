import { shortened } from "../../plan/facts/shortened.ts";
import { say, sayList, type Words } from "../../plan/words.ts";
import { type Encoding, encodings, isEncoding } from "../read/decode.ts";
import { type ImportSection, importSections } from "../sheet.ts";
import { didYouMeanWords } from "../words.ts";
import { fieldNamed, fieldsOf } from "./fields.ts";

/** In which order the parts of `03/04/2026` stand. */
export type DayOrder = "day-first" | "month-first";

/** Those rows of a table whose column names one of these kinds, or none of those. */
export interface RowsOfKind {
  readonly column: string;
  readonly values?: readonly string[];
  readonly except?: readonly string[];
}

/** How the columns of one table become keys of records: what a person can read, change and keep. */
export interface TableMapping {
  /** The table in the source that it is for; "" where it has only one. */
  readonly table: string;
  readonly section: ImportSection;
  /** The rows that it takes, where a table holds items of several kinds: each kind has a mapping of its own. All if absent. */
  readonly rows?: RowsOfKind;
  /** By a column's title the key that it fills; null where it is left out on purpose. */
  readonly columns: Readonly<Record<string, string | null>>;
  /** By key: what a word of the source stands for, such as `{ "status": { "已关闭": "done" } }`; "" for nothing. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
  /** By key: what every record gets that the source says nothing of, such as `{ "side": "client" }`. */
  readonly fixed?: Readonly<Record<string, string | number>>;
  readonly dates?: DayOrder;
  /** The id of the tool that the items come from. */
  readonly tool?: string;
}

/** What is written to a mapping's file and read from it. */
export interface Mapping {
  readonly tables: readonly TableMapping[];
  /** How a text is written, where its bytes alone are taken for something else. */
  readonly encoding?: Encoding;
}

/** Reads a mapping's file; what is wrong with it is told with the place. Total. */
export function readMapping(text: string): { readonly mapping: Mapping } | { readonly problem: Words } {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { problem: noJson };
  }
  const tables = isObject(data) ? data["tables"] : undefined;
  if (!Array.isArray(tables)) return { problem: noTables };
  for (const table of tables) {
    const problem = problemOf(table);
    if (problem) return { problem };
  }
  const encoding = isObject(data) ? data["encoding"] : undefined;
  if (encoding !== undefined && !isEncoding(encoding))
    return { problem: say(noEncoding, { name: shownValue(encoding), names: sayList(encodings, "or") }) };
  return {
    mapping: {
      tables: tables.map((table: TableMapping) => ({ ...table, table: table.table ?? "" })),
      ...(encoding !== undefined && { encoding }),
    },
  };
}

/** A mapping as it is written to a file. */
export function mappingText(mapping: Mapping): string {
  return `${JSON.stringify(mapping, undefined, 2)}\n`;
}

function problemOf(table: unknown): Words | undefined {
  if (!isObject(table)) return noTables;
  const section = importSections.find((name) => name === table["section"]);
  if (section === undefined)
    return say(noSection, { section: shownValue(table["section"]), names: sayList(importSections, "or") });
  const { columns, values = {}, fixed = {}, dates = "day-first", tool = "", table: name = "" } = table;
  if (!isObject(columns)) return say(wrongKey, { key: "columns" });
  if (!isObject(values) || !Object.values(values).every(isValues)) return say(wrongKey, { key: "values" });
  if (!isObject(fixed) || !isValues(fixed)) return say(wrongKey, { key: "fixed" });
  if (dates !== "day-first" && dates !== "month-first") return say(wrongKey, { key: "dates" });
  if (typeof tool !== "string") return say(wrongKey, { key: "tool" });
  if (typeof name !== "string") return say(wrongKey, { key: "table" });
  if (table["rows"] !== undefined && !isRowsOfKind(table["rows"])) return say(wrongKey, { key: "rows" });
  const keys = [
    ...Object.values(columns).filter((key) => key !== null),
    ...Object.keys(values),
    ...Object.keys(fixed),
  ];
  const unknown = keys.find((key) => typeof key !== "string" || fieldNamed(section, key) === undefined);
  if (unknown === undefined) return undefined;
  const known = fieldsOf[section].map(({ key }) => key);
  return say(unknownKey, {
    key: shownValue(unknown),
    section,
    hint: didYouMeanWords(String(unknown), known),
    names: sayList(known, "and"),
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isRowsOfKind(value: unknown): boolean {
  if (!isObject(value) || typeof value["column"] !== "string") return false;
  const { values, except } = value;
  const isTexts = (list: unknown) => Array.isArray(list) && list.every((one) => typeof one === "string");
  return values === undefined ? isTexts(except) : except === undefined && isTexts(values);
}

function isValues(value: unknown): boolean {
  return (
    isObject(value) && Object.values(value).every((one) => typeof one === "string" || typeof one === "number")
  );
}

function shownValue(value: unknown): string {
  return shortened(String(typeof value === "string" ? value : JSON.stringify(value)), 60);
}

const noJson: Words = {
  en: "The mapping cannot be read: it is not JSON.",
  "zh-CN": "无法读取映射文件：不是 JSON 格式。",
};
const noTables: Words = {
  en: "The mapping has no list “tables”.",
  "zh-CN": "映射文件中没有“tables”列表。",
};
const noEncoding: Words = {
  en: "The mapping names “{name}” as an encoding; it can be {names}.",
  "zh-CN": "映射文件中的编码“{name}”不可用，可用的有{names}。",
};
const noSection: Words = {
  en: "The mapping names “{section}” as a section; it can be {names}.",
  "zh-CN": "映射文件中的部分“{section}”不可用，可用的有{names}。",
};
const wrongKey: Words = {
  en: "“{key}” in the mapping is not as it should be.",
  "zh-CN": "映射文件中“{key}”的写法不对。",
};
const unknownKey: Words = {
  en: "The mapping fills “{key}”, which an import into “{section}” does not.{hint} It fills {names}.",
  "zh-CN": "导入到“{section}”时不能填写“{key}”。{hint}可填写的有{names}。",
};
