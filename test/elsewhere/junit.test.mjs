import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { inFolder, runCli } from "../cli/run-cli.ts";
import { root } from "../support/folders.ts";

/** What build servers know of the format: the elements, what may be in them, and which attributes they take. */
const known = {
  testsuites: {
    attributes: ["name", "tests", "failures", "errors", "disabled", "time"],
    within: ["testsuite"],
  },
  testsuite: {
    attributes: ["name", "tests", "failures", "errors", "disabled", "skipped", "time"],
    within: ["testcase"],
  },
  testcase: {
    attributes: ["name", "classname", "time", "file", "line"],
    within: ["failure", "error", "skipped", "system-out", "system-err"],
  },
  failure: { attributes: ["type", "message"], within: [] },
  "system-out": { attributes: [], within: [] },
};

/** A strict parser of XML, which this runtime lacks; it prints the elements as JSON. */
const parser = `
import json, sys, xml.etree.ElementTree as tree
def told(e): return {"name": e.tag, "attributes": e.attrib, "text": (e.text or "").strip(), "within": [told(c) for c in e]}
print(json.dumps(told(tree.parse(sys.argv[1]).getroot())))
`;

const hostile = 'commplan: 1\nproject: { name: "a]]>\\u0001<b>&amp;🌉", cleint: "]]>\u000b" }\n\u0007:\n';

describe("commplan check --format junit, by a parser of XML", function () {
  this.timeout(120_000);

  for (const failOn of ["error", "never"]) {
    it(`has the shape that build servers know, with --fail-on ${failOn}`, async () => {
      const files = { '计划/<a> & "b".commplan.yaml': hostile, "empty.commplan.yaml": "" };
      await inFolder(files, async (folder) => {
        cpSync(`${root}test/plan/rules`, join(folder, "rules"), { recursive: true });
        cpSync(`${root}samples`, join(folder, "samples"), { recursive: true });
        const args = ["check", "--format", "junit", "--as-of", "2026-07-17", "--fail-on", failOn];
        const { stdout } = await runCli(args, { folder });
        const report = await parsed(folder, stdout);
        assert.equal(report.name, "testsuites");
        hold(report);
        const cases = report.within.flatMap(({ within }) => within);
        const failures = cases.filter(({ within }) => within.some(({ name }) => name === "failure"));
        assert.equal(Number(report.attributes.tests), cases.length);
        assert.equal(Number(report.attributes.failures), failures.length);
        assert.equal(failures.length > 0, failOn === "error");
        for (const { attributes, within } of report.within) {
          const failed = within.filter((one) => one.within.some(({ name }) => name === "failure"));
          assert.equal(Number(attributes.tests), within.length);
          assert.equal(Number(attributes.failures), failed.length);
        }
        const names = report.within.map(({ attributes }) => attributes.name);
        assert.ok(names.includes('计划/<a> & "b".commplan.yaml'));
      });
    });
  }
});

function hold({ name, attributes, within }) {
  const { attributes: mayHave, within: mayHold } = known[name] ?? assert.fail(`<${name}>`);
  for (const attribute of Object.keys(attributes))
    assert.ok(mayHave.includes(attribute), `${name} ${attribute}`);
  for (const child of within) {
    assert.ok(mayHold.includes(child.name), `<${child.name}> in <${name}>`);
    hold(child);
  }
}

async function parsed(folder, text) {
  const file = join(folder, "report.xml");
  writeFileSync(file, text);
  const { stdout } = await promisify(execFile)("python3", ["-c", parser, file], { maxBuffer: 100_000_000 });
  return JSON.parse(stdout);
}
