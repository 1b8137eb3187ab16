import { recordKindOf } from "../../plan/facts/names.ts";
import { definitionShape } from "../../plan/schema/shape.ts";
import { sameWords, type Words } from "../../plan/words.ts";
import type { ImportSection } from "../sheet.ts";

/** A key as people call it: the label of the format, in both languages. */
export function fieldWords(section: ImportSection, key: string): Words {
  const own = ofItem[key];
  if (own) return own;
  return definitionShape(recordKindOf(section))?.properties.get(key)?.documentation.title ?? sameWords(key);
}

/** What belongs to the item in the other tool. */
const ofItem: Readonly<Record<string, Words>> = {
  "external.key": { en: "Key in the source", "zh-CN": "来源编号" },
  "external.url": { en: "Link to the source", "zh-CN": "来源链接" },
};

/** A value as people call it: the label of a choice; anything else as it is written. */
export function choiceWords(section: ImportSection, key: string, value: string): Words {
  const shape = definitionShape(recordKindOf(section))?.properties.get(key);
  return shape?.values.find((one) => String(one.value) === value)?.label ?? sameWords(value);
}
