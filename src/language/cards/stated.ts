import { openStatuses } from "../../plan/facts/open.ts";
import { defaultStatus } from "../../plan/facts/status.ts";
import { weekdayWords } from "../../plan/facts/weekday-words.ts";
import type { IsoDate, PlanRecord } from "../../plan/plan.ts";
import type { PlanContext } from "../../plan/rules/rule.ts";
import { say, type Words } from "../../plan/words.ts";
import { distanceWords } from "../date-words.ts";
import { recordShape, sectionOf } from "../labels.ts";
import { valueWords } from "../value-words.ts";
import { type CardLine, line } from "./card.ts";

/** What a record says under some of its keys (`slip.cause` too), in their order; the labels are the format's. */
export function* stated(
  context: PlanContext,
  record: PlanRecord,
  keys: readonly string[],
): Generator<CardLine | undefined> {
  const section = sectionOf(record.at);
  const shape = section && recordShape(section);
  for (const key of keys) {
    const [first = "", second] = key.split(".");
    const own = shape?.properties.get(first);
    const keyShape = second === undefined ? own : own?.properties.get(second);
    const value =
      second === undefined ? statedValue(record, first) : within(statedValue(record, first), second);
    if (keyShape === undefined || value === undefined) continue;
    const words = valueWords(context, keyShape, value, (date, time) => dayText(context, date, time));
    yield line(keyShape.documentation.title, words);
  }
}

/** The value under a key; of a status that is not given, what the record counts as. */
export function statedValue(record: PlanRecord, key: string): unknown {
  const value = within(record, key);
  if (value !== undefined || key !== "status" || record.malformed.has(key)) return value;
  const section = sectionOf(record.at);
  return section !== undefined && section in openStatuses
    ? defaultStatus[section as keyof typeof defaultStatus]
    : undefined;
}

function within(mapping: unknown, key: string): unknown {
  if (typeof mapping !== "object" || mapping === null) return undefined;
  return Object.entries(mapping).find(([name]) => name === key)?.[1];
}

/** A day as a card tells it: "2026-05-29 (Friday, in 88 days)", with its time of day where that is given. */
export function dayText({ asOf }: Pick<PlanContext, "asOf">, date: IsoDate, time?: string): Words {
  return say(
    { en: "{day} ({weekday}, {distance})", "zh-CN": "{day}（{weekday}，{distance}）" },
    {
      day: time === undefined ? date : `${date} ${time}`,
      weekday: weekdayWords(date),
      distance: distanceWords(date, asOf),
    },
  );
}
