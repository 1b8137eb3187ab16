import { hasClient, holdClient } from "../facts/client.ts";
import { areReadable } from "../facts/readable.ts";
import { statusOf } from "../facts/status.ts";
import type { CommunicationKind, PlanEvent } from "../plan.ts";
import { dayOf } from "../time/moment.ts";
import { say } from "../words.ts";
import { communicationsToClient, type DatedPhase, datedPhases, sharesDay } from "./phase-life.ts";
import type { PlanContext, Rule } from "./rule.ts";
import { titleOf } from "./title.ts";

export const noParticipation: Rule = {
  id: "no-participation",
  severity: "info",
  summary: {
    en: "The client is invited to nothing in a critical phase.",
    "zh-CN": "关键阶段没有邀请客户参与的活动。",
  },
  *check(context) {
    const { plan } = context;
    if (!hasClient(plan) || plan.communications.length + plan.events.length === 0) return;
    const toClient = communicationsToClient(context).filter(
      ({ intact, kind, malformed }) =>
        !intact || malformed.has("kind") || (kind !== undefined && takesPart.has(kind)),
    );
    const invitations = plan.events.filter((event) => mayInvite(context, event));
    for (const phase of datedPhases(plan)) {
      if (phase.criticality !== "critical") continue;
      if (invitations.some((event) => isIn(context, event, phase))) continue;
      if (toClient.some((communication) => sharesDay(context, communication, phase, true))) continue;
      yield {
        path: [...phase.at, "id"],
        message: say(
          {
            en: "The phase “{name}” is critical, and no event, meeting, demo, visit or review in it invites the client. Invite the client to one.",
            "zh-CN":
              "“{name}”是关键阶段，却没有邀请客户参加的活动、会议、演示、走访或评审。请邀请客户参加其中一项。",
          },
          { name: titleOf("phases", phase) },
        ),
      };
    }
  },
};

const takesPart = new Set<CommunicationKind>(["meeting", "demo", "visit", "review"]);

/** What cannot be read may invite the client, and so may what does not say whom it invites. */
function mayInvite({ plan }: PlanContext, event: PlanEvent): boolean {
  if (statusOf("events", event) === "cancelled") return false;
  if (!areReadable(event, ["invited", "attended"])) return true;
  if (event.invited === undefined && event.attended === undefined) return true;
  return holdClient([...(event.invited ?? []), ...(event.attended ?? [])], plan) !== false;
}

/** By its `phase`, or by a day that it shares with the phase. */
function isIn({ timezone }: PlanContext, event: PlanEvent, { id, start, end }: DatedPhase): boolean {
  if (!event.intact || event.malformed.has("when") || event.malformed.has("phase")) return true;
  if (event.phase !== undefined && event.phase === id) return true;
  const from = dayOf(event.when, timezone);
  const to = dayOf(event.ends, timezone) ?? from;
  return from !== undefined && to !== undefined && from <= end && to >= start;
}
