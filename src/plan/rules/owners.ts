import { personName, stakeholderOf } from "../facts/people.ts";
import type { Fix } from "../finding.ts";
import type { Path } from "../path.ts";
import type { Id, Stakeholder } from "../plan.ts";
import { say } from "../words.ts";
import { addKeys } from "./add-fix.ts";
import type { PlanContext } from "./rule.ts";
import { yamlText } from "./stub.ts";

/** Who of the team may take something on, the project's manager first; nobody who has left or not yet come. */
export function ownerCandidates({ plan, asOf }: PlanContext): readonly Id[] {
  const isHere = ({ from, until }: Stakeholder) =>
    (until === undefined || until >= asOf) && (from === undefined || from <= asOf);
  const manager = stakeholderOf(plan.project?.manager, plan);
  const team = plan.stakeholders.filter(({ side }) => side === "team");
  const people = [...(manager ? [manager] : []), ...team].filter(isHere);
  return [...new Set(people.flatMap(({ id }) => id ?? []))].slice(0, 8);
}

/** One repair for each person who may be the owner of a record. */
export function* ownerFixes(context: PlanContext, at: Path): Generator<Fix | undefined> {
  const { plan } = context;
  for (const id of ownerCandidates(context)) {
    const name = { en: personName(id, plan, "en"), "zh-CN": personName(id, plan, "zh-CN") };
    const title = say({ en: "Owner: {name}", "zh-CN": "负责人：{name}" }, { name });
    yield addKeys(context, at, [["owner", yamlText(id)]], title);
  }
}
