import assert from "node:assert/strict";
import { analyze } from "../../src/plan/analyze.ts";
import { formatPlan } from "../../src/plan/format/format.ts";
import { type TemplateName, templates } from "../../src/plan/templates/index.ts";
import { newPlanText, planSnippet } from "../../src/plan/templates/new-plan.ts";
import { type Language, languages } from "../../src/plan/words.ts";
import { filledIn } from "../language/ask.ts";

const hostileNames = [
  'A: "plan" #1 \\ {x} & *y',
  "滨河新区污水处理厂一期工程",
  "$1 {x}",
  "true",
  "2026",
  " spaces ",
  "O'Neill’s (phase 2)",
];

/** A working day, both days of a weekend, the turn of a year, a leap day. */
const asOfDates = ["2026-03-02", "2026-03-06", "2026-07-18", "2026-07-19", "2026-12-31", "2028-02-29"];

/** What an exemplary plan shows, as the least number of records. */
const method = {
  goals: 4,
  needs: 4,
  stakeholders: 4,
  phases: 3,
  milestones: 4,
  communications: 4,
  risks: 2,
  reports: 1,
} as const;

const cases = (Object.keys(templates) as TemplateName[]).flatMap((name) =>
  languages.map((language) => ({ name, language })),
);

describe("templates", () => {
  for (const { name, language } of cases) {
    it(`${name} in ${language} has no finding, whenever it is begun`, () => {
      for (const today of asOfDates)
        assert.deepEqual(findingsIn(made(name, language, today).text, today), [], today);
    });

    it(`${name} in ${language} takes any name`, () => {
      for (const subject of hostileNames) {
        const { text } = made(name, language, "2026-03-02", subject);
        assert.equal(analyze(text, { asOf: "2026-03-02" }).plan.project?.name, subject);
        assert.deepEqual(findingsIn(text, "2026-03-02"), []);
      }
    });

    it(`${name} in ${language} starts where the client's name goes`, () => {
      const { text, firstBlank } = made(name, language, "2026-03-02");
      const { plan } = analyze(text, { asOf: "2026-03-02" });
      assert.equal(text.slice(firstBlank.start, firstBlank.end), plan.project?.client);
    });

    it(`${name} in ${language} is the same as a snippet whose stops are left as they are`, () => {
      const subject = { today: "2026-03-02", timezone: "UTC", name: "N" };
      const snippet = planSnippet(templates[name], subject, language);
      assert.equal(filledIn(snippet), made(name, language, subject.today).text);
      for (const stop of ["${1:", "${2:", "${3:", "${4:"]) assert.ok(snippet.includes(stop), stop);
    });

    it(`${name} in ${language} is laid out as the formatter would`, () => {
      assert.deepEqual(
        formatPlan(analyze(made(name, language, "2026-03-02").text, { asOf: "2026-03-02" })),
        [],
      );
    });
  }

  for (const { name, language } of cases.filter((one) => one.name !== "minimal")) {
    it(`${name} in ${language} shows the whole method`, () => {
      const { plan } = analyze(made(name, language, "2026-03-02").text, { asOf: "2026-03-02" });
      for (const [section, least] of Object.entries(method)) {
        const records = plan[section as keyof typeof method];
        assert.ok(records.length >= least, `${section}: ${records.length}`);
      }
      assert.ok(plan.communications.some((one) => one["by-phase"] !== undefined));
      assert.ok(plan.phases.some(({ criticality }) => criticality === "critical"));
    });
  }

  it("say the same in both languages, record by record", () => {
    for (const name of Object.keys(templates) as TemplateName[]) {
      const [english, chinese] = languages.map((language) =>
        sizesOf(made(name, language, "2026-03-02").text),
      );
      assert.deepEqual(english, chinese);
    }
  });
});

function made(name: TemplateName, language: Language, today: string, subject = "N") {
  return newPlanText(templates[name], { name: subject, today, timezone: "UTC" }, language);
}

function findingsIn(text: string, asOf: string): readonly string[] {
  return analyze(text, { asOf }).findings.map(
    ({ rule, message, span }) => `${text.slice(0, span.start).split("\n").length} ${rule}: ${message.en}`,
  );
}

/** How many records each section has. */
function sizesOf(text: string): Readonly<Record<string, number>> {
  const { plan } = analyze(text, { asOf: "2026-03-02" });
  return Object.fromEntries(
    Object.entries(plan).flatMap(([section, records]) =>
      Array.isArray(records) ? [[section, records.length]] : [],
    ),
  );
}
