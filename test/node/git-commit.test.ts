import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commitHolding, headOf } from "../../src/node/git-commit.ts";
import { inRepository } from "./repository.ts";

const name = "plans/计划 a.commplan.yaml";
const day = "2026-01-15T10:00:00Z";

describe("the commit that holds a plan", () => {
  it("is the last one, where nothing has changed since", () =>
    inRepository(async ({ folder, git, write, commit }) => {
      write(name, "one\n");
      commit(day);
      write("other.txt", "x");
      commit("2026-01-16T10:00:00Z");
      write("untracked.txt", "y");
      const head = await headOf(join(folder, name));
      assert.match(head ?? "", /^[0-9a-f]{40}$/);
      assert.equal(await commitHolding(join(folder, name), "one\n"), head);
      git("checkout", "--quiet", "--detach");
      assert.equal(await commitHolding(join(folder, name), "one\n"), head);
    }));

  const not: readonly (readonly [
    string,
    (repository: Parameters<Parameters<typeof inRepository>[0]>[0]) => string,
  ])[] = [
    ["the text is not saved", () => "two\n"],
    [
      "the file was changed",
      ({ write }) => {
        write(name, "two\n");
        return "two\n";
      },
    ],
    [
      "the change waits to be recorded",
      ({ write, git }) => {
        write(name, "two\n");
        git("add", ".");
        return "two\n";
      },
    ],
  ];
  for (const [why, change] of not) {
    it(`is none where ${why}`, () =>
      inRepository(async (repository) => {
        repository.write(name, "one\n");
        repository.commit(day);
        const text = change(repository);
        assert.equal(await commitHolding(join(repository.folder, name), text), undefined);
      }));
  }

  it("is none where the file was never recorded, or nothing was", () =>
    inRepository(async ({ folder, write, commit }) => {
      write(name, "one\n");
      assert.equal(await headOf(join(folder, name)), undefined);
      assert.equal(await commitHolding(join(folder, name), "one\n"), undefined);
      write(".gitignore", "plans\n");
      commit(day);
      assert.equal(await commitHolding(join(folder, name), "one\n"), undefined);
    }));

  it("is none outside a repository, and without git", async () => {
    const folder = mkdtempSync(join(tmpdir(), "no-repository-"));
    try {
      const file = join(folder, "a.yaml");
      writeFileSync(file, "one\n");
      assert.equal(await headOf(file), undefined);
      assert.equal(await commitHolding(file, "one\n"), undefined);
      assert.equal(await commitHolding(file, "one\n", { program: join(folder, "nowhere") }), undefined);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
