import type { PlanRecord, SectionName, SectionRecords } from "../../../plan/plan.ts";
import type { ViewContext } from "../view.ts";
import { actionFace } from "./action.ts";
import { communicationFace } from "./communication.ts";
import { decisionFace } from "./decision.ts";
import { eventFace } from "./event.ts";
import type { Face, FaceOf } from "./face.ts";
import { feedbackFace } from "./feedback.ts";
import { issueFace } from "./issue.ts";
import { milestoneFace } from "./milestone.ts";
import { reportFace } from "./report.ts";
import { riskFace } from "./risk.ts";
import { workFace } from "./work.ts";

export type { Face } from "./face.ts";

/** How the records of each section look in the trees. */
const faces: { readonly [Name in SectionName]?: FaceOf<Name> } = {
  milestones: milestoneFace,
  work: workFace,
  risks: riskFace,
  issues: issueFace,
  decisions: decisionFace,
  actions: actionFace,
  communications: communicationFace,
  events: eventFace,
  feedback: feedbackFace,
  reports: reportFace,
};

export function faceOf(context: ViewContext, section: SectionName, record: PlanRecord, title: string): Face {
  const face = faces[section] as FaceOf<SectionName> | undefined;
  return (
    face?.(record as SectionRecords[SectionName], context, title) ?? {
      description: "",
      icon: { name: "circle-outline" },
      sentence: title,
    }
  );
}
