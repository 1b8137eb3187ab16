import { recordTitle } from "../plan/facts/names.ts";
import { oneLine, plainText } from "../plan/facts/plain-text.ts";
import { type Readership, visiblePlan } from "../plan/facts/visibility.ts";
import type { Path } from "../plan/path.ts";
import { type Plan, type PlanRecord, type SectionName, sectionNames } from "../plan/plan.ts";

/** A record that is kept from some readers. Only for those who write the plan. */
export interface HiddenRecord {
  readonly section: SectionName;
  readonly at: Path;
  readonly title: string;
}

/**
 * The records that these readers do not see, in the order of the plan, for those who write it: by its rules none of
 * them is in their report.
 *
 * @param language of the titles, a BCP 47 tag
 */
export function hiddenFrom(plan: Plan, readers: Readership, language: string): readonly HiddenRecord[] {
  const visible = visiblePlan(plan, readers).plan;
  return sectionNames.flatMap((section) => {
    // The visibility of a report says who reads it; it is in none of them.
    if (section === "reports") return [];
    const shown = new Set<PlanRecord>(visible[section]);
    const hidden = plan[section].filter((record: PlanRecord) => !shown.has(record));
    return hidden.map((record: PlanRecord) => ({
      section,
      at: record.at,
      title: oneLine(plainText(recordTitle(section, record as never, language))),
    }));
  });
}
