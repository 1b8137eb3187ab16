import type { SectionDefinition } from "../sections/section.ts";
import { actionRegister } from "./actions.ts";
import { changeRegister } from "./changes.ts";
import { communicationMatrix } from "./communications.ts";
import { data } from "./data.ts";
import { decisionRegister } from "./decisions.ts";
import { feedbackRegister } from "./feedback.ts";
import { gantt } from "./gantt.ts";
import { issueRegister } from "./issues.ts";
import { milestoneRegister } from "./milestones.ts";
import type { Register } from "./register.ts";
import { riskRegister } from "./risks.ts";
import { schedule } from "./schedule.ts";
import { stakeholderRegister } from "./stakeholders.ts";
import { workRegister } from "./work.ts";

/** The registers of a workbook, in the order of its sheets. */
export const workbookRegisters: readonly Register[] = [
  communicationMatrix,
  milestoneRegister,
  workRegister,
  riskRegister,
  issueRegister,
  changeRegister,
  decisionRegister,
  actionRegister,
  feedbackRegister,
  stakeholderRegister,
];

/**
 * What only some forms of a file hold: registers with all records of a kind for a workbook, dates for a
 * calendar, work over time for a chart, data for other programs. A report on paper has none of them, and no definition can name them.
 */
export const registers: readonly SectionDefinition[] = [...workbookRegisters, schedule, gantt, data];
