import { recordTitle } from "../facts/names.ts";
import { personName } from "../facts/people.ts";
import type { Id, Plan, SectionName, SectionRecords } from "../plan.ts";
import { sameWords, say, type Words } from "../words.ts";

/** What a record is called, in both languages. */
export function titleOf<Name extends SectionName>(section: Name, record: SectionRecords[Name]): Words {
  return { en: recordTitle(section, record, "en"), "zh-CN": recordTitle(section, record, "zh-CN") };
}

/** What a person is called, in both languages. */
export function nameOf(id: Id, plan: Pick<Plan, "stakeholders">): Words {
  return { en: personName(id, plan, "en"), "zh-CN": personName(id, plan, "zh-CN") };
}

/** Keys as a sentence quotes them. */
export function quoted(keys: readonly string[]): readonly Words[] {
  return keys.map((key) => sameWords(`“${key}”`));
}

/** Titles as a sentence quotes them; of many, the first ones and how many more. */
export function quotedTitles(titles: readonly Words[]): readonly Words[] {
  const quotes = titles
    .slice(0, shown)
    .map((title) => say({ en: "“{title}”", "zh-CN": "“{title}”" }, { title }));
  const more = titles.length - shown;
  return more > 0 ? [...quotes, { en: `${more} more`, "zh-CN": `另外 ${more} 个` }] : quotes;
}

const shown = 5;
