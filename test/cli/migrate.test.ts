import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readArguments } from "../../src/cli/arguments.ts";
import { migrateCommand } from "../../src/cli/commands/migrate.ts";
import { replaceKey } from "../../src/plan/edit/replace.ts";
import type { KnownFormat } from "../../src/plan/migrate/migration.ts";
import type { Language } from "../../src/plan/words.ts";
import { inFolder } from "./run-cli.ts";

// The format has one version so far: here stands one that is made up.
const invented: KnownFormat = {
  version: 2,
  migrations: [
    {
      from: 1,
      summary: { en: "“due” of risks is “respond-by”.", "zh-CN": "风险的“due”改为“respond-by”。" },
      edits: (source) =>
        (source.sections.get("risks")?.items ?? []).map((_, index) =>
          replaceKey(source, ["risks", index, "due"], "respond-by"),
        ),
    },
  ],
};

const plan = "\uFEFFcommplan: 1\r\nrisks:\r\n  - id: r1 # \u202e!\r\n    due: 2026-03-01 # soon\r\n";

interface Ran {
  readonly output: string;
  readonly after: string;
}

/** Runs the command on a plan, and gives what it said and what the file holds then. */
function migrated(
  bytes: string | Uint8Array,
  options: { dry?: boolean; language?: Language } = {},
): Promise<Ran> {
  return inFolder({ "a.commplan.yaml": bytes }, async (folder) => {
    const file = join(folder, "a.commplan.yaml");
    const command = migrateCommand(invented);
    const { output } = await command.run({
      ...readArguments([file, ...(options.dry ? ["--dry-run"] : [])], command.options),
      language: options.language ?? "en",
      environment: {},
      now: new Date(0),
    });
    return { output: String(output), after: readFileSync(file, "utf8") };
  });
}

describe("commplan migrate, to a version that is made up", () => {
  it("shows each line that changes, and changes no other byte", async () => {
    const { output, after } = await migrated(plan);
    assert.equal(
      output,
      `Version 1 → 2: “due” of risks is “respond-by”.

     1 - commplan: 1
     1 + commplan: 2
     4 -     due: 2026-03-01 # soon
     4 +     respond-by: 2026-03-01 # soon

The plan was brought from version 1 to version 2.
`,
    );
    assert.equal(after, plan.replace("commplan: 1", "commplan: 2").replace("due:", "respond-by:"));
  });

  it("only shows them in a dry run", async () => {
    const { output, after } = await migrated(plan, { dry: true, language: "zh-CN" });
    assert.match(output, /^第 1 版 → 第 2 版：风险的“due”改为“respond-by”。\n/);
    assert.match(output, /未写入任何内容（--dry-run）。\n$/);
    assert.equal(after, plan);
  });

  it("puts a version right that is written otherwise", async () => {
    const quoted = plan.replace("commplan: 1", 'commplan: "2"');
    const { output, after } = await migrated(quoted);
    assert.match(output, /^The plan is in version 2 .* without quotes\.\n\n/);
    assert.match(output, /\n {5}1 \+ commplan: 2\n\nThe version is put right\./);
    assert.equal(after, quoted.replace('"2"', "2"));
    const newest = plan.replace("commplan: 1", "commplan: 2");
    assert.match((await migrated(newest)).output, /Nothing to do/);
  });

  it("lets no text of a plan steer a terminal", async () => {
    const { output } = await migrated("commplan: 1 # \u001b[31m\u202e\n");
    assert.doesNotMatch(output, /[\u001b\u202e]/);
  });

  it("does not write back what it could not read", async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode("commplan: 1 # "), 0xff, 0x0a]);
    await assert.rejects(migrated(bytes), (error: { words?: { en: string } }) =>
      /not written in UTF-8/.test(error.words?.en ?? ""),
    );
  });
});
