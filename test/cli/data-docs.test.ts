import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { blocksIn, blockWith } from "../elsewhere/blocks.ts";
import { root } from "../support/folders.ts";
import { cli, inFolder } from "./run-cli.ts";

const page = "data.md";

/** What each recipe says of the construction sample at 17 July 2026. */
const recipes: readonly (readonly [string, string, string, RegExp])[] = [
  ["sh", "select(.derived.late)", "jq", /^M-04 18 days\n$/],
  ["sh", "sort_by(.next)", "jq", /^2026-07-\d\d [\p{L}\w-]+\n(?:2026-\d\d-\d\d [\p{L}\w-]+\n)+$/u],
  ["python", "import json", "python3", /^R-01 critical 20\n(?:R-\d+ (?:high|critical) \d+\n)*$/],
  ["powershell", "ConvertFrom-Json", "pwsh", /^(?:F-\d+\n)*$/],
];

describe("docs/data.md", () => {
  for (const [language, part, program, expected] of recipes) {
    it(`has a recipe for ${program} that does what it says: ${part}`, async function () {
      const isThere = spawnSync(program, ["--version"]).status === 0;
      if (!isThere || process.platform === "win32") return this.skip();
      const text = blockWith(page, language, part);
      await inFolder({}, async (folder) => {
        cpSync(`${root}samples/riverside.commplan.yaml`, join(folder, "bridge.commplan.yaml"));
        const { stdout, stderr } = spawnSync(program === "jq" ? "sh" : program, ["-c", text], {
          cwd: folder,
          encoding: "utf8",
          env: { ...process.env, PATH: `${commplanIn(folder)}${delimiter}${process.env["PATH"]}` },
        });
        assert.equal(stderr, "");
        assert.match(stdout, expected);
      });
    });
  }

  it("has no other recipe than these", () => {
    assert.deepEqual(
      blocksIn(page).map(({ language }) => language),
      recipes.map(([language]) => language),
    );
  });

  for (const name of [page, "data.zh-CN.md"]) {
    it(`names every key that is derived: ${name}`, () => {
      const text = readFileSync(`${root}docs/${name}`, "utf8");
      const schema = JSON.parse(readFileSync(`${root}schemas/commplan-data.schema.json`, "utf8")) as Schema;
      const keys = Object.values(schema.definitions).flatMap(({ properties }) =>
        keysIn(properties?.["derived"]),
      );
      assert.ok(keys.length > 30);
      for (const key of new Set([...keys, ...Object.keys(schema.properties)]))
        assert.ok(text.includes(`\`${key}\``), key);
    });
  }
});

interface Schema {
  readonly definitions: Readonly<Record<string, Node>>;
  readonly properties: Readonly<Record<string, Node>>;
}

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
}

function keysIn(node: Node | undefined): readonly string[] {
  const { properties = {} } = node?.items ?? node ?? {};
  return Object.entries(properties).flatMap(([key, inner]) => [key, ...keysIn(inner)]);
}

/** A folder with a `commplan` that judges at the day of the sample. */
function commplanIn(folder: string): string {
  const place = join(folder, "bin");
  mkdirSync(place);
  const file = join(place, "commplan");
  writeFileSync(file, `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@" --as-of 2026-07-17\n`);
  chmodSync(file, 0o755);
  return place;
}
