import { removeItem } from "../edit/remove.ts";
import { replaceValue } from "../edit/replace.ts";
import { isCommunicationOpen, isOpen, openStatuses } from "../facts/open.ts";
import { stakeholderOf } from "../facts/people.ts";
import type { StatusSectionName } from "../facts/status.ts";
import type { Fix } from "../finding.ts";
import { pathText } from "../path.ts";
import type { PlanRecord, Stakeholder } from "../plan.ts";
import { recordAt } from "../record-at.ts";
import type { Reference } from "../symbols.ts";
import { say } from "../words.ts";
import type { PlanContext, Rule } from "./rule.ts";
import { yamlText } from "./stub.ts";
import { nameOf } from "./title.ts";

export const refLeft: Rule = {
  id: "ref-left",
  severity: "warning",
  dependsOnDate: true,
  summary: {
    en: "An open record names someone who has left the project or has not joined it yet.",
    "zh-CN": "未完成的记录指定了已离开或尚未到位的人员。",
  },
  *check(context) {
    const absent = absentPeople(context);
    if (absent.size === 0) return;
    for (const reference of context.symbols.references) {
      if (!absent.has(reference.id) || !reference.intact || !duties.has(String(reference.path[2]))) continue;
      const person = stakeholderOf(reference.id, context.plan);
      const record = recordAt(context.plan, reference.from);
      if (!person?.intact || record === undefined || !isStillOpen(context, reference, record)) continue;
      const template = absence(person, record, context.asOf);
      if (template === undefined) continue;
      yield {
        path: reference.path,
        message: say(template, {
          name: nameOf(reference.id, context.plan),
          until: person.until ?? "",
          from: person.from ?? "",
        }),
        related: [
          {
            path: [
              ...person.at,
              person.until !== undefined && person.until < context.asOf ? "until" : "from",
            ],
            message: { en: "The time of involvement is given here.", "zh-CN": "参与时间在这里注明。" },
          },
        ],
        fixes: () => [deputyFix(context, reference, person)],
      };
    }
  },
};

const duties = new Set(["owner", "deputy", "audience"]);

const left = {
  en: "{name} left the project on {until}. Name who has taken over.",
  "zh-CN": "{name}已于 {until} 离开项目。请改为接手的人。",
};

const notCome = {
  en: "{name} joins the project only on {from}, and this has already begun. Name who does it until then.",
  "zh-CN": "{name}到 {from} 才加入项目，而此项已经开始。请注明在此之前由谁负责。",
};

/** Few, so that few references are looked at. */
function absentPeople({ plan, asOf }: PlanContext): ReadonlySet<string | undefined> {
  return new Set(plan.stakeholders.filter((person) => !isHere(person, asOf)).map(({ id }) => id));
}

function absence(person: Stakeholder, record: PlanRecord, asOf: string) {
  if (person.until !== undefined && person.until < asOf) return left;
  const { start } = record as { readonly start?: string };
  const hasBegun = start !== undefined && start <= asOf;
  return hasBegun && person.from !== undefined && person.from > asOf ? notCome : undefined;
}

function isStillOpen({ asOf }: PlanContext, { from }: Reference, record: PlanRecord): boolean {
  const section = String(from[0]);
  if (section === "communications") return isCommunicationOpen(record, asOf) === true;
  return (
    Object.hasOwn(openStatuses, section) && isOpen(section as StatusSectionName, record as never) === true
  );
}

function deputyFix(context: PlanContext, reference: Reference, person: Stakeholder): Fix | undefined {
  const { plan, source, asOf } = context;
  const { deputy } = person;
  const next = stakeholderOf(deputy, plan);
  if (deputy === undefined || next === undefined || !isHere(next, asOf)) return undefined;
  const name = nameOf(deputy, plan);
  if (isListedToo(context, reference, deputy)) {
    const edit = removeItem(source, reference.path);
    const title = say(
      {
        en: "Remove {left}: the deputy, {name}, is already there",
        "zh-CN": "删除{left}：代理人{name}已在其中",
      },
      { left: nameOf(reference.id, plan), name },
    );
    return edit && { title, edits: [edit] };
  }
  const edit = replaceValue(source, reference.path, yamlText(deputy));
  const title = say({ en: "Hand over to the deputy, {name}", "zh-CN": "交给代理人{name}" }, { name });
  return edit && { title, edits: [edit] };
}

function isHere({ from, until }: Stakeholder, asOf: string): boolean {
  return (until === undefined || until >= asOf) && (from === undefined || from <= asOf);
}

function isListedToo({ symbols }: PlanContext, { path, from }: Reference, id: string): boolean {
  if (typeof path.at(-1) !== "number") return false;
  const list = pathText(path.slice(0, -1));
  return symbols
    .referencesTo(id)
    .some((other) => other.from === from && pathText(other.path.slice(0, -1)) === list);
}
