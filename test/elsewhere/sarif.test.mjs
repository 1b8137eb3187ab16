import assert from "node:assert/strict";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { ensureSarifSchema } from "../../scripts/host/sarif-schema.mjs";
import { inFolder, runCli } from "../cli/run-cli.ts";
import { root } from "../support/folders.ts";

const hostile = "commplan: 1\r\nproject: { name: 桥 🌉\u0007, cleint: N }\r\nglossary:\r\n\t- a\r\n";
const names = [
  "plans/with blank, “quotes” & 100%.commplan.yaml",
  "计划/桥#1?.commplan.yaml",
  ".commplan.yaml",
];

describe("commplan check --format sarif, by the schema of SARIF", function () {
  this.timeout(300_000);
  let valid;

  before(async () => {
    const formats = { uri: isUri, "uri-reference": isReference, "date-time": true };
    valid = new Ajv({ strict: false, unicodeRegExp: false, formats }).compile(await ensureSarifSchema());
  });

  for (const language of ["en", "zh-CN"]) {
    it(`is valid for findings of every kind in ${language}`, async () => {
      await inFolder(Object.fromEntries(names.map((name) => [name, hostile])), async (folder) => {
        cpSync(`${root}test/plan/rules`, join(folder, "rules"), { recursive: true });
        cpSync(`${root}samples`, join(folder, "samples"), { recursive: true });
        const { results, log } = await sarifOf(folder, language);
        assert.ok(valid(log), JSON.stringify(valid.errors, undefined, 2));
        const rules = new Set(results.map(({ ruleId }) => ruleId));
        assert.ok(rules.size > 60, `${rules.size} rules`);
        assert.ok(results.some(({ fixes }) => fixes !== undefined));
        assert.ok(results.some(({ relatedLocations }) => relatedLocations !== undefined));
        const found = new Set(log.runs[0].artifacts.map(({ location }) => decodeURIComponent(location.uri)));
        for (const name of names) assert.ok(found.has(name), name);
      });
    });
  }

  it("is valid where nothing was found", async () => {
    await inFolder({}, async (folder) => {
      writeFileSync(join(folder, "a.commplan.yaml"), "commplan: 1\nproject: { name: A, client: B }\n");
      const { results, log } = await sarifOf(folder, "en");
      assert.deepEqual(results, []);
      assert.ok(valid(log), JSON.stringify(valid.errors, undefined, 2));
    });
  });

  for (const [what, spoil] of [
    ["a finding without a message", ({ results: [first] }) => delete first.message],
    ["a line 0", ({ results: [first] }) => Object.assign(regionOf(first), { startLine: 0 })],
    ["a level of its own", ({ results: [first] }) => Object.assign(first, { level: "grave" })],
    ["an address with a blank", ({ artifacts: [first] }) => Object.assign(first.location, { uri: "a b" })],
  ]) {
    it(`would refuse ${what}`, async () => {
      await inFolder({ "a.commplan.yaml": hostile }, async (folder) => {
        const { log } = await sarifOf(folder, "en");
        spoil(log.runs[0]);
        assert.equal(valid(log), false);
      });
    });
  }
});

async function sarifOf(folder, language) {
  const args = ["check", ".", "--format", "sarif", "--language", language, "--as-of", "2026-09-11"];
  const { stdout } = await runCli(args, { folder });
  const log = JSON.parse(stdout);
  return { log, results: log.runs[0].results };
}

function regionOf({ locations: [{ physicalLocation }] }) {
  return physicalLocation.region;
}

/** RFC 3986: only these characters, and escapes whole. */
function isReference(text) {
  return /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\dA-F]{2})*$/i.test(text);
}

function isUri(text) {
  return isReference(text) && URL.canParse(text);
}
