import assert from "node:assert/strict";
import { editorFiles, editorFingerprint, filesByScheme } from "../../src/server/editor-files.ts";
import { lateFingerprints } from "../../src/server/late-fingerprints.ts";

const plan = "memfs:/plans/a.commplan.yaml";
const report = "memfs:/plans/out/r%20%C3%A9.html";

/** Fingerprints of an editor whose files are here; its answers come when they are let through. */
function asked(files: Record<string, string | undefined>) {
  const waiting: (() => void)[] = [];
  const told: string[] = [];
  const late = lateFingerprints(async (_plan, path) => {
    const hash = files[path];
    await new Promise<void>((resolve) => waiting.push(resolve));
    return hash;
  });
  late.onAnswer((uri) => told.push(uri));
  const answer = async (...order: readonly number[]) => {
    const all = waiting.splice(0);
    for (const index of order.length > 0 ? order : all.keys()) {
      all[index]?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    return told.splice(0);
  };
  return { late, answer, files, beside: late.filesBeside(plan) };
}

describe("files beside a plan that only the editor reads", () => {
  it("are not known at first, and told of when they are", async () => {
    const { answer, beside } = asked({ "out/r é.html": "a" });
    assert.equal(beside.sha256("out/r é.html"), undefined);
    assert.deepEqual(await answer(), ["memfs:/plans/out/r é.html"]);
    assert.equal(beside.sha256("out/r é.html"), "a");
  });

  it("are asked for once, however often a rule looks", async () => {
    const { answer, beside } = asked({ "r.html": "a" });
    for (let count = 0; count < 5; count++) beside.sha256("r.html");
    assert.equal((await answer()).length, 1);
    beside.sha256("./r.html");
    assert.deepEqual(await answer(), []);
  });

  it("say nothing new where there is nothing", async () => {
    const { answer, beside, late } = asked({});
    beside.sha256("gone.html");
    assert.deepEqual(await answer(), []);
    late.fileChanged("memfs:/plans/unknown.html");
    assert.deepEqual(await answer(), []);
  });

  it("keep what is known until a changed file is read, and take the last answer", async () => {
    const { answer, beside, late, files } = asked({ "out/r é.html": "a" });
    beside.sha256("out/r é.html");
    await answer();
    files["out/r é.html"] = "b";
    late.fileChanged(report);
    files["out/r é.html"] = "c";
    late.fileChanged(report);
    assert.equal(beside.sha256("out/r é.html"), "a");
    // The answers come in the wrong order.
    assert.equal((await answer(1, 0)).length, 1);
    assert.equal(beside.sha256("out/r é.html"), "c");
    files["out/r é.html"] = undefined;
    late.fileChanged(report);
    assert.equal((await answer()).length, 1);
    assert.equal(beside.sha256("out/r é.html"), undefined);
  });
});

describe("files that the editor reads for the server", () => {
  const editor = (answer: unknown) => ({
    sendRequest: async () => {
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  const odd: readonly (readonly [string, unknown])[] = [
    ["no answer", null],
    ["an answer of another kind", { plans: 1 }],
    ["an error", new Error("unknown method")],
  ];
  for (const [what, answer] of odd) {
    it(`are none after ${what}`, async () => {
      const connection = editor(answer) as never;
      assert.deepEqual(await editorFiles(connection).plansBelow?.("memfs:/"), []);
      assert.equal(await editorFiles(connection).read(plan), undefined);
      assert.equal(await editorFingerprint(connection)(plan, "a"), undefined);
    });
  }

  it("are plans by their names, however an address writes them", async () => {
    const given = [plan, "memfs:/%E4%BD%A0.commplan.yaml", "memfs:/notes.yaml", 7, "memfs:/%ff.commplan.yml"];
    assert.deepEqual(await editorFiles(editor(given) as never).plansBelow?.("memfs:/"), [
      plan,
      "memfs:/%E4%BD%A0.commplan.yaml",
      "memfs:/%ff.commplan.yml",
    ]);
  });

  it("are all but those of this machine", async () => {
    const reader = (name: string) => ({
      list: async () => [{ name, kind: "file" as const }],
      read: async () => name,
    });
    const files = filesByScheme(reader("own"), { ...reader("editor"), plansBelow: async () => ["a"] });
    assert.equal(await files.read("file:///a"), "own");
    assert.equal(await files.read("vscode-vfs://github/a"), "editor");
    assert.equal(await files.plansBelow?.("file:///a"), undefined);
    assert.deepEqual(await files.plansBelow?.("memfs:/a"), ["a"]);
    assert.deepEqual(await files.list("file:///"), [{ name: "own", kind: "file" }]);
  });
});
