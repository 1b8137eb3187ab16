import { daysText } from "../../../plan/facts/day-text.ts";
import { labels } from "../../../plan/facts/labels.ts";
import { isGroup, personName } from "../../../plan/facts/people.ts";
import type { Communication, Plan } from "../../../plan/plan.ts";
import { describeCadence } from "../../../plan/time/cadence.ts";
import { daysBetween } from "../../../plan/time/dates.ts";
import { cadenceOn } from "../../../plan/time/phases.ts";
import { type Language, say, type Words } from "../../../plan/words.ts";
import { groupWords } from "../../labels.ts";
import { type ContactDue, contactsDue } from "../contact-due.ts";
import type { Icon } from "../row.ts";
import { shortDate } from "../short-date.ts";
import type { ViewContext } from "../view.ts";
import { dotted, type FaceOf, sentenceOf } from "./face.ts";

/** When it is due, who with whom, by what, and when it was held last. */
export const communicationFace: FaceOf<"communications"> = (communication, { analysis, language }, title) => {
  const { plan, asOf } = analysis;
  const contact = contactsDue(analysis)(communication);
  const day = contact.due && shortDate(contact.due, asOf, language);
  const timing = timingText(contact, asOf)?.[language];
  const people = peopleText(communication, plan, language);
  const last = contact.last && say(lastHeld, { date: shortDate(contact.last, asOf, language) })[language];
  const { channel } = communication;
  return {
    description: dotted([day, timing, people, channel && labels.channel[channel][language], last]),
    icon: iconOf(contact, asOf),
    sentence: sentenceOf(
      kind,
      title,
      [day, timing, people, cadenceText(communication, analysis, language), last],
      language,
    ),
  };
};

const kind: Words = { en: "Communication", "zh-CN": "沟通事项" };
const lastHeld: Words = { en: "last held {date}", "zh-CN": "上次{date}" };

function timingText({ due, state }: ContactDue, asOf: string): Words | undefined {
  if (state === "on-event") return { en: "on event", "zh-CN": "有事即报" };
  if (due === undefined) return { en: "nothing more expected", "zh-CN": "不再进行" };
  const left = daysBetween(asOf, due);
  if (left === 0) return { en: "today", "zh-CN": "今天" };
  if (left > 0) return say({ en: "in {days}", "zh-CN": "还有{days}" }, { days: daysText(left) });
  const sentence: Words =
    state === "overdue"
      ? { en: "{days} overdue", "zh-CN": "逾期{days}" }
      : { en: "due for {days}", "zh-CN": "已到期{days}" };
  return say(sentence, { days: daysText(-left) });
}

/** Who speaks to whom: "Li Wei → Anna Berg, all of the client's side". */
function peopleText({ owner, audience = [] }: Communication, plan: Plan, language: Language): string {
  const names = audience.map((id) =>
    isGroup(id) ? (groupWords[id]?.[language] ?? id) : personName(id, plan, language),
  );
  const to = names.length > mostNames ? [...names.slice(0, mostNames), "…"] : names;
  const from = owner === undefined ? "" : personName(owner, plan, language);
  return [from, to.join(language === "en" ? ", " : "、")].filter(Boolean).join(" → ");
}

const mostNames = 3;

/** The rhythm in force today: that of the phase where it has one of its own. */
function cadenceText(
  communication: Communication,
  { plan, asOf }: ViewContext["analysis"],
  language: Language,
): string {
  const inForce = cadenceOn(communication, asOf, plan.phases);
  return inForce ? describeCadence(inForce)[language] : "";
}

function iconOf({ state, due }: ContactDue, asOf: string): Icon {
  if (state === "overdue") return { name: "warning", color: "list.warningForeground" };
  if (state === "on-event") return { name: "zap" };
  if (state === "over" || due === undefined) return { name: "circle-slash", color: "disabledForeground" };
  return due <= asOf ? { name: "bell-dot", color: "charts.blue" } : { name: "comment-discussion" };
}
