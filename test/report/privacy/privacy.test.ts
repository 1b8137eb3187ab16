import assert from "node:assert/strict";
import { analyze } from "../../../src/plan/analyze.ts";
import {
  type ReportProfileName,
  reportProfiles,
  reportSections,
} from "../../../src/plan/facts/report-profiles.ts";
import type { Visibility } from "../../../src/plan/plan.ts";
import { buildReport, type ReportOptions } from "../../../src/report/build.ts";
import { type FormatName, formatNames, formats } from "../../../src/report/formats/index.ts";
import type { ReportHistory } from "../../../src/report/history.ts";
import { bridge, reportOf, sectionText } from "../report-of.ts";
import { circles, markedPlan } from "./marked-plan.ts";
import { textOf } from "./text-of.ts";

/** The fields that a client report holds, all of them and no other. To show a new one is to name it here. */
const forClients: readonly string[] = [
  "client.actions.links",
  "client.actions.title",
  "client.changes.effect.cost",
  "client.changes.effect.quality",
  "client.changes.effect.scope",
  "client.changes.effect.time",
  "client.changes.links",
  "client.changes.reason",
  "client.changes.title",
  "client.communications.links",
  "client.communications.outcome",
  "client.communications.title",
  "client.decisions.decision",
  "client.decisions.links",
  "client.decisions.options",
  "client.decisions.reason",
  "client.decisions.title",
  "client.events.agenda",
  "client.events.links",
  "client.events.minutes",
  "client.events.place",
  "client.events.title",
  "client.feedback.cause",
  "client.feedback.links",
  "client.feedback.reason",
  "client.feedback.resolution",
  "client.feedback.text",
  "client.glossary.links",
  "client.glossary.meaning",
  "client.glossary.term",
  "client.goals.links",
  "client.goals.measure",
  "client.goals.statement",
  "client.goals.target",
  "client.id.actions",
  "client.id.changes",
  "client.id.decisions",
  "client.id.feedback",
  "client.id.goals",
  "client.id.issues",
  "client.id.needs",
  "client.id.risks",
  "client.issues.cause",
  "client.issues.links",
  "client.issues.resolution",
  "client.issues.title",
  "client.log.links",
  "client.log.minutes",
  "client.log.next",
  "client.log.summary",
  "client.log.title",
  "client.milestones.acceptance",
  "client.milestones.evidence",
  "client.milestones.links",
  "client.milestones.slip.cause",
  "client.milestones.slip.recovery",
  "client.milestones.title",
  "client.needs.acceptance",
  "client.needs.links",
  "client.needs.statement",
  "client.phases.links",
  "client.phases.name",
  "client.policy.scale.high",
  "client.policy.scale.low",
  "client.project.client",
  "client.project.code",
  "client.project.name",
  "client.project.summary",
  "client.project.team",
  "client.reports.issued.file",
  "client.reports.links",
  "client.reports.title",
  "client.risks.cause",
  "client.risks.contingency",
  "client.risks.effect",
  "client.risks.links",
  "client.risks.response",
  "client.risks.title",
  "client.risks.trigger",
  "client.satisfaction.links",
  "client.satisfaction.remark",
  "client.stakeholders.name",
  "client.status.cost.evidence",
  "client.status.overall.evidence",
  "client.status.quality.evidence",
  "client.status.risk.evidence",
  "client.status.scope.evidence",
  "client.status.summary",
  "client.status.time.evidence",
  "client.tools.name",
  "client.work.blocked-by",
  "client.work.links",
  "client.work.title",
];

/** What a file of registers or dates, with a row for each record, holds beside them. To show more is to name it here. */
const inRegisters: readonly string[] = [
  "client.communications.purpose",
  "client.id.communications",
  "client.id.events",
  "client.id.milestones",
  "client.id.phases",
  "client.id.reports",
  "client.id.stakeholders",
  "client.id.tools",
  "client.id.work",
  "client.risks.category",
  "client.stakeholders.needs",
  "client.stakeholders.organization",
  "client.stakeholders.role",
];

/** Fields that nobody reads in a report. */
const never = /\.(?:email|phone|contact|x-key|exceptions|external|sha256|commit)(?:\.|$)/;

/** Fields that only our own people read, in internal reports. */
const internalOnly = /\.(?:notes|tags|withheld|engagement|influence|interest)(?:\.|$)/;

const plan = planOf(markedPlan());

/** As if all that is hidden now had once been for everybody: what a history could tell. */
const history: ReportHistory = {
  states: [{ date: "2026-04-20", commit: "c", plan: planOf(markedPlan(() => undefined)) }],
};

const profiles = Object.keys(reportProfiles) as ReportProfileName[];

describe("privacy", () => {
  it("the plan of this test is read as it is meant: hardly anything is malformed but what has to be", () => {
    const { findings } = analyze(markedPlan(), { asOf: "2026-05-15" });
    const malformed = findings.filter(({ rule }) => rule === "schema");
    const strays = malformed.filter(({ path }) => path?.at(-1) !== "visibility");
    assert.deepEqual(
      strays.map(({ path, message }) => [path?.join("."), message.en]),
      [],
    );
  });

  it("a client report holds the fields that are named", async () => {
    const markers = await markersOf("html", { visibility: "client", sections: reportSections });
    const fields = fieldsOf(markers).filter((field) => !field.endsWith("…"));
    assert.deepEqual(fields, forClients);
  });

  for (const format of formatNames) {
    for (const profile of profiles) {
      it(`a client report holds nothing else, in ${format}, ${profile}`, async () => {
        const fields = fieldsOf(await markersOf(format, { visibility: "client", profile }));
        assert.ok(fields.includes("client.project.name") || formats[format].sections !== undefined);
        const allowed = formats[format].sections === undefined ? forClients : [...forClients, ...inRegisters];
        // Data for programs hold the records whole, but for what no client ever reads.
        const isAllowed = (field: string) =>
          format === "json"
            ? isOfCircle(field, ["client"]) && !never.test(field) && !internalOnly.test(field)
            : isAmong(field, allowed);
        assert.deepEqual(
          fields.filter((field) => !isAllowed(field)),
          [],
        );
      });
      it(`a team report holds what is for the team, in ${format}, ${profile}`, async () => {
        const fields = fieldsOf(await markersOf(format, { visibility: "team", profile }));
        const isHidden = (field: string) =>
          never.test(field) || internalOnly.test(field) || !isOfCircle(field, ["client", "team"]);
        assert.deepEqual(fields.filter(isHidden), []);
      });
      it(`an internal report has no contact data, in ${format}, ${profile}`, async () => {
        const fields = fieldsOf(await markersOf(format, { visibility: "internal", profile }));
        assert.deepEqual(
          fields.filter((field) => never.test(field)),
          [],
        );
      });
    }
  }

  it("an internal report shows notes and the records of every circle", async () => {
    const options = { visibility: "internal", sections: reportSections } as const;
    const fields = fieldsOf(await markersOf("markdown", options));
    for (const circle of circles) assert.ok(fields.includes(`${circle}.risks.title`), circle);
    for (const field of ["client.risks.notes", "client.status.notes"])
      assert.ok(fields.includes(field), field);
  });

  it("a confidential communication needs a report whose whole audience is in its own", () => {
    assert.match(sectionText(reportOf(bridge, { report: "monthly" }), "communications"), /Board briefing/);
    for (const options of [{}, { report: "wide" }, { report: "no-such" }]) {
      assert.doesNotMatch(sectionText(reportOf(bridge, options), "communications"), /Board briefing/);
    }
  });
});

function planOf(text: string) {
  return analyze(text, { asOf: "2026-05-15" }).plan;
}

/** What a file of the report holds, as `circle.section.field`; a marker that was cut ends with an ellipsis. */
async function markersOf(
  name: FormatName,
  options: Partial<ReportOptions> & { readonly visibility: Visibility },
): Promise<readonly string[]> {
  const format = formats[name];
  const sections = format.sections ?? options.sections;
  const report = buildReport(plan, { asOf: "2026-05-15", history, openErrors: 3, ...options, sections });
  const host = { print: async (html: string) => Buffer.from(html) };
  const text = textOf(format.extension, await format.render(report, host));
  const clean = text.replaceAll("\\", "");
  const found = [...clean.matchAll(whole)].map(([marker]) => marker);
  const cut = [...clean.replace(whole, "\n").matchAll(/mk\.[\p{L}\d.-]*/gu)].map(([marker]) => marker);
  return [...new Set([...found, ...cut].map((marker) => marker.slice("mk.".length)))].sort();
}

/** A marker from its beginning to its end, whatever stands close to it. */
const whole = /mk\.(?:(?!mk\.)[\p{L}\d.-])*?\.km/gu;

/** Ids of a section are one field, whatever their number. */
function fieldsOf(markers: readonly string[]): readonly string[] {
  const fields = markers.map((marker) =>
    marker.endsWith(".km") ? marker.slice(0, -".km".length).replace(/\.\d+$/, "") : `${marker}…`,
  );
  return [...new Set(fields)].sort();
}

/** One that was cut within the name of its circle may be of any that begins so. */
function isOfCircle(field: string, shown: readonly string[]): boolean {
  const [circle = ""] = field.split(".");
  return shown.some((one) => (circle.endsWith("…") ? one.startsWith(circle.slice(0, -1)) : one === circle));
}

/** One that was cut may be any that begins with what is left of it. */
function isAmong(field: string, allowed: readonly string[]): boolean {
  return field.endsWith("…")
    ? allowed.some((name) => name.startsWith(field.slice(0, -1)))
    : allowed.includes(field);
}
