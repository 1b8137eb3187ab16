import assert from "node:assert/strict";
import { actLine } from "../../src/extension/sidebar/act-line.ts";
import type { Element } from "../../src/extension/sidebar/element.ts";
import { nearestLines } from "../../src/extension/sidebar/nearest-lines.ts";
import { createFolds, openLines } from "../../src/extension/sidebar/open-lines.ts";
import type { Tree } from "../../src/extension/sidebar/tree.ts";

/** A tree as lines, two spaces a level; `+` before a line that is closed. */
type Drawn = string;

function treeOf(drawn: Drawn, plan = "file:///p") {
  const lines: Element[] = [];
  const below = new Map<Element | undefined, Element[]>();
  const path: Element[] = [];
  for (const line of drawn.split("\n").filter((one) => one.trim() !== "")) {
    const [, indent = "", closed = "", id = ""] = /^( *)(\+?)(.*)$/.exec(line) ?? [];
    const depth = indent.length / 2;
    const row = {
      ...blank,
      id,
      label: id,
      plan,
      state: closed === "" ? ("open" as const) : ("closed" as const),
    };
    const parent = path[depth - 1];
    const element: Element = { row, parent };
    path.splice(depth, path.length, element);
    lines.push(element);
    below.set(parent, [...(below.get(parent) ?? []), element]);
  }
  return {
    beside: (parent: Element | undefined) => below.get(parent) ?? [],
    line: (id: string) => lines.find(({ row }) => row.id === id) as Element,
  };
}

const blank = { icon: { name: "x" }, description: "", sentence: "", context: "" };

const risks = `
high
  flood
  strike
  fire
low
  paint
+closed
  old
`;

/** What was done with which line, what the tree is then, and where the keyboard is to be. */
const cases: readonly [string, { readonly line: string; readonly after: Drawn }, string | undefined][] = [
  ["stays with a line that stays", { line: "strike", after: risks }, "strike"],
  [
    "follows a line into a group that is open",
    { line: "strike", after: "high\n  flood\n  fire\nlow\n  paint\n  strike" },
    "strike",
  ],
  [
    "goes to the next line where its own went into a group that is closed, which stays so",
    { line: "strike", after: "high\n  flood\n  fire\nlow\n  paint\n+closed\n  old\n  strike" },
    "fire",
  ],
  [
    "goes to the line before where its own was the last",
    { line: "fire", after: "high\n  flood\n  strike\nlow\n  paint" },
    "strike",
  ],
  [
    "goes to the next group where its own went with its group",
    { line: "paint", after: "high\n  flood\n+closed\n  paint\n  old" },
    "closed",
  ],
  [
    "goes to the line that its own stood below where all beside it went",
    { line: "flood", after: "high\nlow" },
    "high",
  ],
  ["goes nowhere where nothing is left", { line: "flood", after: "" }, undefined],
];

describe("the keyboard after an act", () => {
  for (const [name, { line, after }, expected] of cases)
    it(name, async () => {
      const before = treeOf(risks);
      const now = treeOf(after);
      const found: string[] = [];
      const tree = {
        has: (element: Element) => before.beside(element.parent).includes(element),
        nearest: (element: Element) => nearestLines(element, before.beside),
        find: async (plan: string, ids: readonly string[]) => {
          const seen = await openLines(plan, createFolds(), async (parent) => now.beside(parent));
          return ids.map((id) => seen.find(({ row }) => row.id === id)).find((one) => one !== undefined);
        },
        focus: async ({ row }: Element) => void found.push(row.id),
        view: { visible: true },
      };
      await actLine([tree as unknown as Tree], before.line(line))?.comeBack();
      assert.deepEqual(found, expected === undefined ? [] : [expected]);
    });

  it("is not asked for by what is no line of a tree", () => {
    const { line } = treeOf(risks);
    const tree = { has: () => false } as unknown as Tree;
    for (const argument of [undefined, null, "x", 5, {}, { plan: "file:///p", id: "flood" }, line("flood")])
      assert.equal(actLine([tree], argument), undefined);
  });

  it("goes by what a person opened and closed", async () => {
    const { beside, line } = treeOf(risks);
    const folds = createFolds();
    const seen = async () =>
      (await openLines("file:///p", folds, async (parent) => beside(parent))).map(({ row }) => row.id);
    folds.set(line("closed"), true);
    folds.set(line("high"), false);
    assert.deepEqual(await seen(), ["high", "low", "paint", "closed", "old"]);
  });

  it("looks into no other plan", async () => {
    const { beside } = treeOf("one\n  a\n");
    const other = await openLines("file:///other", createFolds(), async (parent) => beside(parent));
    assert.deepEqual(
      other.map(({ row }) => row.id),
      ["one"],
    );
  });
});
