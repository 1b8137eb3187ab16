import { lastContacts } from "../facts/last-contact.ts";
import { areReadable } from "../facts/readable.ts";
import type { IsoDate, Stakeholder } from "../plan.ts";
import { daysBetween, later } from "../time/dates.ts";
import { say } from "../words.ts";
import { daysWords } from "./days.ts";
import { hasLog } from "./has-log.ts";
import { intact } from "./intact.ts";
import { lastDayWithin, limits } from "./limit.ts";
import type { PlanContext, Rule } from "./rule.ts";
import { titleOf } from "./title.ts";

export const silence: Rule = {
  id: "silence",
  severity: "warning",
  dependsOnDate: true,
  summary: {
    en: "A decision maker of the client has not been in touch for too long.",
    "zh-CN": "与客户决策人长时间没有联系。",
  },
  *check(context) {
    const { plan, asOf, timezone } = context;
    if (!hasLog(context) || !isLogReadable(context) || !areReadable(plan.project, ["start", "end"])) return;
    if (plan.project?.end !== undefined && plan.project.end < asOf) return;
    const lastOf = lastContacts(plan, timezone);
    for (const person of intact(plan.stakeholders)) {
      if (!decides(person, asOf)) continue;
      const last = lastOf(person);
      const since = latest([last, plan.project?.start, person.from]);
      const limit = since === undefined ? undefined : lastDayWithin(context, since, limits.silence);
      if (since === undefined || limit === undefined || asOf <= limit) continue;
      yield {
        path: [...person.at, "id"],
        message: say(last === since ? spoken : never, {
          name: titleOf("stakeholders", person),
          since,
          days: daysWords(daysBetween(since, asOf)),
        }),
      };
    }
  },
};

const spoken = {
  en: "{name} decides for the client and was last in the log on {since}, {days} ago. Get in touch, or log the contact that there was.",
  "zh-CN": "{name}是客户决策人，最近一次沟通记录是 {since}，距今 {days}。请与其联系；已联系过的，请补记。",
};

const never = {
  en: "{name} decides for the client, and no log entry since {since}, {days} ago, names them. Get in touch, or log the contact that there was.",
  "zh-CN": "{name}是客户决策人，自 {since} 起 {days}内没有任何沟通记录。请与其联系；已联系过的，请补记。",
};

/** An entry that cannot be read may be the contact that is missed. */
function isLogReadable({ plan }: PlanContext): boolean {
  const people = [plan.communications, plan.events].flat();
  return (
    plan.log.every((entry) => areReadable(entry, ["date", "of", "participants"])) &&
    people.every((record) => record.intact && areReadable(record, ["audience", "invited", "attended"]))
  );
}

function decides(person: Stakeholder, asOf: IsoDate): boolean {
  const { until } = person;
  return (
    person.side === "client" &&
    person["decision-maker"] === true &&
    areReadable(person, ["from", "until"]) &&
    (until === undefined || until >= asOf)
  );
}

function latest(days: readonly (IsoDate | undefined)[]): IsoDate | undefined {
  return days.reduce((last, day) => (last === undefined ? day : later(last, day)), undefined);
}
