import assert from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import { parse } from "parse5";
import { analyze } from "../../src/plan/analyze.ts";
import { reportProfiles } from "../../src/plan/facts/report-profiles.ts";
import { languages } from "../../src/plan/words.ts";
import { buildReport } from "../../src/report/build.ts";
import { formatNames, formats } from "../../src/report/formats/index.ts";
import { partsOf } from "../support/office-text.ts";
import { runs, seed } from "../support/properties.ts";
import { randomNumbers } from "../support/random-edits.ts";
import { plansToEdit, sessionOf } from "../support/random-sessions.ts";
import { parseXml } from "../support/strict-xml.ts";

/** What holds of a file of each ending, whatever the plan. */
const holds: Readonly<Record<string, (file: string | Uint8Array) => void>> = {
  html: isPage,
  pdf: isPage,
  md: (file) => assert.equal(typeof file, "string"),
  // One line a statement, and nothing that steers.
  mmd: (file) => assert.doesNotMatch(String(file), /[\u0000-\u0009\u000b-\u001f\u202d\u202e]/),
  docx: isOffice,
  pptx: isOffice,
  xlsx: isOffice,
  eml: isMail,
  ics: isCalendar,
  json: (file) => assert.equal(typeof JSON.parse(String(file)), "object"),
  csv: (file) => isTable(String(file)),
  zip: (file) => {
    assert.ok(typeof file !== "string");
    for (const content of Object.values(unzipSync(file))) isTable(strFromU8(content));
  },
};

describe("a report of any plan", () => {
  // A plan is damaged by edits, step by step; the last state is reported.
  it("is made in every form, and each is sound", async () => {
    const number = randomNumbers(seed);
    const below = (end: number) => Math.floor(number() * end);
    const plans = plansToEdit();
    for (let run = 0; run < runs(5); run += 1) {
      const { name, text } = plans[below(plans.length)] ?? { name: "", text: "" };
      const damaged = sessionOf(text, below(30), number).at(-1)?.text ?? "";
      const asOf = ["2026-07-17", "2024-04-17", "2026-03-02"][below(3)] ?? "";
      const { plan } = analyze(damaged, { asOf });
      const profiles = Object.keys(reportProfiles) as (keyof typeof reportProfiles)[];
      const profile = profiles[below(profiles.length)];
      const visibility = (["client", "team", "internal"] as const)[below(3)];
      const language = languages[below(2)];
      const asked = {
        asOf,
        ...(profile && { profile }),
        ...(visibility && { visibility }),
        ...(language && { language }),
      };
      for (const format of formatNames) {
        const { sections, extension, render } = formats[format];
        const report = buildReport(plan, { ...asked, ...(sections && { sections }) });
        try {
          const file = await render(report, { print: async (html) => new TextEncoder().encode(html) });
          const check = holds[extension];
          assert.ok(check, `what holds of .${extension}?`);
          check(file);
        } catch (cause) {
          const about = JSON.stringify({ seed, run, name, format, ...asked, text: damaged });
          throw new Error(`${String(cause)}\n${about.slice(0, 100_000)}`, { cause });
        }
      }
    }
  }).timeout(1_800_000);
});

/** Rows of equally many cells, none of which a spreadsheet takes for a formula. */
function isTable(csv: string): void {
  const text = csv.replace(/^\uFEFF/, "");
  const widths = new Set<number>();
  for (const row of text.match(/(?:"(?:[^"]|"")*"|[^"\r])*\r\n/g) ?? []) {
    const cells = `,${row.slice(0, -2)}`.match(/,(?:"(?:[^"]|"")*"|[^",]*)/g) ?? [];
    widths.add(cells.length);
    for (const cell of cells) assert.doesNotMatch(cell, /^,"?[ \t]*(?:[=@]|[+-](?![\d.]+"?$))/);
  }
  assert.ok(widths.size <= 1, [...widths].join());
}

function isPage(file: string | Uint8Array): void {
  const html = typeof file === "string" ? file : new TextDecoder().decode(file);
  const faults: string[] = [];
  parse(html, { onParseError: ({ code }) => faults.push(code), sourceCodeLocationInfo: true });
  assert.deepEqual(faults, []);
  assert.doesNotMatch(html, /<script\b/i);
  assert.doesNotMatch(html, /[\u202d\u202e]/);
}

function isOffice(file: string | Uint8Array): void {
  assert.ok(typeof file !== "string");
  const parts = partsOf(file);
  assert.ok(parts.size > 3);
  for (const [name, xml] of parts) {
    parseXml(xml);
    assert.doesNotMatch(xml, /[\u202d\u202e]/, name);
  }
}

function isMail(file: string | Uint8Array): void {
  const text = String(file);
  assert.doesNotMatch(text, /(?<!\r)\n|\r(?!\n)/);
  const [head = ""] = text.split("\r\n\r\n");
  for (const line of head.split("\r\n")) assert.match(line, /^(?:[A-Za-z-]+: |[ \t])[\x20-\x7e]*$/);
  for (const line of text.split("\r\n")) assert.ok(line.length <= 998);
}

function isCalendar(file: string | Uint8Array): void {
  const text = String(file);
  assert.doesNotMatch(text, /(?<!\r)\n|\r(?!\n)/);
  const open: string[] = [];
  for (const line of text
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n")
    .slice(0, -1)) {
    const [, kind, name = ""] = /^(BEGIN|END):(.*)$/.exec(line) ?? [];
    if (kind === "BEGIN") open.push(name);
    else if (kind === "END") assert.equal(open.pop(), name);
    else assert.match(line, /^[A-Z-]+(?:;[A-Z-]+=(?:"[^"]*"|[^:;"]*))*:/);
  }
  assert.deepEqual(open, []);
  for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75);
}
