import { labelOf } from "../../plan/facts/labels.ts";
import { lastContacts } from "../../plan/facts/last-contact.ts";
import { isCommunicationOpen } from "../../plan/facts/open.ts";
import { type PlanRecord, type Stakeholder, sectionNames } from "../../plan/plan.ts";
import type { PlanContext } from "../../plan/rules/rule.ts";
import { say, type Words } from "../../plan/words.ts";
import { holdsPerson } from "../audience.ts";
import { dueDay, isOpenRecord } from "../record-state.ts";
import { several } from "../value-words.ts";
import { cadenceWords } from "./cadence-words.ts";
import { type CardSource, line } from "./card.ts";
import { named } from "./named.ts";
import { dayText, stated } from "./stated.ts";

/** Who a person is, how they like to be reached and by what they are, what they owe, and who stands in for them. */
export const stakeholderCard: CardSource<"stakeholders"> = function* (person, context) {
  yield* stated(context, person, ["role", "side", "organization"]);
  yield person["decision-maker"] === true ? line(labels.decides, yes) : undefined;
  yield* stated(context, person, ["channels", "language", "timezone", "needs"]);
  yield line(labels.engagement, engagementWords(person));
  yield line(labels.reachedBy, reachedWords(person, context));
  const last = context.plan.log.length > 0 ? lastContacts(context.plan, context.timezone)(person) : undefined;
  yield line(labels.lastContact, last === undefined ? undefined : dayText(context, last));
  yield line(labels.owns, ownedWords(person, context));
  yield* stated(context, person, ["deputy", "from", "until"]);
};

function engagementWords({ engagement }: Stakeholder): Words | undefined {
  const current = labelOf("engagement", engagement?.current);
  const desired = labelOf("engagement", engagement?.desired);
  if (current === undefined || desired === undefined || current === desired) return current ?? desired;
  return say(
    { en: "{current}, should be {desired}", "zh-CN": "{current}，期望{desired}" },
    { current, desired },
  );
}

function reachedWords(person: Stakeholder, context: PlanContext): Words | undefined {
  const reaching = context.plan.communications.filter(
    (one) =>
      isCommunicationOpen(one, context.asOf) !== false &&
      one.audience?.some((entry) => holdsPerson(entry, person)),
  );
  return several(reaching.map((one) => named(context, one, cadenceWords(one.cadence))));
}

/** What is open and theirs, what is due first in front. */
function ownedWords({ id }: Stakeholder, context: PlanContext): Words | undefined {
  if (id === undefined) return undefined;
  const owned: { readonly record: PlanRecord; readonly due: string | undefined }[] = [];
  for (const section of sectionNames) {
    for (const record of context.plan[section]) {
      const isTheirs = "owner" in record && record.owner === id && isOpenRecord(section, record) === true;
      if (isTheirs) owned.push({ record, due: dueDay(context, section, record) });
    }
  }
  owned.sort((a, b) => ((a.due ?? "~") < (b.due ?? "~") ? -1 : 1));
  return several(owned.map(({ record, due }) => named(context, record, due)));
}

const yes = { en: "yes", "zh-CN": "是" };

const labels = {
  decides: { en: "Decides for the client", "zh-CN": "客户决策人" },
  engagement: { en: "Engagement", "zh-CN": "参与程度" },
  reachedBy: { en: "Reached by", "zh-CN": "沟通事项" },
  lastContact: { en: "Last contact", "zh-CN": "最近联系" },
  owns: { en: "Open and theirs", "zh-CN": "负责的未结事项" },
} as const satisfies Readonly<Record<string, Words>>;
