import { actions } from "./actions.ts";
import { changes } from "./changes.ts";
import { communications } from "./communications.ts";
import { cover } from "./cover.ts";
import { coverage } from "./coverage.ts";
import { decisions } from "./decisions.ts";
import { definitions } from "./definitions.ts";
import { documents } from "./documents.ts";
import { done } from "./done.ts";
import { feedback } from "./feedback.ts";
import { goals } from "./goals.ts";
import { inProgress } from "./in-progress.ts";
import { invitations } from "./invitations.ts";
import { issues } from "./issues.ts";
import { milestones } from "./milestones.ts";
import { needs } from "./needs.ts";
import { notDone } from "./not-done.ts";
import { planned } from "./planned.ts";
import { risks } from "./risks.ts";
import type { SectionDefinition } from "./section.ts";
import { sinceLast } from "./since-last.ts";
import { summary } from "./summary.ts";
import { trend } from "./trend.ts";

export type { SectionDefinition };

/** The sections in the order of a report that lists none of its own. */
export const sections: readonly SectionDefinition[] = [
  cover,
  summary,
  decisions,
  done,
  notDone,
  inProgress,
  planned,
  milestones,
  trend,
  issues,
  risks,
  changes,
  feedback,
  actions,
  needs,
  goals,
  communications,
  invitations,
  coverage,
  documents,
  sinceLast,
  definitions,
];
