import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/folders.ts";
import { inFolder, runCli } from "./run-cli.ts";
import { readScenario, type Scenario } from "./scenario.ts";

const folder = `${root}test/cli/scenarios`;
const names = readdirSync(folder).filter((name) => name.endsWith(".scenario"));

describe("commplan, in scenarios", () => {
  for (const name of names) {
    it(name.replace(/\.scenario$/, "").replaceAll("-", " "), async () => {
      const scenario = readScenario(readFileSync(join(folder, name), "utf8"));
      assert.notEqual(scenario.runs.length, 0, "a scenario runs something");
      await play(scenario);
    });
  }
});

async function play({ files, runs }: Scenario): Promise<void> {
  const contents = new Map(files.map(({ name, content }) => [name, content]));
  await inFolder(Object.fromEntries(contents), async (place) => {
    for (const { args, environment, stdout, stderr, exitCode, after } of runs) {
      const ended = await runCli(args, { folder: place, environment });
      const { signal: _signal, ...seen } = ended;
      assert.deepEqual(seen, { stdout, stderr, exitCode }, `commplan ${args.join(" ")}`);
      for (const { name, content } of after) contents.set(name, content);
      for (const [file, content] of contents) {
        assert.equal(
          readFileSync(join(place, file), "utf8"),
          content,
          `${file} after commplan ${args.join(" ")}`,
        );
      }
    }
  });
}
