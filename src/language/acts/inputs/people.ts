import { labels } from "../../../plan/facts/labels.ts";
import { groups, personName } from "../../../plan/facts/people.ts";
import { textIn } from "../../../plan/facts/text.ts";
import type { Side, Stakeholder } from "../../../plan/plan.ts";
import { say, type Words } from "../../../plan/words.ts";
import { groupWords } from "../../labels.ts";
import type { ActContext, Choice } from "../act.ts";

/** The people of a plan who are still there at the as-of date, those of the sides named first. */
export function people(
  { analysis: { plan, asOf } }: ActContext,
  first: readonly Side[] = ["team"],
): readonly Choice[] {
  const rank = ({ side }: Stakeholder) =>
    side === undefined ? sides.length : sides.indexOf(side) - (first.includes(side) ? sides.length : 0);
  return plan.stakeholders
    .filter(({ id, until }) => id !== undefined && (until === undefined || until >= asOf))
    .sort((a, b) => rank(a) - rank(b))
    .map(
      (person): Choice => ({
        value: person.id ?? "",
        label: {
          en: personName(person.id ?? "", plan, "en"),
          "zh-CN": personName(person.id ?? "", plan, "zh-CN"),
        },
        detail: detailOf(person),
        ...(person.side !== undefined && { group: labels.side[person.side] }),
      }),
    );
}

const sides = Object.keys(labels.side) as readonly Side[];

/** The groups and the people, for a list that takes both. */
export function peopleAndGroups(context: ActContext, first: readonly Side[] = ["client"]): readonly Choice[] {
  const all = Object.keys(groups).map((id) => ({
    value: id,
    label: groupWords[id] ?? { en: id, "zh-CN": id },
    group: groupHeading,
  }));
  return [...all, ...people(context, first)];
}

const groupHeading: Words = { en: "Everyone at once", "zh-CN": "整组人员" };

function detailOf({ side, role, id }: Stakeholder): Words {
  const sideWords = side === undefined ? undefined : labels.side[side];
  const part = (language: "en" | "zh-CN") =>
    [sideWords?.[language], textIn(role, language), id].filter(Boolean).join(" · ");
  return say({ en: part("en"), "zh-CN": part("zh-CN") });
}
