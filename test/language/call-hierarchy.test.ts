import assert from "node:assert/strict";
import { callItemsAt, callsFrom, callsTo } from "../../src/language/call-hierarchy.ts";
import { cursorIn, documentOf, english } from "./ask.ts";
import { plan } from "./plan.ts";

const text = `${plan}communications:
  - { id: call, title: Weekly call, audience: [anna, all-team], owner: li }
  - { id: news, title: News, audience: [everyone, anna], owner: zhang-wei }
`;

/** Who calls and who is called at the cursor, each with the text where that is said. */
function calls(marked: string) {
  const { text, offset } = cursorIn(marked);
  const document = documentOf(text);
  const [item] = callItemsAt(document, document.lines.positionAt(offset), english);
  if (item === undefined) return undefined;
  const told = (name: string, ranges: readonly Parameters<typeof textOf>[0][]) =>
    `${name}: ${ranges.map(textOf).join(", ")}`;
  const textOf = ({ start, end }: typeof item.range) =>
    text.slice(document.lines.offsetAt(start), document.lines.offsetAt(end));
  return {
    item: item.name,
    to: callsTo(document, item, english).map(({ from, fromRanges }) => told(from.name, fromRanges)),
    from: callsFrom(document, item, english).map(({ to, fromRanges }) => told(to.name, fromRanges)),
  };
}

describe("call hierarchy", () => {
  it("leads to a person from what reaches them, and on to what they own", () => {
    assert.deepEqual(calls(text.replace("id: anna", "id: an|na")), {
      item: "Anna Lind",
      to: ["Weekly call: anna", "News: everyone, anna"],
      from: [],
    });
    assert.deepEqual(calls(text.replace("owner: li }", "owner: l|i }")), {
      item: "Li Na",
      to: ["Weekly call: all-team", "News: everyone"],
      from: ["Weekly call: li"],
    });
  });

  it("leads to a communication from its owner, and on to those it reaches", () => {
    assert.deepEqual(calls(text.replace("id: call", "id: |call")), {
      item: "Weekly call",
      to: ["Li Na: li"],
      from: ["Anna Lind: anna", "Li Na: all-team"],
    });
  });

  it("leads from a need to the goals, their milestones and the work, and back", () => {
    const chain = `${plan}needs:
  - { id: n, statement: Open in May }
goals:
  - { id: g, statement: On time, needs: [n, nobody], milestones: [freeze, permit] }
work:
  - { id: w, title: Drawings, milestone: freeze }
`;
    const at = (id: string) => calls(chain.replace(new RegExp(`id: ${id}\\b`), `id: |${id}`));
    assert.deepEqual(at("n"), { item: "Open in May", to: [], from: ["On time: n"] });
    assert.deepEqual(at("g"), {
      item: "On time",
      to: ["Open in May: n"],
      from: ["Design freeze: freeze", "Permit granted: permit"],
    });
    assert.deepEqual(at("freeze"), {
      item: "Design freeze",
      to: ["On time: freeze"],
      from: ["Drawings: freeze"],
    });
    assert.deepEqual(at("w"), { item: "Drawings", to: ["Design freeze: freeze"], from: [] });
  });

  it("is none for anything else", () => {
    assert.equal(calls(text.replace("id: design", "id: |design")), undefined);
    assert.equal(calls(text.replace("all-team", "all-|team")), undefined);
  });

  it("knows nothing of what is gone", () => {
    const document = documentOf(text);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    for (const data of [undefined, 7, "nobody"]) {
      const item = { name: "", kind: 1 as const, uri: document.uri, range, selectionRange: range, data };
      assert.deepEqual(callsTo(document, item, english), []);
      assert.deepEqual(callsFrom(document, item, english), []);
    }
  });
});
