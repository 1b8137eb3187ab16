import assert from "node:assert/strict";
import type { Plan, SectionName, Visibility } from "../../src/plan/plan.ts";
import { sectionNames } from "../../src/plan/plan.ts";
import { buildReport } from "../../src/report/build.ts";
import { formats } from "../../src/report/formats/index.ts";
import { planOf } from "../plan/facts/plan-of.ts";
import { bridge, reportOf, sectionText } from "./report-of.ts";

/** The texts of each section's records; every one gets a marker of its own, `«risks.cause»`. */
const textKeys: Readonly<Record<SectionName, readonly string[]>> = {
  glossary: ["term", "meaning"],
  goals: ["statement", "measure", "target"],
  needs: ["statement", "acceptance"],
  stakeholders: ["name", "role", "organization", "needs", "email", "phone", "contact", "language"],
  tools: ["name", "purpose", "url", "item-url"],
  phases: ["name"],
  milestones: ["title", "acceptance"],
  work: ["title", "blocked-by"],
  communications: ["title", "outcome", "purpose", "channel-reason", "language"],
  events: ["title", "place", "minutes"],
  log: ["title", "summary", "next", "minutes"],
  risks: ["title", "category", "cause", "effect", "response", "contingency", "trigger"],
  issues: ["title", "cause", "resolution"],
  changes: ["title", "reason"],
  decisions: ["title", "decision", "reason"],
  actions: ["title"],
  feedback: ["text", "cause", "reason", "resolution"],
  satisfaction: ["remark"],
  reports: ["title"],
};

const common = {
  notes: "notes",
  tags: ["tags"],
  external: { tool: "tool", key: "external-key", url: "https://example.com/external" },
  withheld: { reason: "withheld" },
  "x-key": "x-key",
};

/** What makes a record show up, and the references that it has. */
const needed: Partial<Record<SectionName, Readonly<Record<string, unknown>>>> = {
  stakeholders: {
    side: "client",
    engagement: { current: "resistant", desired: "leading" },
    influence: "high",
  },
  phases: { start: "2026-05-01", end: "2026-06-01" },
  milestones: {
    due: "2026-05-20",
    baseline: "2026-05-10",
    owner: "stakeholders",
    slip: { cause: "«milestones.slip.cause»", recovery: "«milestones.slip.recovery»" },
    evidence: ["«milestones.evidence»"],
  },
  work: { status: "blocked", owner: "stakeholders", milestone: "milestones" },
  communications: {
    audience: ["stakeholders"],
    owner: "stakeholders",
    cadence: "weekly",
    start: "2026-05-04",
  },
  events: { when: "2026-05-18", invited: ["stakeholders"], agenda: ["«events.agenda»"] },
  log: { date: "2026-05-11" },
  risks: { probability: 5, impact: 5, owner: "stakeholders" },
  issues: { severity: "high", owner: "stakeholders" },
  changes: { effect: { scope: "«changes.effect.scope»" } },
  feedback: { from: "stakeholders", received: "2026-05-11", owner: "stakeholders" },
};

/** The markers that a client report holds, all of them and no other. To show a new field is to name it here. */
const forClients = [
  "actions.title",
  "changes.effect.scope",
  "changes.reason",
  "changes.title",
  "communications.outcome",
  "communications.title",
  "decisions.reason",
  "decisions.title",
  "events.agenda",
  "events.place",
  "events.title",
  "feedback.cause",
  "feedback.reason",
  "feedback.resolution",
  "feedback.text",
  "id:actions",
  "id:changes",
  "id:decisions",
  "id:feedback",
  "id:issues",
  "id:risks",
  "issues.cause",
  "issues.resolution",
  "issues.title",
  "milestones.acceptance",
  "milestones.evidence",
  "milestones.slip.cause",
  "milestones.slip.recovery",
  "milestones.title",
  "phases.name",
  "project.client",
  "project.code",
  "project.name",
  "project.summary",
  "project.team",
  "risks.cause",
  "risks.contingency",
  "risks.effect",
  "risks.response",
  "risks.title",
  "risks.trigger",
  "stakeholders.name",
  "status.overall.evidence",
  "status.summary",
  "work.blocked-by",
  "work.title",
];

describe("privacy", () => {
  for (const [name, format] of Object.entries(formats)) {
    it(`a client report holds the fields that are named, in ${name}`, async () => {
      // A picture repeats what a table says, and phases are named in it alone.
      const expected = name === "html" ? forClients : forClients.filter((marker) => marker !== "phases.name");
      assert.deepEqual(markersIn(String(await format.render(report("client")))), expected);
    });
    it(`a team report has no notes, no contact data and nothing internal, in ${name}`, async () => {
      const markers = markersIn(String(await format.render(report("team"))));
      assert.ok(markers.includes("team:risks.title"), "a team report shows what is for the team");
      assert.deepEqual(markers.filter(isPrivate), []);
    });
    it(`an internal report shows notes and all records, in ${name}`, async () => {
      const markers = markersIn(String(await format.render(report("internal"))));
      for (const marker of ["risks.notes", "status.notes", "internal:risks.title", "internal:risks.notes"]) {
        assert.ok(markers.includes(marker), marker);
      }
      assert.deepEqual(
        markers.filter((marker) => /email|phone|contact|withheld|exceptions/.test(marker)),
        [],
      );
    });
  }

  it("a confidential communication needs a report whose whole audience is in its own", () => {
    assert.match(sectionText(reportOf(bridge, { report: "monthly" }), "communications"), /Board briefing/);
    for (const options of [{}, { report: "wide" }, { report: "no-such" }]) {
      assert.doesNotMatch(sectionText(reportOf(bridge, options), "communications"), /Board briefing/);
    }
  });
});

function report(visibility: Visibility) {
  return buildReport(markedPlan(), { asOf: "2026-05-15", visibility });
}

/** Each section has a record for each visibility; those for the client also point at the others. */
function markedPlan(): Plan {
  const sections = Object.fromEntries(
    sectionNames.map((name) => [
      name,
      [
        record(name, ""),
        record(name, "team:", { visibility: "team" }),
        record(name, "internal:", { visibility: "internal" }),
        record(name, "malformed:", { malformed: ["visibility"] }),
        record(name, "broken:", { intact: false }),
        pointer(name),
      ],
    ]),
  );
  return planOf({
    ...sections,
    project: {
      name: "«project.name»",
      client: "«project.client»",
      code: "«project.code»",
      team: "«project.team»",
      summary: "«project.summary»",
      logo: "«project.logo»",
      notes: "«project.notes»",
      manager: "«id:internal:stakeholders»",
      links: ["«project.links»"],
    },
    policy: { exceptions: [{ rule: "ref-left", reason: "«policy.exceptions»" }] },
    status: {
      summary: "«status.summary»",
      notes: "«status.notes»",
      links: ["«status.links»"],
      overall: { rag: "red", evidence: "«status.overall.evidence»" },
    },
  });
}

function record(name: SectionName, prefix: string, extra: object = {}): object {
  const texts = Object.fromEntries(textKeys[name].map((key) => [key, `«${prefix}${name}.${key}»`]));
  const fields = { ...needed[name], ...common, ...texts, id: `«id:${prefix}${name}»` };
  return { ...(marked(fields, prefix, name) as object), ...extra };
}

/** A record for the client without texts, all of whose references go to what the client does not see. */
function pointer(name: SectionName): object {
  const { slip, evidence, agenda, effect, ...rest } = { ...needed[name] } as Record<string, unknown>;
  return marked(rest, "internal:", name) as object;
}

/** References become ids of the same visibility, the common texts markers. */
function marked(value: unknown, prefix: string, name: SectionName): unknown {
  if (Array.isArray(value)) return value.map((item) => marked(item, prefix, name));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, marked(item, prefix, name)]));
  }
  if (typeof value !== "string") return value;
  if (sectionNames.some((section) => section === value)) return `«id:${prefix}${value}»`;
  if (["notes", "tags", "tool", "external-key", "withheld", "x-key"].includes(value))
    return `«${prefix}${name}.${value}»`;
  return value.replace(/^«(?!id:)(?=[a-z]+\.)/, `«${prefix}`).replace(`«${prefix}${prefix}`, `«${prefix}`);
}

function markersIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/«([^»]+)»/g)].map(([, marker]) => marker ?? ""))].sort();
}

function isPrivate(marker: string): boolean {
  return /^id:internal|^internal|^malformed|^broken|notes|email|phone|contact|tags|withheld|exceptions|x-key|external/.test(
    marker,
  );
}
