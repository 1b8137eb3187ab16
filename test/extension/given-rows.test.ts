import assert from "node:assert/strict";
import { type Element, pathOf } from "../../src/extension/sidebar/element.ts";
import { createGivenRows } from "../../src/extension/sidebar/given-rows.ts";
import type { WireRow } from "../../src/language/sidebar/protocol.ts";

/** Lines by what they stand under: `{ "": "a b", a: "c=3" }`; `=` is followed by what the line says. */
type Lines = Readonly<Record<string, string>>;

function treeOf(first: Lines) {
  let lines = first;
  const asked: string[] = [];
  const ask = async (parent: Element | undefined): Promise<readonly WireRow[] | undefined> => {
    const under = pathOf(parent).join("/");
    asked.push(under);
    return lines[under]?.split(" ").map((line): WireRow => {
      const [id = "", description = ""] = line.split("=");
      const fixed = {
        icon: { name: "x" },
        sentence: "",
        context: "",
        plan: "file:///p",
        state: "open",
      } as const;
      return { ...fixed, id, label: id, description };
    });
  };
  const given = createGivenRows(ask);
  return {
    ...given,
    asked,
    become: async (next: Lines) => {
      lines = next;
      const changes = await given.changes();
      return changes === "top" ? changes : changes.map(({ row }) => row.id);
    },
    /** Opens a line, and the lines on the way to it. */
    open: async (...ids: readonly string[]): Promise<Element | undefined> => {
      let element: Element | undefined;
      for (const id of ids) element = (await given.give(element)).find(({ row }) => row.id === id);
      if (element) await given.give(element);
      return element;
    },
  };
}

const plan: Lines = { "": "a b", a: "c=3 d", b: "e", "a/c": "f" };

describe("the lines that an editor was given", () => {
  it("are not drawn again where they are what they were", async () => {
    const { open, become } = treeOf(plan);
    await open("a", "c");
    assert.deepEqual(await become({ ...plan }), []);
  });

  it("are drawn again alone where they say something else, as the same line", async () => {
    const { open, become } = treeOf(plan);
    const line = await open("a", "c");
    assert.deepEqual(await become({ ...plan, a: "c=4 d" }), ["c"]);
    assert.equal(line?.row.description, "4");
    assert.deepEqual(await become({ ...plan, a: "c=4 d" }), []);
  });

  it("are drawn again with what they stand under where lines come, go or move", async () => {
    const { open, become } = treeOf(plan);
    await open("a", "c");
    assert.deepEqual(await become({ ...plan, a: "d c=3" }), ["a"]);
    assert.deepEqual(await become({ ...plan, a: "d" }), ["a"]);
    assert.equal(await become({ ...plan, "": "b" }), "top");
  });

  it("are not asked for where nobody has opened them", async () => {
    const { open, become, asked } = treeOf(plan);
    await open("a");
    asked.length = 0;
    await become({ ...plan, b: "e=2" });
    assert.deepEqual(asked, ["", "a"]);
  });

  it("stay where it is not known what they are", async () => {
    const { open, become } = treeOf(plan);
    await open("a");
    assert.deepEqual(await become({}), []);
    assert.deepEqual(await become({ ...plan, a: "c=4 d" }), ["c"]);
  });

  it("are forgotten where something else is to be shown, also in the midst of asking", async () => {
    const { open, become, forget, asked } = treeOf(plan);
    await open("a");
    const changes = become({ ...plan, "": "z" });
    forget();
    assert.deepEqual(await changes, []);
    asked.length = 0;
    assert.deepEqual(await become({ ...plan, "": "y" }), []);
    assert.deepEqual(asked, []);
  });
});
