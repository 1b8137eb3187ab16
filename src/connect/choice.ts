/**
 * How what comes lands in the plan, by the person's choice. Names of types are compared without regard to case; an id
 * will do as well.
 */
export interface TypeChoice {
  /** Types whose items are risks: neither tool has risks of its own. */
  readonly risks: readonly string[];
  /** Types whose items are issues, beside those that the tool itself calls defects. */
  readonly issues: readonly string[];
  /** By what a team calls a level, the step of the plan's risk scale. */
  readonly steps: Readonly<Record<string, string>>;
  /** The keys of the properties that hold a risk's probability and impact; without them neither is known. */
  readonly probability?: string | undefined;
  readonly impact?: string | undefined;
  /** The plan's time zone, in which its moments are written. */
  readonly planTimezone: string;
  /** The key of the property that holds how severe an issue is. */
  readonly severity?: string | undefined;
}

export const usualTypes: TypeChoice = {
  planTimezone: "UTC",
  risks: ["风险", "Risk"],
  issues: ["缺陷", "问题", "Bug", "Defect"],
  steps: {
    很低: "1",
    低: "2",
    中: "3",
    高: "4",
    很高: "5",
    "very low": "1",
    low: "2",
    medium: "3",
    high: "4",
    "very high": "5",
  },
};

/** Whether a type is on a list of names and ids. */
export function isOneOf(names: readonly string[], ...own: readonly (string | undefined)[]): boolean {
  const asked = new Set(names.map(folded));
  return own.some((name) => name !== undefined && asked.has(folded(name)));
}

/** The step of a level as a team calls it: by the table, or a number from 1 to 7 as it is. */
export function stepOf(level: string | undefined, { steps }: TypeChoice): string | undefined {
  if (level === undefined) return undefined;
  if (/^[1-7]$/.test(level.trim())) return level.trim();
  return Object.entries(steps).find(([name]) => folded(name) === folded(level))?.[1];
}

const severities: Readonly<Record<string, string>> = {
  ...{ 建议: "low", 轻微: "low", 提示: "low", 低: "low", minor: "low", trivial: "low", low: "low" },
  ...{ 一般: "medium", 普通: "medium", 中: "medium", normal: "medium", medium: "medium" },
  ...{ 严重: "high", 高: "high", major: "high", high: "high" },
  ...{
    致命: "critical",
    紧急: "critical",
    阻断: "critical",
    critical: "critical",
    blocker: "critical",
    fatal: "critical",
  },
};

/** The plan's word for how severe a team calls something; undefined for a word that is not known. */
export function severityOf(level: string | undefined): string | undefined {
  const name = level === undefined ? "" : folded(level);
  return Object.hasOwn(severities, name) ? severities[name] : undefined;
}

function folded(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}
