import { type RecordKind, recordKinds, recordKindWords, recordTitle } from "../plan/facts/names.ts";
import type { Path } from "../plan/path.ts";
import { type Plan, type SectionName, sectionNames } from "../plan/plan.ts";
import { recordAt } from "../plan/record-at.ts";
import { definitionShape, type Shape } from "../plan/schema/shape.ts";
import type { Language, Words } from "../plan/words.ts";

/** What a record of a kind is called: "milestone", “里程碑”. */
export function kindWords(kind: string): Words | undefined {
  return Object.hasOwn(recordKindWords, kind) ? recordKindWords[kind as RecordKind] : undefined;
}

/** The section that a path leads into, if it is one of the lists. */
export function sectionOf(path: Path): SectionName | undefined {
  return sectionNames.find((name) => name === path[0]);
}

/** What people call the record that a path leads into; "" where it has no title of its own. */
export function titleAt(plan: Plan, path: Path, language: Language): string {
  const section = sectionOf(path);
  const record = recordAt(plan, path);
  if (section === undefined || record === undefined) return "";
  const title = recordTitle(section, record, language);
  return title === record.id ? "" : title;
}

/** The shape of the records of a section. */
export function recordShape(section: SectionName): Shape | undefined {
  return definitionShape(recordKinds[section]);
}

/** The groups of people, as a person would say them. */
export const groupWords: Readonly<Record<string, Words>> = {
  "all-client": { en: "everyone on the client's side", "zh-CN": "客户方全体" },
  "all-team": { en: "everyone in the project team", "zh-CN": "项目团队全体" },
  everyone: { en: "all stakeholders", "zh-CN": "全体干系人" },
};
