import { groups, isGroup } from "../facts/people.ts";
import type { PersonOrGroup, Plan, Side } from "../plan.ts";
import { say, sayList } from "../words.ts";
import { intact } from "./intact.ts";
import type { Rule } from "./rule.ts";
import { quoted } from "./title.ts";

export const commAudienceEmpty: Rule = {
  id: "comm-audience-empty",
  severity: "warning",
  summary: {
    en: "A communication goes to a group that has no member.",
    "zh-CN": "沟通事项的对象是没有成员的人员组。",
  },
  *check({ plan }) {
    const empty = emptyGroups(plan);
    if (empty.size === 0) return;
    for (const { at, audience } of intact(plan.communications)) {
      const found = [...new Set(audience)].filter((id) => empty.has(id));
      if (found.length === 0) continue;
      yield {
        path: [...at, "audience"],
        message: say(
          {
            en: "Nobody is in {groups}: the stakeholders hold no such person. Add the people, or name others.",
            "zh-CN": "{groups}中没有任何人：干系人中没有这样的人员。请补充人员，或改为其他对象。",
          },
          { groups: sayList(quoted(found), "or") },
        ),
      };
    }
  },
};

/** The groups that surely hold nobody; `all-client` only where no-client has nothing to say. */
function emptyGroups({ stakeholders, sections }: Plan): ReadonlySet<PersonOrGroup> {
  const empty = new Set<PersonOrGroup>();
  if (!sections.has("stakeholders")) return empty;
  if (stakeholders.some(({ intact, side }) => !intact || side === undefined)) return empty;
  const held = new Set<Side | undefined>(stakeholders.map(({ side }) => side));
  for (const group of Object.keys(groups)) {
    if (!isGroup(group)) continue;
    const side = groups[group];
    const isEmpty = side === undefined ? held.size === 0 : !held.has(side);
    if (isEmpty && !(side === "client" && held.size > 0)) empty.add(group);
  }
  return empty;
}
