import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import type { Call } from "../../src/cli/command.ts";
import { jsonCommand } from "../../src/cli/commands/json.ts";
import { analyze } from "../../src/plan/analyze.ts";
import { planData } from "../../src/plan/data/plan-data.ts";
import type { Visibility } from "../../src/plan/plan.ts";
import { buildReport } from "../../src/report/build.ts";
import { formats } from "../../src/report/formats/index.ts";
import { circles, markedPlan } from "../report/privacy/marked-plan.ts";
import { root } from "../support/folders.ts";

const schema = JSON.parse(readFileSync(`${root}schemas/commplan-data.schema.json`, "utf8")) as object;
const validate = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);

const folders = ["samples", "test/plan/fixtures", "test/plan/rules", "test/report/fixtures"];
const plans = folders.flatMap((folder) =>
  readdirSync(`${root}${folder}`)
    .filter((name) => name.endsWith(".commplan.yaml"))
    .map((name) => `${root}${folder}/${name}`),
);

const visibilities: readonly Visibility[] = ["client", "team", "internal"];

/** What the command prints of a file, once it fits its schema. */
async function dataOf(file: string, visibility: Visibility): Promise<string> {
  const given: Readonly<Record<string, string>> = { "as-of": "2026-07-17", visibility };
  const call: Call = {
    operands: [file],
    value: (option) => {
      const reading = option.read(given[option.name] ?? "");
      return "value" in reading ? reading.value : undefined;
    },
    language: "en",
    environment: {},
    now: new Date("2026-07-17T00:00:00Z"),
  };
  const { output } = await jsonCommand.run(call);
  assert.ok(typeof output === "string");
  const isFitting = validate(JSON.parse(output));
  assert.ok(isFitting, `${file}: ${JSON.stringify(validate.errors?.slice(0, 5), undefined, 1)}`);
  return output;
}

describe("the data of a plan", () => {
  it("are said by a schema that is made of that of the plan", () => {
    const run = spawnSync(process.execPath, [`${root}scripts/make-data-schema.mjs`, "--check"], {
      encoding: "utf8",
    });
    assert.deepEqual([run.stderr, run.status], ["", 0]);
  });

  for (const visibility of visibilities) {
    it(`fit it: all samples and fixtures, ${visibility}`, async () => {
      assert.ok(plans.length > 70);
      for (const file of plans) await dataOf(file, visibility);
    }).timeout(60_000);
  }

  it("fit it where every key is given, and where little can be read", () => {
    for (const text of [
      markedPlan(),
      "commplan: 1\nrisks:\n  - { id: R, title: 2026, visibility: nobody }\n  - {\n",
    ]) {
      const analysis = analyze(text, { asOf: "2026-05-15" });
      for (const visibility of visibilities) {
        const plan = planData(analysis, { visibility });
        const head = { version: 1, file: "", asOf: "2026-05-15", timezone: "UTC", visibility };
        const isFitting = validate({ ...head, counts: { records: {}, open: {} }, plan });
        assert.ok(isFitting, JSON.stringify(validate.errors?.slice(0, 5), undefined, 1));
      }
    }
  });

  for (const visibility of visibilities) {
    it(`fit it as a form of a report, too: ${visibility}`, async () => {
      const { plan } = analyze(markedPlan(), { asOf: "2026-05-15" });
      const { render, sections } = formats.json;
      const text = await render(buildReport(plan, { asOf: "2026-05-15", visibility, sections }));
      const data = JSON.parse(String(text)) as {
        readonly visibility: string;
        readonly plan: { readonly milestones: readonly object[] };
      };
      assert.ok(validate(data), JSON.stringify(validate.errors?.slice(0, 5), undefined, 1));
      assert.equal(data.visibility, visibility);
      assert.ok(data.plan.milestones.length > 5);
      if (visibility === "internal") return;
      // The very data that the command prints for these readers.
      const printed = planData(analyze(markedPlan(), { asOf: "2026-05-15" }), { visibility });
      assert.deepEqual(data.plan, JSON.parse(JSON.stringify(printed)));
    });
  }

  it("tell nobody outside the team where the items of its tools are", () => {
    const text = `commplan: 1
project: { name: A, client: B }
tools: [{ id: jira, name: Jira, kind: issue-tracker, item-url: "https://inside.example/{key}" }]
`;
    const analysis = analyze(text, { asOf: "2026-07-17" });
    for (const visibility of visibilities) {
      const printed = JSON.stringify(planData(analysis, { visibility }));
      assert.equal(printed.includes("inside.example"), visibility === "internal", visibility);
    }
  });

  it("tell the client no link that no report tells it", () => {
    const link = (where: string) => `links: ["https://${where}.example/"]`;
    const text = `commplan: 1
project: { name: A, client: B, ${link("project")} }
stakeholders: [{ id: li, name: Li, side: client, ${link("person")} }]
tools: [{ id: jira, name: Jira, kind: issue-tracker, ${link("tool")} }]
work: [{ id: W, title: T, ${link("work")} }]
status: { ${link("status")} }
`;
    const analysis = analyze(text, { asOf: "2026-07-17" });
    const linked = (visibility: Visibility) =>
      [...JSON.stringify(planData(analysis, { visibility })).matchAll(/(\w+)\.example/g)].map(
        ([, name]) => name,
      );
    assert.deepEqual(linked("client"), ["work"]);
    for (const visibility of ["team", "internal"] as const)
      assert.deepEqual(linked(visibility).sort(), ["person", "project", "status", "tool", "work"]);
  });

  it("have their keys in the order of the format, however the file has them", () => {
    const head = "commplan: 1\nproject: { name: A, client: B }\n";
    const texts = [
      `${head}milestones: [{ id: M, title: { en: T, zh-CN: 题 }, due: 2026-06-01, slip: { cause: c, recovery: r } }]\n`,
      `milestones: [{ slip: { recovery: r, cause: c }, due: 2026-06-01, title: { en: T, zh-CN: 题 }, id: M }]\n${head}`,
    ];
    const [one, other] = texts.map((text) => JSON.stringify(planData(analyze(text, { asOf: "2026-05-15" }))));
    assert.equal(one, other);
  });

  it("tell of each record for whom it is at most, whatever cannot be read", () => {
    const text = `commplan: 1
project: { name: A, client: B }
communications:
  - { id: c, title: Board, audience: [x], confidential: true }
log:
  - { id: l, date: 2026-05-01, of: c }
risks:
  - { id: R1, title: A }
  - { id: R2, title: B, visibility: team }
  - { id: R3, title: C, visibility: nobody }
  - { id: R4, title: "D }
`;
    const { communications, log, risks } = planData(analyze(text, { asOf: "2026-05-15" })) as Record<
      string,
      readonly { readonly derived: { readonly visibility: string } }[]
    >;
    assert.deepEqual(
      [communications, log, risks].map((records) => records?.map(({ derived }) => derived.visibility)),
      [["team"], ["team"], ["client", "team", "internal", "internal"]],
    );
  });

  describe("for readers", () => {
    const analysis = analyze(markedPlan(), { asOf: "2026-05-15" });
    const markers = (visibility: Visibility) => {
      const text = JSON.stringify(planData(analysis, { visibility }));
      return [...new Set([...text.matchAll(/mk\.([\p{L}\d.-]*?)\.km/gu)].map(([, marker = ""]) => marker))];
    };
    const never = /\.(?:email|phone|contact|x-key|exceptions|external|sha256|commit)(?:\.|$)/;
    const internalOnly = /\.(?:notes|tags|withheld|engagement|influence|interest)(?:\.|$)/;
    const isOf = (marker: string, shown: readonly string[]) => shown.includes(marker.split(".")[0] ?? "");

    for (const [visibility, shown] of [
      ["client", ["client"]],
      ["team", ["client", "team"]],
    ] as const) {
      it(`hold nothing else, ids of other records included: ${visibility}`, () => {
        const found = markers(visibility);
        assert.ok(found.length > 100);
        const leaked = found.filter(
          (marker) => !isOf(marker, shown) || never.test(marker) || internalOnly.test(marker),
        );
        assert.deepEqual(leaked, []);
      });
    }

    it("are all of it for the team itself", () => {
      const found = markers("internal");
      for (const circle of circles)
        assert.ok(
          found.some((marker) => isOf(marker, [circle])),
          circle,
        );
      assert.ok(found.some((marker) => internalOnly.test(marker)));
    });
  });
});
