import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { parse } from "yaml";
import {
  definition,
  described,
  flattened,
  isNode,
  type Located,
  listOf,
  nodeOf,
  type SchemaNode,
  schema,
  schemasIn,
} from "./schema-nodes.ts";

const vocabulary = ["x-references", "x-defines", "x-zh-CN", "x-enumTitles", "x-method", "enumDescriptions"];
const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true, unicodeRegExp: true });
for (const keyword of vocabulary) ajv.addKeyword(keyword);
for (const format of formatsIn(schema)) ajv.addFormat(format, true);
ajv.addSchema(schema, "plan");

describe("the schema file", () => {
  it("tells every section, key and definition in English and Chinese", () => {
    none(described(), ({ node }) => {
      const chinese = nodeOf(node["x-zh-CN"]);
      const english = [node["title"], node["description"]];
      return english.every(isEnglish) && [chinese["title"], chinese["description"]].every(isChinese);
    });
  });

  it("gives an example for every key that is not itself a list of mappings", () => {
    none(described(), ({ node }) => isBranch(node) || listOf(node["examples"]).length > 0);
  });

  it("explains every value of a choice in both languages", () => {
    none(described(), ({ node }) => {
      const choices = node["enum"];
      if (!Array.isArray(choices)) return true;
      const chinese = nodeOf(node["x-zh-CN"]);
      const english = [node["x-enumTitles"], node["enumDescriptions"]].map(listOf);
      const translated = [chinese["enumTitles"], chinese["enumDescriptions"]].map(listOf);
      return (
        [...english, ...translated].every((words) => words.length === choices.length) &&
        english.flat().every(isEnglish) &&
        translated.flat().every(isChinese)
      );
    });
  });

  it("refers only to kinds of record that it defines", () => {
    const defined = [...schemasIn()]
      .map(({ node }) => node["x-defines"])
      .filter((kind) => kind !== undefined);
    const known = new Set([...defined, "group", "record"]);
    none([...schemasIn()], ({ node }) =>
      listOf(node["x-references"]).every((kind) => known.has(String(kind))),
    );
    none(
      [...schemasIn()].filter(({ node }) => node["x-defines"] !== undefined),
      ({ pointer, node }) => pointer === `/definitions/${String(node["x-defines"])}/properties/id`,
    );
  });

  it("closes every mapping except those whose keys are free", () => {
    none([...schemasIn()], ({ node, pointer }) => {
      if (!listOf(node["type"] === "object" ? ["object"] : node["type"]).includes("object")) return true;
      if (/\/dependencies\//.test(pointer)) return true;
      const isFree = isNode(node["additionalProperties"]) && isNode(node["propertyNames"]);
      return (
        isFree || (node["additionalProperties"] === false && isNode(nodeOf(node["patternProperties"])["^x-"]))
      );
    });
  });

  it("resolves every reference to a definition", () => {
    none([...schemasIn()], ({ node }) => {
      const target = node["$ref"];
      return target === undefined || (typeof target === "string" && definition(target) !== undefined);
    });
  });

  it("puts nothing beside a bare $ref, where draft-07 would ignore it", () => {
    none([...schemasIn()], ({ node }) => node["$ref"] === undefined || Object.keys(node).length === 1);
  });

  it("requires only keys that it has", () => {
    none([...schemasIn()], ({ node }) =>
      listOf(node["required"]).every((key) => Object.hasOwn(nodeOf(node["properties"]), String(key))),
    );
  });

  it("accepts its own examples and defaults", () => {
    const slips: string[] = [];
    for (const { pointer, node } of described()) {
      const examples = [...listOf(node["examples"]), ...listOf(nodeOf(node["x-zh-CN"])["examples"])];
      const values = node["default"] === undefined ? examples : [...examples, node["default"]];
      for (const value of values) {
        if (!ajv.validate(`plan#${pointer}`, value)) slips.push(`${pointer}: ${ajv.errorsText()}`);
      }
    }
    assert.deepEqual(slips, []);
  });
});

describe("the schema judges plans", () => {
  const fixtures = new URL("fixtures/", import.meta.url);
  const samples = new URL("../../samples/", import.meta.url);
  for (const folder of [fixtures, samples]) {
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".commplan.yaml"))) {
      it(`accepts ${name}`, () => {
        assert.deepEqual(slipsOf(readFileSync(new URL(name, folder), "utf8")), []);
      });
    }
  }

  const start = "commplan: 1\nproject: { name: Riverside, client: Harbour Estates }\n";
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["", []],
    ["risks:", []],
    ["x-base: &base { owner: li-wei }", []],
    ["policy:", ["/policy type"]],
    ["riskz: []", [" additionalProperties"]],
    ["goals: [{ id: 007, statement: { en: On time, zh-CN: 按期 } }]", []],
    ["goals: [{ id: 设计冻结, statement: On time }]", []],
    ["goals: [{ id: everyone, statement: On time }]", ["/goals/0/id not"]],
    ["goals: [{ id: a b, statement: On time }]", ["/goals/0/id pattern"]],
    ["goals: [{ id: a, statement: {} }]", ["/goals/0/statement minProperties"]],
    ["goals: [{ id: a, statement: On time, agreed: { by: [b] } }]", ["/goals/0/agreed required"]],
    ["calendar: { holidays: [2026-05-01, { date: 2026-05-02 }, { from: 2026-10-01, to: 2026-10-07 }] }", []],
    ["calendar: { holidays: [{ from: 2026-10-01 }] }", ["/calendar/holidays/0 dependencies"]],
    ["calendar: { workdays: [] }", ["/calendar/workdays minItems"]],
    ["log: [{ date: 2026-06-09, title: Call }]", []],
    ["log: [{ date: 2026-06-09 }]", ["/log/0 required", "/log/0 required", "/log/0 anyOf"]],
    ["log: [{ date: 2026-06-09T15:30:00+08:00, of: a }, { date: 2026-06-09 15:30, of: a }]", []],
    ["log: [{ date: 2026-06-09T15:30, of: a }]", ["/log/0/date pattern"]],
    ["risks: [{ id: a, title: b, probability: 0, impact: high }]", ["/risks/0/probability minimum"]],
    ["policy: { risk: { scale: [low] } }", ["/policy/risk/scale minItems"]],
    ["policy: { risk: { scale: { impact: [low, high] } }, rules: { silence: off } }", []],
    ["policy: { rules: { schema: off } }", ["/policy/rules not", "/policy/rules propertyNames"]],
    ["policy: { grace: 101% }", ["/policy/grace pattern"]],
    ["policy: { minutes: 0d }", ["/policy/minutes pattern"]],
    ["reports: [{ id: a, title: b, period: monthly from 28 }]", []],
    ["reports: [{ id: a, title: b, period: monthly from 29 }]", ["/reports/0/period pattern"]],
    ["events: [{ id: a, title: b, kind: demo, when: 2026-06-09, minutes: 纪要/1.pdf }]", []],
    [
      "events: [{ id: a, title: b, kind: demo, when: 2026-06-09, minutes: 'javascript:x' }]",
      ["/events/0/minutes pattern"],
    ],
    [
      "tools: [{ id: a, name: b, kind: chat, links: [https://a.example, { title: b }] }]",
      ["/tools/0/links/1 required"],
    ],
  ];
  for (const [text, slips] of cases) {
    it(`${slips.length === 0 ? "accepts" : "rejects"} ${text === "" ? "a plan of two keys" : text}`, () => {
      assert.deepEqual(slipsOf(start + text), slips);
    });
  }
});

/** What the schema finds wrong with a plan: place and keyword. */
function slipsOf(text: string): readonly string[] {
  ajv.validate("plan", parse(text, { merge: true }));
  return (ajv.errors ?? []).map((error) => `${error.instancePath} ${error.keyword}`);
}

function none(places: readonly Located[], isRight: (place: Located) => boolean): void {
  assert.notEqual(places.length, 0);
  assert.deepEqual(
    places.filter((place) => !isRight(place)).map(({ pointer }) => pointer),
    [],
  );
}

/** Whether what is meant is told key by key: a mapping with keys, or a list of such. */
function isBranch(node: SchemaNode): boolean {
  const whole = flattened(node);
  return isNode(whole["properties"]) || isNode(flattened(nodeOf(whole["items"]))["properties"]);
}

function formatsIn(root: SchemaNode): ReadonlySet<string> {
  return new Set(
    [...schemasIn(root)].flatMap(({ node }) => (typeof node["format"] === "string" ? [node["format"]] : [])),
  );
}

function isEnglish(words: unknown): boolean {
  return typeof words === "string" && /[A-Za-z]/.test(words) && !/\p{Script=Han}/u.test(words);
}

function isChinese(words: unknown): boolean {
  return typeof words === "string" && /\p{Script=Han}/u.test(words);
}
