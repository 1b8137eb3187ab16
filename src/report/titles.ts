import { recordTitle } from "../plan/facts/names.ts";
import { oneLine, plainText } from "../plan/facts/plain-text.ts";
import { shortened } from "../plan/facts/shortened.ts";
import { type Id, type Plan, sectionNames } from "../plan/plan.ts";

/** How a long title is cut where another record mentions it, in characters. */
const mostOfTitle = 80;

/** Looks up what a record of this plan is called; the first of two with one id, as everywhere. */
export function titlesOf(plan: Plan, tag: string): (id: Id | undefined) => string {
  let titles: Map<Id, string> | undefined;
  const readAll = () => {
    const read = new Map<Id, string>();
    for (const section of sectionNames) {
      for (const record of plan[section]) {
        if (record.id === undefined || read.has(record.id)) continue;
        read.set(record.id, shortened(oneLine(plainText(recordTitle(section, record, tag))), mostOfTitle));
      }
    }
    return read;
  };
  return (id) => {
    if (id === undefined) return "";
    titles ??= readAll();
    return titles.get(id) ?? "";
  };
}
