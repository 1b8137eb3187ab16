import { itemAddress } from "../../plan/facts/item-address.ts";
import type { PlanRecord } from "../../plan/plan.ts";
import type { PlanContext } from "../../plan/rules/rule.ts";
import type { Words } from "../../plan/words.ts";
import { titleWords } from "../value-words.ts";
import { type CardLine, line } from "./card.ts";
import { stated } from "./stated.ts";

/** What may be said of a record of any kind, after all else: who must not see it and why, and where it comes from. */
export function* commonLines(record: PlanRecord, context: PlanContext): Generator<CardLine | undefined> {
  if (record.visibility !== undefined && record.visibility !== "client") {
    yield* stated(context, record, ["visibility", "withheld.reason", "withheld.until"]);
  }
  const { tool, key } = record.external ?? {};
  if (key !== undefined) {
    const name = tool === undefined ? undefined : titleWords(context, tool);
    const where = {
      en: name ? `${key} in ${name.en}` : key,
      "zh-CN": name ? `${name["zh-CN"]} 中的 ${key}` : key,
    };
    yield line(labels.external, where, itemAddress(context.plan, record));
  }
  if (!record.intact) yield line(labels.note, labels.broken);
}

const labels = {
  external: { en: "Elsewhere", "zh-CN": "外部条目" },
  note: { en: "Note", "zh-CN": "注意" },
  broken: {
    en: "a slip in its text keeps part of it from being read",
    "zh-CN": "其文本有误，部分内容无法读取",
  },
} as const satisfies Readonly<Record<string, Words>>;
