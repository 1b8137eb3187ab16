import { itemAddress } from "../../plan/facts/item-address.ts";
import type { Milestone } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import { faceOf } from "./faces/index.ts";
import { lineOf } from "./line-of.ts";
import { relatedRows } from "./related-rows.ts";
import type { Row } from "./row.ts";
import { titleOf } from "./titles.ts";
import type { Item, ViewContext } from "./view.ts";

type ShownItem = Omit<Item, "people">;

/** A record's line, and below a milestone what it has to do with. */
export function recordRow(context: ViewContext, item: ShownItem, id: string): Row {
  const row = plainRow(context, item, id);
  const { section, record } = item;
  const children =
    section === "milestones" ? relatedRows(context, record as Milestone, id, plainRow) : undefined;
  return children ? { ...row, children, isOpen: false } : row;
}

/** A record's line alone: its title, and what the face of its section says of it. */
function plainRow(context: ViewContext, { section, record, isOpen }: ShownItem, id: string): Row {
  const isLinked = itemAddress(context.analysis.plan, record) !== undefined;
  const label = lineOf(titleOf(section, record, context.language)) || untitled[context.language];
  return {
    id,
    label,
    ...faceOf(context, section, record, label),
    context: `${section}.${isOpen ? "open" : "over"}${isLinked ? ".linked" : ""}`,
    at: record.at,
  };
}

const untitled: Words = { en: "Without a title", "zh-CN": "（无标题）" };
