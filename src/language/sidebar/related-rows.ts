import { sectionWords } from "../../plan/facts/names.ts";
import { isOpen } from "../../plan/facts/open.ts";
import type { Id, Milestone, Plan, PlanRecord } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import { groupRow } from "./group-row.ts";
import type { Icon, Row } from "./row.ts";
import type { Item, ViewContext } from "./view.ts";

type RelatedSection = "milestones" | "work" | "risks" | "issues";

/** One way in which records have to do with a milestone. */
interface Relation {
  readonly key: string;
  readonly words: Words;
  readonly icon: Icon;
  readonly section: RelatedSection;
  readonly of: (milestone: Milestone, plan: Plan) => readonly PlanRecord[];
}

const relations: readonly Relation[] = [
  {
    key: "work",
    words: sectionWords.work,
    icon: { name: "tasklist" },
    section: "work",
    of: ({ id }, { work }) => work.filter((item) => item.milestone === id),
  },
  {
    key: "depends-on",
    words: { en: "Waits for", "zh-CN": "依赖于" },
    icon: { name: "arrow-left" },
    section: "milestones",
    of: (milestone, { milestones }) =>
      milestones.filter((one) => one.id !== undefined && milestone["depends-on"]?.includes(one.id)),
  },
  {
    key: "waiting",
    words: { en: "What waits for it", "zh-CN": "依赖它的里程碑" },
    icon: { name: "arrow-right" },
    section: "milestones",
    of: ({ id }, { milestones }) => milestones.filter((one) => holds(one["depends-on"], id)),
  },
  {
    key: "risks",
    words: { en: "Risks", "zh-CN": "风险" },
    icon: { name: "warning" },
    section: "risks",
    of: ({ id }, { risks }) => risks.filter((risk) => holds(risk.milestones, id)),
  },
  {
    key: "issues",
    words: sectionWords.issues,
    icon: { name: "issues" },
    section: "issues",
    of: ({ id }, { issues }) => issues.filter((issue) => holds(issue.milestones, id)),
  },
];

/** How a record's line is made, without what is below it. */
type RowOf = (context: ViewContext, item: Omit<Item, "people">, id: string) => Row;

/**
 * What a milestone has to do with, under a heading each; undefined where there is nothing. What is below these is a
 * step further than a reader wants to go.
 *
 * @param id the line of the milestone
 */
export function relatedRows(
  context: ViewContext,
  milestone: Milestone,
  id: string,
  rowOf: RowOf,
): (() => readonly Row[]) | undefined {
  if (milestone.id === undefined) return undefined;
  const { plan } = context.analysis;
  const found = relations.flatMap((relation) => {
    const records = relation.of(milestone, plan);
    return records.length > 0 ? [{ ...relation, records }] : [];
  });
  if (found.length === 0) return undefined;
  return () =>
    found.map(({ key, words, icon, section, records }) => {
      const above = `${id}/${key}`;
      const lines = () =>
        records.map((record) => {
          const item = { section, record, isOpen: isOpen(section, record) !== false };
          return rowOf(context, item, `${above}/${String(record.at[1])}`);
        });
      const group = { key, label: words, icon, isClosed: true, count: records.length };
      return { ...groupRow(group, lines, context), id: above };
    });
}

function holds(ids: readonly Id[] | undefined, id: Id | undefined): boolean {
  return id !== undefined && ids?.includes(id) === true;
}
