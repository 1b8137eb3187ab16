import type { Analysis } from "../analyze.ts";
import { setOwnEntries } from "../edit/set-own.ts";
import { recordKindOf } from "../facts/names.ts";
import type { TextEdit } from "../finding.ts";
import { type PlanRecord, type SectionName, sectionNames } from "../plan.ts";
import { yamlSentence, yamlText } from "../rules/stub.ts";
import { definitionShape, propertyShape, type Shape, shapeFor } from "../schema/shape.ts";
import { say, type Words } from "../words.ts";

/** A key of a record that is to have another value. */
export interface NewValue {
  /** The record's id. */
  readonly record: string;
  readonly key: string;
  readonly value: unknown;
}

/** The edits that give a key of a record its value, or why there are none. */
export function valueEdits(
  { source, plan }: Analysis,
  { record, key, value }: NewValue,
): { readonly edits: readonly TextEdit[] } | { readonly problem: Words } {
  const found = recordsCalled(plan, record);
  const [only] = found;
  if (only === undefined) return { problem: say(noRecord, { record }) };
  if (found.length > 1) return { problem: say(severalRecords, { record }) };
  const shape = definitionShape(recordKindOf(only.section));
  const inner = shape && propertyShape(shape, key);
  const text = inner && written(value, inner);
  if (key === "id" || text === undefined) return { problem: say(notSet, { record, key }) };
  const edits = setOwnEntries(source, only.at, [[key, text]]);
  return edits ? { edits } : { problem: say(notSet, { record, key }) };
}

function recordsCalled(plan: Analysis["plan"], id: string) {
  return sectionNames.flatMap((section: SectionName) =>
    (plan[section] as readonly PlanRecord[])
      .filter((record) => record.id === id)
      .map(({ at }) => ({ section, at })),
  );
}

/** A value as YAML takes it: a text, a number, yes or no, or a list of texts; anything deeper is for a replacement. */
function written(value: unknown, shape: Shape): string | undefined {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string" && value.trim() !== "") return scalar(value.trim(), shape);
  const items = shapeFor(shape, "list").items;
  if (!Array.isArray(value) || items === undefined) return undefined;
  const texts = value.map((one: unknown) => written(one, items));
  return texts.every((one) => one !== undefined && !one.startsWith("["))
    ? `[${texts.join(", ")}]`
    : undefined;
}

/** Within brackets a comma would end a text; what is no number to the format is none to YAML either. */
function scalar(text: string, shape: Shape): string {
  const { types } = shapeFor(shape, "scalar");
  const isNumber = types.has("number") || types.has("integer");
  return isNumber ? yamlText(text) : yamlSentence(text);
}

const noRecord: Words = { en: "The plan has no record “{record}”.", "zh-CN": "计划中没有记录“{record}”。" };
const severalRecords: Words = {
  en: "Several records have the id “{record}”: replace the text of the one that is meant.",
  "zh-CN": "有多条记录的 id 为“{record}”：请改为替换其文本。",
};
const notSet: Words = {
  en: "“{key}” of “{record}” cannot be set by itself: replace its text.",
  "zh-CN": "“{record}”的“{key}”不能单独设置：请改为替换其文本。",
};
