import { planCounts } from "../../plan/data/counts.ts";
import { dataVersion, reportedData } from "../../plan/data/plan-data.ts";
import type { Plan } from "../../plan/plan.ts";
import type { SectionDefinition } from "../sections/section.ts";

/** The data of a plan as its readers may see them, in the form of `commplan json`. */
export const data: SectionDefinition = {
  id: "data",
  title: { en: "Data", "zh-CN": "数据" },
  blocks: ({ plan: shown, asOf, timezone, calendar, visibility, reckoning }) => {
    // No section can name a private key; this one passes the records on, and takes the keys out by their names.
    const plan = shown as Plan;
    const content = reportedData(
      { plan, asOf, timezone, calendar },
      { visibility, phases: reckoning.phases },
    );
    const head = { version: dataVersion, asOf, timezone, visibility, counts: planCounts(plan) };
    return [{ kind: "data", data: { ...head, plan: content } }];
  },
};
