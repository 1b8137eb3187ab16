import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { lensesOf } from "../src/language/code-lenses.ts";
import type { PlanDocument } from "../src/language/document.ts";
import { hoverAt } from "../src/language/hover.ts";
import { inlayHintsIn } from "../src/language/inlay-hints.ts";
import { recordStates } from "../src/language/record-state.ts";
import { attentionOf } from "../src/language/sidebar/attention.ts";
import { contactsDue } from "../src/language/sidebar/contact-due.ts";
import { type Analysis, analyze } from "../src/plan/analyze.ts";
import { planData } from "../src/plan/data/plan-data.ts";
import type { Communication } from "../src/plan/plan.ts";
import { buildReport } from "../src/report/build.ts";
import { renderIcs } from "../src/report/formats/ics/render.ts";
import { formats } from "../src/report/formats/index.ts";
import type { Report } from "../src/report/report.ts";
import { english } from "./language/ask.ts";
import { eventsOf, expanded } from "./report/calendar-days.ts";

/**
 * What everybody who looks at one communication must be told alike, wherever they look.
 * `due`: the first day that nothing held counts for. `coming`: the next days to come. `last`: when it was held.
 */
interface Standing {
  readonly due: string;
  readonly coming: readonly string[];
  readonly last: string;
  readonly standing: "to come" | "due" | "overdue";
  /** When its report was issued, of a plan without a log: a report tells that, and what holds nobody to it does not. */
  readonly issued?: string;
}

/** A Friday. */
const asOf = "2026-07-17";

interface Case {
  readonly cadence: string;
  readonly log?: readonly string[];
  readonly issued?: readonly string[];
  readonly hasNoLog?: boolean;
  readonly project?: string;
}

function planText({ cadence, log = [], issued = [], hasNoLog, project = "" }: Case): string {
  const entries = log.map((date) => `  - { date: ${date}, of: call }\n`).join("");
  const issues = issued.map((date) => `{ period: { from: 2026-06-01, to: 2026-06-30 }, date: ${date} }`);
  return `commplan: 1
project: { name: P, client: C, start: 2026-06-01${project} }
stakeholders: [{ id: ana, name: Ana, side: client }]
communications:
  - { id: call, title: Call, audience: [ana], cadence: ${cadence}, outcome: O, report: r }
reports: [{ id: r, title: R, issued: [${issues.join(", ")}] }]
${hasNoLog ? "" : `log:\n${entries || "  []\n"}`}`;
}

const friday = "weekly on fri";
const fridays = ["2026-07-24", "2026-07-31", "2026-08-07"];
const fromToday = ["2026-07-17", "2026-07-24", "2026-07-31"];

const cases: readonly [string, Case, Standing][] = [
  [
    "is to come today",
    { cadence: friday, log: ["2026-07-10"] },
    { due: "2026-07-17", coming: fromToday, last: "2026-07-10", standing: "to come" },
  ],
  [
    "was held today, which so is not to come any more",
    { cadence: friday, log: ["2026-07-10", "2026-07-17"] },
    { due: "2026-07-24", coming: fridays, last: "2026-07-17", standing: "to come" },
  ],
  [
    "was held the day before its day",
    { cadence: friday, log: ["2026-07-16"] },
    { due: "2026-07-24", coming: fridays, last: "2026-07-16", standing: "to come" },
  ],
  [
    "has an entry after the as-of date, which says nothing of that date",
    { cadence: friday, log: ["2026-07-10", "2026-07-24"] },
    { due: "2026-07-17", coming: fromToday, last: "2026-07-10", standing: "to come" },
  ],
  [
    "is overdue, whatever a slip puts into the year to come",
    { cadence: friday, log: ["2026-06-26", "2027-07-10"] },
    { due: "2026-07-03", coming: fromToday, last: "2026-06-26", standing: "overdue" },
  ],
  [
    "has only entries after the as-of date, and so was never held",
    { cadence: friday, log: ["2026-08-07"] },
    { due: "2026-06-05", coming: fromToday, last: "never", standing: "overdue" },
  ],
  [
    "is due within its grace",
    { cadence: "weekly on thu", log: ["2026-07-09"] },
    {
      due: "2026-07-16",
      coming: ["2026-07-23", "2026-07-30", "2026-08-06"],
      last: "2026-07-09",
      standing: "due",
    },
  ],
  [
    "is overdue past its grace",
    { cadence: "weekly on mon", log: ["2026-07-06"] },
    {
      due: "2026-07-13",
      coming: ["2026-07-20", "2026-07-27", "2026-08-03"],
      last: "2026-07-06",
      standing: "overdue",
    },
  ],
  [
    "was held by an issue of its report",
    { cadence: friday, issued: ["2026-07-17"] },
    { due: "2026-07-24", coming: fridays, last: "2026-07-17", standing: "to come" },
  ],
  [
    "is to be held by an issue after the as-of date",
    { cadence: friday, log: ["2026-07-10"], issued: ["2026-07-18"] },
    { due: "2026-07-17", coming: fromToday, last: "2026-07-10", standing: "to come" },
  ],
  [
    "is of a plan without a log, of which nobody can say what was held",
    { cadence: friday, hasNoLog: true },
    { due: "2026-07-17", coming: fromToday, last: "unknown", standing: "to come" },
  ],
  [
    "is of a plan without a log, and its report was issued today",
    { cadence: friday, hasNoLog: true, issued: ["2026-07-17"] },
    { due: "2026-07-24", coming: fridays, last: "unknown", standing: "to come", issued: "2026-07-17" },
  ],
  [
    "was held tonight in the project's time zone, tomorrow in another one",
    { cadence: friday, log: ["2026-07-18T01:00:00+08:00"], project: ", timezone: UTC" },
    { due: "2026-07-24", coming: fridays, last: "2026-07-17", standing: "to come" },
  ],
  [
    "ends with the one that is to come",
    { cadence: friday, log: ["2026-07-10"], project: ", end: 2026-07-20" },
    { due: "2026-07-17", coming: ["2026-07-17"], last: "2026-07-10", standing: "to come" },
  ],
];

interface Surface {
  /** What it says of the communication. */
  readonly says: (text: string) => unknown;
  /** Which part of the standing that is. */
  readonly wants: (standing: Standing) => unknown;
}

const openings = { "to come": "next on", due: "due since", overdue: "overdue since" };
const sentenceOf = ({ due, standing }: Standing) => `${openings[standing]} ${due}`;
const unlessUnknown = (last: string, value: string | undefined) => (last === "unknown" ? undefined : value);

const surfaces: Readonly<Record<string, Surface>> = {
  hint: {
    says: (text) => {
      const document = documentOf(text);
      const range = { start: { line: 0, character: 0 }, end: document.lines.positionAt(text.length) };
      const [hint] = inlayHintsIn(document, range, english, ["next"]);
      return withoutWeekday(String(hint?.label));
    },
    wants: sentenceOf,
  },
  lens: {
    says: (text) => {
      const titles = lensesOf(documentOf(text), english).map(({ command }) => command?.title ?? "");
      return titles.map(withoutWeekday).find((title) => /^(next|due|overdue)/.test(title));
    },
    wants: sentenceOf,
  },
  card: {
    says: (text) => {
      const lines = hovered(text, "id: call");
      const said = (label: string) => lines.find((line) => line.startsWith(`- ${label}: `));
      const last = said("Last held");
      const now = said("Now")?.replace("- Now: ", "");
      return {
        next: daysIn(said("Next")),
        last: last === undefined ? "unknown" : (daysIn(last)[0] ?? "never"),
        now: now && withoutWeekday(now),
      };
    },
    wants: (standing) => ({
      next: standing.coming,
      last: standing.last,
      now: standing.standing === "to come" ? undefined : sentenceOf(standing),
    }),
  },
  "hover of the cadence": {
    says: (text) => daysIn(hovered(text, "cadence: ").find((line) => line.startsWith("Next"))),
    wants: ({ coming }) => coming,
  },
  sidebar: {
    says: (text) => {
      const { due, last = "never", state } = contactsDue(analysisOf(text))(communicationOf(text));
      return { due, last, isOverdue: state === "overdue" };
    },
    wants: ({ due, last, standing }) => ({
      due,
      last: unlessUnknown(last, last) ?? "never",
      isOverdue: standing === "overdue",
    }),
  },
  attention: {
    says: (text) => attentionOf(analysisOf(text)).map(({ kind }) => kind),
    wants: ({ due, standing }) => {
      if (due > asOf) return [];
      return [standing === "overdue" ? "overdue" : "today"];
    },
  },
  colour: {
    says: (text) => recordStates(analysisOf(text))(["communications", 0]),
    wants: ({ standing }) => (standing === "overdue" ? "late" : undefined),
  },
  finding: {
    says: (text) => {
      const found = analysisOf(text).findings.find(({ rule }) => rule === "comm-overdue");
      return found && /expected on ([\d-]+),/.exec(found.message.en)?.[1];
    },
    wants: ({ due, standing }) => (standing === "overdue" ? due : undefined),
  },
  data: {
    says: (text) => {
      const { nextDue, state } = derivedOf(text);
      return { nextDue, due: state?.due, last: state && (state.last ?? "never") };
    },
    wants: ({ due, coming, last }) => ({
      nextDue: coming,
      due: unlessUnknown(last, due),
      last: unlessUnknown(last, last),
    }),
  },
  report: {
    says: (text) => firstDay(reportOf(text, ["communications"]), "Next date"),
    wants: ({ coming }) => coming[0],
  },
  "held against planned": {
    says: (text) => firstDay(reportOf(text, ["communications"]), "Last"),
    wants: ({ last, issued }) => (/^\d/.test(last) ? last : issued),
  },
  register: {
    says: (text) => firstDay(reportOf(text, ["communication-matrix"]), "Next date"),
    wants: ({ coming }) => coming[0],
  },
  calendar: {
    says: (text) => {
      const events = eventsOf(renderIcs(reportOf(text, formats.ics.sections ?? [])));
      return expanded(
        events.filter(({ SUMMARY }) => SUMMARY === "Call"),
        "UTC",
      );
    },
    wants: ({ coming }) => coming,
  },
};

describe("a communication is told alike wherever one looks:", () => {
  for (const [name, given, standing] of cases)
    it(`it ${name}`, () => {
      const text = planText(given);
      for (const [surface, { says, wants }] of Object.entries(surfaces)) {
        const said = says(text);
        const wanted = wants(standing);
        // The calendar has the days of its whole life, those of the past as well.
        const compared =
          surface === "calendar"
            ? (wanted as string[]).filter((day) => (said as string[]).includes(day))
            : said;
        assert.deepEqual(compared, wanted, surface);
      }
    });
});

function analysisOf(text: string): Analysis {
  return analyze(text, { asOf });
}

function communicationOf(text: string): Communication {
  const [communication] = analysisOf(text).plan.communications;
  assert.ok(communication);
  return communication;
}

function documentOf(text: string): PlanDocument {
  const uri = "file:///plans/p.commplan.yaml";
  return {
    uri,
    version: 1,
    lines: TextDocument.create(uri, "commplan", 1, text),
    analysis: analysisOf(text),
  };
}

/** The lines of what is shown behind a text, on its last character. */
function hovered(text: string, at: string): readonly string[] {
  const document = documentOf(text);
  const position = document.lines.positionAt(text.indexOf(at) + at.length + (at.endsWith(" ") ? 1 : -1));
  const contents = hoverAt(document, position, english)?.contents;
  return typeof contents === "object" && "value" in contents ? contents.value.split("\n") : [];
}

interface Derived {
  readonly nextDue: readonly string[];
  readonly state?: { readonly due: string; readonly last?: string };
}

function derivedOf(text: string): Derived {
  const { communications } = planData(analysisOf(text));
  const [record] = communications as readonly { readonly derived: Derived }[];
  assert.ok(record);
  return record.derived;
}

function reportOf(text: string, sections: readonly string[]): Report {
  const { plan } = analysisOf(text);
  const period = { from: "2026-06-01", to: "2026-12-31" };
  return buildReport(plan, { asOf, sections, visibility: "internal", ...period });
}

/** The day in the first row of the table that has a column of this title. */
function firstDay(report: Report, title: string): string | undefined {
  for (const block of report.sections.flatMap(({ blocks }) => blocks)) {
    const column = block.kind === "table" ? block.columns.findIndex((one) => one.title === title) : -1;
    if (block.kind !== "table" || column < 0) continue;
    const day = /"date":"([\d-]+)"/.exec(JSON.stringify(block.rows[0]?.cells[column]));
    return day?.[1];
  }
  return undefined;
}

function daysIn(line: string | undefined): readonly string[] {
  return line?.match(/\d{4}-\d\d-\d\d/g) ?? [];
}

function withoutWeekday(sentence: string): string {
  return sentence.replace(/ \w+day,/, "");
}
