import type { SectionName } from "../../plan/plan.ts";

/**
 * The keys of a record that says all that the method asks of it, in the order in which a person fills them in:
 * the ones that the format requires among them.
 */
export const fullRecordKeys: Readonly<Record<SectionName, readonly string[]>> = {
  glossary: ["term", "meaning"],
  goals: ["id", "statement", "needs", "measure", "target", "date"],
  needs: ["id", "statement", "kind", "from", "priority", "acceptance"],
  stakeholders: [
    "id",
    "name",
    "side",
    "role",
    "organization",
    "decision-maker",
    "channels",
    "needs",
    "deputy",
  ],
  tools: ["id", "name", "kind", "purpose", "url", "client-access"],
  phases: ["id", "name", "start", "end", "criticality", "gate"],
  milestones: ["id", "title", "phase", "due", "baseline", "owner", "acceptance"],
  work: ["id", "title", "status", "milestone", "owner", "start", "due"],
  communications: ["id", "title", "kind", "audience", "owner", "channel", "cadence", "outcome"],
  events: ["id", "title", "kind", "when", "place", "owner", "invited", "agenda"],
  log: ["date", "of", "participants", "summary", "covers", "next"],
  risks: [
    "id",
    "title",
    "cause",
    "effect",
    "probability",
    "impact",
    "strategy",
    "response",
    "owner",
    "raised",
    "due",
  ],
  issues: ["id", "title", "severity", "cause", "resolution", "owner", "raised", "due"],
  changes: ["id", "title", "reason", "effect", "status", "milestones"],
  decisions: ["id", "title", "status", "needed-by", "by", "options", "affects"],
  actions: ["id", "title", "owner", "due", "from"],
  feedback: ["id", "from", "received", "kind", "text", "owner", "severity"],
  satisfaction: ["date", "from", "score", "remark"],
  reports: ["id", "title", "profile", "audience", "period", "due"],
};

/** The keys that say when it was written down: the as-of date stands there to be typed over. */
export const datedToday: ReadonlySet<string> = new Set([
  "raised",
  "received",
  "log.date",
  "satisfaction.date",
]);
