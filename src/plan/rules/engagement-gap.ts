import { isOpen } from "../facts/open.ts";
import { isReadable } from "../facts/readable.ts";
import type { Engagement } from "../plan.ts";
import { say } from "../words.ts";
import { intact } from "./intact.ts";
import { isMeant, namedIn } from "./named.ts";
import type { Rule } from "./rule.ts";
import { titleOf } from "./title.ts";

export const engagementGap: Rule = {
  id: "engagement-gap",
  severity: "info",
  dependsOnDate: true,
  summary: {
    en: "Nothing is planned to bring a stakeholder to the engagement that is desired.",
    "zh-CN": "没有安排措施使干系人达到期望的参与程度。",
  },
  *check(context) {
    const { plan, asOf } = context;
    if (!asked.some((section) => plan.sections.has(section))) return;
    const named = namedIn([
      { records: plan.communications, key: "audience" },
      { records: plan.reports, key: "audience" },
      { records: plan.events, key: "invited" },
    ]);
    if (named === undefined || plan.actions.some((action) => action.intact && !isReadable(action, "owner")))
      return;
    const acting = new Set(
      plan.actions
        .filter((action) => isOpen("actions", action) !== false)
        .flatMap(({ owner, from }) => [owner, from]),
    );
    for (const person of intact(plan.stakeholders)) {
      const { id, at, engagement, until } = person;
      const { current, desired } = engagement ?? {};
      if (id === undefined || current === undefined || desired === undefined) continue;
      if (order.indexOf(current) >= order.indexOf(desired) || (until !== undefined && until < asOf)) continue;
      if (acting.has(id) || isMeant(context, id, named)) continue;
      yield {
        path: [...at, "engagement"],
        message: say(
          {
            en: "{name} is “{current}” and should become “{desired}”, but no audience, invitation or open action names {name}. Plan something with {name} in person.",
            "zh-CN":
              "{name}目前为“{current}”，期望为“{desired}”，但没有任何沟通对象、邀请或未完成的行动项点名{name}。请为其单独作出安排。",
          },
          { name: titleOf("stakeholders", person), current, desired },
        ),
      };
    }
  },
};

/** Without any of these the plan has not come to what is to be done. */
const asked = ["communications", "reports", "events", "actions"];

/** From the least to the most. */
const order: readonly Engagement[] = ["unaware", "resistant", "neutral", "supportive", "leading"];
