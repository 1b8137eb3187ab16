import { type StatusSectionName, statusOf } from "../../plan/facts/status.ts";
import type { PlanRecord } from "../../plan/plan.ts";
import type { PlanContext } from "../../plan/rules/rule.ts";
import { sameWords, say, type Words } from "../../plan/words.ts";
import { recordShape, sectionOf, titleAt } from "../labels.ts";
import { isOpenRecord } from "../record-state.ts";
import { inLanguages, valueWords } from "../value-words.ts";

/** Another record in a line of a card: its title, and in brackets what tells most of it: a day, a level, a state. */
export function named(
  context: PlanContext,
  record: PlanRecord,
  ...details: readonly (Words | string | undefined)[]
): Words {
  const title = inLanguages((language) => titleAt(context.plan, record.at, language) || (record.id ?? ""));
  const known = details.filter((detail) => detail !== undefined && detail !== "");
  if (known.length === 0) return title;
  const told = known.map((detail) => (typeof detail === "string" ? sameWords(detail) : (detail as Words)));
  const inside = {
    en: told.map(({ en }) => en).join(", "),
    "zh-CN": told.map((words) => words["zh-CN"]).join("，"),
  };
  return say({ en: "{title} ({inside})", "zh-CN": "{title}（{inside}）" }, { title, inside });
}

/** The state of a record where it is not open any more: "Done". */
export function closedState(context: PlanContext, record: PlanRecord): Words | undefined {
  const section = sectionOf(record.at);
  if (section === undefined || isOpenRecord(section, record) !== false) return undefined;
  const shape = recordShape(section)?.properties.get("status");
  const status = statusOf(section as StatusSectionName, record);
  return shape && valueWords(context, shape, status);
}
