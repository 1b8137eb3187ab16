import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { blocksIn } from "../elsewhere/blocks.ts";
import { plansIn, root } from "../support/folders.ts";

const schema = JSON.parse(readFileSync(`${root}schemas/schemastore/commplan.json`, "utf8"));

// As SchemaStore takes a schema: a keyword or a format that draft-07 does not know is an error.
const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
ajv.addFormat("date", /^\d{4}-\d\d-\d\d$/);
const validate = ajv.compile(schema);

function faultsOf(text: string): readonly string[] {
  validate(parse(text, { merge: true }));
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

describe("the schema for SchemaStore", () => {
  it("is made of the schema as it is now", () => {
    const { status, stderr } = spawnSync(process.execPath, ["scripts/make-schemastore.mjs", "--check"], {
      cwd: root,
      encoding: "utf8",
    });
    assert.equal(status, 0, stderr);
  });

  const plans = [...plansIn("samples"), ...plansIn("test/plan/fixtures")];
  assert.ok(plans.length > 2);
  for (const { name, text } of plans) it(`takes ${name}`, () => assert.deepEqual(faultsOf(text), []));

  it("has a name of its own and explains itself", () => {
    assert.equal(schema.$schema, "http://json-schema.org/draft-07/schema#");
    assert.equal(schema.$id, "https://json.schemastore.org/commplan.json");
    assert.ok(schema.properties.milestones.description.length > 20);
    assert.doesNotMatch(JSON.stringify(schema), /"x-(?!\w)|"(x-zh-CN|x-references|enumDescriptions)":/);
  });

  const head = "commplan: 1\nproject: { name: A, client: B }\n";
  const slips: readonly (readonly [string, string, string])[] = [
    ["an unknown key", `${head}milestons: []\n`, " additionalProperties"],
    ["no project", "commplan: 1\n", " required"],
    ["another version", "commplan: 2\nproject: { name: A, client: B }\n", "/commplan const"],
    [
      "a word that is no value",
      `${head}goals: [{ id: g, statement: S, status: won }]\n`,
      "/goals/0/status enum",
    ],
    [
      "a day that is none",
      `${head}milestones: [{ id: m, title: T, due: soon }]\n`,
      "/milestones/0/due format",
    ],
    [
      "an id with a blank",
      `${head}milestones: [{ id: m 1, title: T, due: 2026-01-01 }]\n`,
      "/milestones/0/id pattern",
    ],
  ];
  for (const [name, text, fault] of slips) {
    it(`refuses ${name}`, () => assert.ok(faultsOf(text).includes(fault), faultsOf(text).join()));
  }

  it("has an entry for the catalog that names the files of the manifest", () => {
    const entry = blocksIn("json-schema.md")
      .map(({ language, text }) => (language === "json" ? JSON.parse(text) : {}))
      .find((block) => "fileMatch" in block);
    const [language] = JSON.parse(readFileSync(`${root}package.json`, "utf8")).contributes.languages;
    assert.equal(entry.url, schema.$id);
    assert.deepEqual(entry.fileMatch, [
      ...language.extensions.map((extension: string) => `*${extension}`),
      ...language.filenames,
    ]);
    // Their rules: a description without a full stop, and no word “schema” in the name.
    assert.doesNotMatch(entry.description, /\.$/);
    assert.doesNotMatch(entry.name, /schema/i);
  });
});
