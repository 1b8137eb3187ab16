import type { Words } from "../../plan/words.ts";
import { type Face, faceOf } from "./faces/index.ts";
import { lineOf } from "./line-of.ts";
import type { Row } from "./row.ts";
import { titleOf } from "./titles.ts";
import type { Item, ViewContext } from "./view.ts";

/** A record's line: its title, and what the face of its section says of it. */
export function recordRow(context: ViewContext, item: Omit<Item, "people">, id: string): Row {
  const { section, record, isOpen } = item;
  const label = lineOf(titleOf(section, record, context.language)) || untitled[context.language];
  const { children, ...face }: Face = faceOf(context, section, record, label);
  return {
    id,
    label,
    ...face,
    context: `${section}.${isOpen ? "open" : "over"}`,
    at: record.at,
    ...(children && { children: () => children(id), isOpen: false }),
  };
}

const untitled: Words = { en: "Without a title", "zh-CN": "（无标题）" };
