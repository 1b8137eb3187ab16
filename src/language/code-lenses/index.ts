import type { SectionName } from "../../plan/plan.ts";
import { nextLens } from "./communications.ts";
import type { LensSource } from "./lens-source.ts";
import { waitingLens } from "./milestones.ts";
import { issueLens } from "./reports.ts";
import { reachLens } from "./stakeholders.ts";
import { untoldIssueLens, untoldRiskLens } from "./untold.ts";

/** Who speaks over the records of each section. */
export const lensSources: { readonly [Name in SectionName]?: LensSource<Name> } = {
  communications: nextLens,
  stakeholders: reachLens,
  milestones: waitingLens,
  risks: untoldRiskLens,
  issues: untoldIssueLens,
  reports: issueLens,
};
