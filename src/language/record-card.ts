import { labelOf } from "../plan/facts/labels.ts";
import { lateness } from "../plan/facts/milestone.ts";
import { riskLevel } from "../plan/facts/risk.ts";
import type { Path } from "../plan/path.ts";
import type { PlanRecord, SectionName } from "../plan/plan.ts";
import { recordAt } from "../plan/record-at.ts";
import type { PlanContext } from "../plan/rules/rule.ts";
import type { Language, Words } from "../plan/words.ts";
import { statedValue } from "./cards/stated.ts";
import { recordShape, sectionOf, titleAt } from "./labels.ts";
import { shortLine } from "./markdown.ts";
import { valueWords } from "./value-words.ts";

/** What a person wants to know of a record at a glance. Plain text: whoever shows it escapes it. */
export interface RecordCard {
  readonly section: SectionName;
  readonly id: string;
  /** "" where the record has none of its own. */
  readonly title: string;
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly key: string;
  readonly label: Words;
  readonly value: string;
}

/** The card of the record that a path leads into; undefined outside the lists. */
export function recordCard(context: PlanContext, path: Path, language: Language): RecordCard | undefined {
  const section = sectionOf(path);
  const record = recordAt(context.plan, path);
  if (section === undefined || record === undefined) return undefined;
  const facts = [
    ...statedFacts(context, section, record, language),
    ...computedFacts(context, path, language),
  ];
  return { section, id: record.id ?? "", title: titleAt(context.plan, path, language), facts };
}

/** The facts on one line: "2026-05-29 · Planned". */
export function factLine(facts: readonly Fact[]): string {
  return facts.map(({ value }) => shortLine(value, 60)).join(" · ");
}

/** What of each kind of record is told, the most telling first. */
const shownKeys: Readonly<Record<SectionName, readonly string[]>> = {
  glossary: ["meaning"],
  goals: ["status", "date"],
  needs: ["kind", "priority", "status"],
  stakeholders: ["role", "side", "organization"],
  tools: ["kind", "client-access"],
  phases: ["start", "end"],
  milestones: ["due", "status", "owner"],
  work: ["status", "due", "owner"],
  communications: ["cadence", "channel", "owner"],
  events: ["when", "status"],
  log: ["date"],
  risks: ["status", "owner"],
  issues: ["severity", "status", "due", "owner"],
  changes: ["status"],
  decisions: ["status", "needed-by"],
  actions: ["status", "due", "owner"],
  feedback: ["status", "received", "from"],
  satisfaction: ["score", "from"],
  reports: ["period"],
};

function* statedFacts(
  context: PlanContext,
  section: SectionName,
  record: PlanRecord,
  language: Language,
): Generator<Fact> {
  const shape = recordShape(section);
  for (const key of shownKeys[section]) {
    const keyShape = shape?.properties.get(key);
    const value = keyShape && valueWords(context, keyShape, statedValue(record, key))?.[language];
    if (value) yield { key, label: keyShape.documentation.title, value };
  }
}

/** What is worked out from the record, the policy and the as-of date. */
function* computedFacts(
  { plan, asOf, calendar }: PlanContext,
  [section, index]: Path,
  language: Language,
): Generator<Fact> {
  const at = Number(index);
  if (section === "milestones") {
    const milestone = plan.milestones[at];
    const late = milestone && lateness(milestone, { asOf, policy: plan.policy, calendar });
    const label = late?.grade === "on-time" ? undefined : labelOf("lateness", late?.grade);
    if (late && label) {
      const days = { en: `${late.days} days`, "zh-CN": `${late.days} 天` }[language];
      yield { key: "late", label: factLabels.lateness, value: `${label[language]} (${days})` };
    }
  }
  if (section === "risks") {
    const level = riskLevel(plan.risks[at], plan.policy)?.level;
    const label = labelOf("level", level);
    if (label) yield { key: "level", label: factLabels.level, value: label[language] };
  }
}

const factLabels = {
  lateness: { en: "Against the baseline", "zh-CN": "与基线相比" },
  level: { en: "Level", "zh-CN": "等级" },
} as const satisfies Readonly<Record<string, Words>>;
