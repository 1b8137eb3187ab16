import assert from "node:assert/strict";
import { symbolFactsOf, symbolsMatching } from "../../src/language/workspace-symbols.ts";
import { chinese, documentOf, english } from "./ask.ts";
import { head, plan } from "./plan.ts";

const other = {
  ...documentOf(`${head.replace("Harbour", "Tower")}risks:\n  - { id: freeze-risk, title: Frost }\n`),
  uri: "file:///b",
};

function found(query: string, options = english): readonly string[] {
  const facts = [documentOf(plan), other].flatMap((document) => [...symbolFactsOf(document, options)]);
  return symbolsMatching(facts, query).map(({ name, containerName }) => `${name} (${containerName})`);
}

describe("workspace symbols", () => {
  it("are found by id, over all plans, the nearest first", () => {
    assert.deepEqual(found("freeze"), [
      "Design freeze · freeze · Li Na (milestone · Harbour)",
      "Frost · freeze-risk (risk · Tower)",
    ]);
    assert.deepEqual(found("frzrsk"), ["Frost · freeze-risk (risk · Tower)"]);
  });

  it("are found by title in either language, and show the one that was meant", () => {
    assert.deepEqual(found("设计"), ["设计冻结 · freeze · Li Na (milestone · Harbour)"]);
    assert.deepEqual(found("design fr", chinese), ["Design freeze · freeze · Li Na (里程碑 · Harbour)"]);
    assert.deepEqual(found("冻结", chinese), ["设计冻结 · freeze · Li Na (里程碑 · Harbour)"]);
  });

  it("are found by the person who answers for them", () => {
    assert.deepEqual(found("li na"), [
      "Li Na · li (stakeholder · Harbour)",
      "Design freeze · freeze · Li Na (milestone · Harbour)",
    ]);
  });

  it("are found by the person whom they come from", () => {
    const text = `${plan}feedback:\n  - { id: f, text: Too loud, from: anna }\nactions:\n  - { id: a, title: Ask, from: f }\n`;
    const names = symbolsMatching(symbolFactsOf(documentOf(text), english), "anna").map(({ name }) => name);
    assert.deepEqual(names, ["Anna Lind · anna", "Too loud · f · Anna Lind"]);
  });

  it("are all where nothing is asked, and none where nothing fits", () => {
    assert.equal(found("").length, 8);
    assert.deepEqual(found("zzz"), []);
    assert.equal(symbolsMatching([], "a").length, 0);
  });

  it("lead to the id of the record", () => {
    const [symbol] = symbolsMatching(symbolFactsOf(other, english), "frost");
    assert.deepEqual(symbol?.location, {
      uri: "file:///b",
      range: { start: { line: 5, character: 10 }, end: { line: 5, character: 21 } },
    });
  });
});
