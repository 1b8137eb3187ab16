import { addToList } from "../edit/list.ts";
import { labels } from "../facts/labels.ts";
import { isCommunicationOpen } from "../facts/open.ts";
import type { Fix } from "../finding.ts";
import type { Path } from "../path.ts";
import { isGiven, type PersonOrGroup, type Side, type Stakeholder } from "../plan.ts";
import { say, type Words } from "../words.ts";
import { intact } from "./intact.ts";
import { isNamed, namedIn } from "./named.ts";
import type { PlanContext, Rule } from "./rule.ts";
import { yamlText } from "./stub.ts";
import { titleOf } from "./title.ts";

export const stakeholderUnreached: Rule = {
  id: "stakeholder-unreached",
  severity: "warning",
  dependsOnDate: true,
  summary: {
    en: "A client, supervisor or regulator is in no audience.",
    "zh-CN": "有客户、监理或主管部门人员不在任何沟通对象中。",
  },
  *check(context) {
    const { plan, asOf } = context;
    const { communications, reports } = plan;
    // A report that names no audience says nothing of who is left out.
    const isPlanned = communications.length > 0 || reports.some((report) => isGiven(report, "audience"));
    if (!isPlanned) return;
    const named = namedIn([
      { records: communications, key: "audience" },
      { records: reports, key: "audience" },
    ]);
    if (named === undefined) return;
    for (const person of intact(plan.stakeholders)) {
      const { at, side } = person;
      if (side === undefined || !isOwed.has(side) || mayHaveLeft(person, asOf)) continue;
      if (isNamed(context, person, named)) continue;
      yield {
        path: [...at, "id"],
        message: say(
          {
            en: "{name} ({side}) is in the audience of no communication and no report. Nothing is planned to reach them. Add them to the audience of one.",
            "zh-CN":
              "{name}（{label}）不在任何沟通事项或报告的对象中，计划里没有与其沟通的安排。请将其列入其中一项的对象。",
          },
          { name: titleOf("stakeholders", person), side, label: labels.side[side] },
        ),
        fixes: () => joinFixes(context, person),
      };
    }
  },
};

const isOwed = new Set<Side>(["client", "supervisor", "regulator"]);

function mayHaveLeft({ until, malformed }: Stakeholder, asOf: string): boolean {
  return malformed.has("until") || (until !== undefined && until < asOf);
}

/** Communications before reports; in both, audiences that already hold somebody of the same side come first. */
function* joinFixes({ plan, source, asOf }: PlanContext, person: Stakeholder): Generator<Fix | undefined> {
  const sides = new Map(plan.stakeholders.map(({ id, side }) => [id, side]));
  const kinFirst = (audiences: readonly Audience[]): readonly Audience[] => {
    const isKin = ({ audience }: Audience) => audience?.some((id) => sides.get(id) === person.side) === true;
    return audiences.toSorted((a, b) => Number(isKin(b)) - Number(isKin(a)));
  };
  const open = intact(plan.communications)
    .filter((communication) => isCommunicationOpen(communication, asOf) === true)
    .map((communication) => ({ ...communication, title: titleOf("communications", communication) }));
  const reports = intact(plan.reports).map((report) => ({ ...report, title: titleOf("reports", report) }));
  const audiences = [...kinFirst(open), ...kinFirst(reports)].filter(
    ({ audience }) => audience !== undefined,
  );
  for (const { at, title } of audiences.slice(0, 5)) {
    const edit = addToList(source, [...at, "audience"], yamlText(person.id ?? ""));
    const words = say(
      { en: "Add to the audience of “{title}”", "zh-CN": "加入“{title}”的沟通对象" },
      { title },
    );
    yield edit && { title: words, edits: [edit] };
  }
}

interface Audience {
  readonly at: Path;
  readonly title: Words;
  readonly audience?: readonly PersonOrGroup[];
}
