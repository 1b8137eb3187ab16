import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { root } from "./support/folders.ts";

// What a release must hold: `npm run release:check` tells of it, and the package that `npm test` has built is held to it.

interface Opened {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly isFinal: boolean;
}

type Result = readonly string[] | { readonly problems: readonly string[] };

interface Part {
  readonly name: string;
  readonly version?: string;
  readonly license: string;
  readonly text: string;
  readonly bundles: readonly string[];
  readonly within?: string;
}

interface Scripts {
  readonly checks: Readonly<Record<string, (opened: Opened) => Result | Promise<Result>>>;
  readonly openPackage: (options: { isFinal: boolean }) => Opened;
  readonly acceptedOf: (expression: string) => string | undefined;
  readonly noticesOf: (parts: readonly Part[]) => string;
  readonly sbomOf: (parts: readonly Part[], product: object, locked: object) => string;
}

const files = ["checks/index", "package", "accepted-licences", "notices", "sbom"];
const scripts: Scripts = Object.assign(
  {},
  ...(await Promise.all(files.map((file) => import(`${root}scripts/release/${file}.mjs`)))),
);

const opened = scripts.openPackage({ isFinal: false });

async function problemsOf(name: string, changed: Partial<Opened>): Promise<readonly string[]> {
  const check = scripts.checks[name];
  assert.ok(check, name);
  const result = await check({ ...opened, ...changed });
  return "problems" in result ? result.problems : result;
}

function withFile(name: string, text: string): Partial<Opened> {
  return { files: new Map([...opened.files, [name, new TextEncoder().encode(text)]]) };
}

describe("a release", () => {
  for (const name of Object.keys(scripts.checks)) {
    it(`is in order: ${name}`, async () => assert.deepEqual(await problemsOf(name, {}), []));
  }

  const slips: readonly (readonly [string, Partial<Opened>, RegExp])[] = [
    ["Files of the package", withFile("src/plan/analyze.ts", ""), /should not be/],
    ["Files of the package", withFile("dist/cli-program.js", ""), /should not be/],
    ["Files of the package", withFile("media/walkthrough/notes.md", ""), /should not be/],
    ["Files of the package", { files: new Map() }, /is missing/],
    ["Size and activation", withFile("dist/extension.cjs", `//${"x".repeat(200_000)}`), /Activation reads/],
    ["Size and activation", withFile("dist/extension.cjs", 'require("./report.cjs")'), /Activation reads/],
    ["No secrets, nothing of this machine", withFile("a.md", `ghp_${"a1".repeat(20)}`), /GitHub/],
    ["No secrets, nothing of this machine", withFile("a.js", '"/home/li/plans/a.yaml"'), /path of a machine/],
    [
      "No secrets, nothing of this machine",
      withFile("a.js", '"C:\\\\Users\\\\li\\\\a"'),
      /path of a machine/,
    ],
    ["No secrets, nothing of this machine", withFile("a.js", root), /of this machine/],
    ["Licences of what is bundled", withFile("dist/THIRD-PARTY-NOTICES.txt", ""), /lack yaml/],
    ["Versions", { manifest: { ...opened.manifest, version: "9.9.9" } }, /package-lock/],
    ["Fields of the marketplace", { manifest: { ...opened.manifest, pricing: "Trial" } }, /free/],
    ["Fields of the marketplace", { manifest: { ...opened.manifest, categories: ["Plans"] } }, /category/],
  ];
  for (const [name, changed, problem] of slips) {
    it(`that has a slip is told of: ${name}, ${problem.source}`, async () =>
      assert.ok((await problemsOf(name, changed)).some((one) => problem.test(one))));
  }

  it("that is final has a day and an address", async () => {
    const final = { isFinal: true, manifest: { ...opened.manifest, version: "9.9.9" } };
    assert.match((await problemsOf("Versions", final)).join("\n"), /no dated section for 9\.9\.9/);
    assert.match((await problemsOf("Fields of the marketplace", final)).join("\n"), /repository/);
  });
});

describe("the licences of what is bundled", () => {
  const licences: readonly (readonly [string, string | undefined])[] = [
    ["MIT", "MIT"],
    ["(MIT OR GPL-3.0-or-later)", "MIT"],
    ["(GPL-3.0-or-later OR MIT)", "MIT"],
    ["(MIT AND Zlib)", "MIT AND Zlib"],
    ["(MIT AND GPL-2.0-only)", undefined],
    ["GPL-3.0-or-later", undefined],
    ["AGPL-3.0-only", undefined],
    ["LGPL-2.1", undefined],
    ["SEE LICENSE IN LICENSE.txt", undefined],
    ["UNLICENSED", undefined],
    ["", undefined],
  ];
  for (const [expression, accepted] of licences) {
    it(`${expression || "none"}: ${accepted === undefined ? "refused" : `taken as ${accepted}`}`, () =>
      assert.equal(scripts.acceptedOf(expression), accepted));
  }

  const part: Part = {
    name: "knot",
    version: "1.2.3",
    license: "MIT",
    text: "Terms.  \r\n",
    bundles: ["a.js"],
  };

  it("are told in full, and a refused one stops the build", () => {
    assert.match(scripts.noticesOf([part]), /\nknot 1\.2\.3\nLicence: MIT\n\nTerms\.\n/);
    assert.throws(() => scripts.noticesOf([{ ...part, license: "GPL-3.0-only" }]), /knot.*GPL-3\.0-only/);
  });

  it("are a bill of materials that is the same each time, with what each archive's checksum was", () => {
    const product = { name: "commplan", version: "0.1.0", license: "MIT" };
    const locked = { "node_modules/knot": { version: "1.2.3", integrity: "sha512-AAEC" } };
    const text = scripts.sbomOf([part, { ...part, name: "@a/tied", within: "knot" }], product, locked);
    assert.equal(text, scripts.sbomOf([part, { ...part, name: "@a/tied", within: "knot" }], product, locked));
    const { components, metadata } = JSON.parse(text);
    assert.equal(metadata.timestamp, undefined);
    assert.deepEqual(components[0].hashes, [{ alg: "SHA-512", content: "000102" }]);
    assert.equal(components[0].purl, "pkg:npm/knot@1.2.3");
    assert.deepEqual([components[1].group, components[1].name], ["@a", "tied"]);
  });

  it("have the text of a licence behind each name", () => {
    const notices = readFileSync(`${root}dist/THIRD-PARTY-NOTICES.txt`, "utf8");
    const parts = notices.split(/^-{80}\n/m).slice(1);
    assert.ok(parts.length > 50);
    for (const text of parts) {
      assert.match(text, /permission|licen[cs]e/i);
      assert.ok(text.length > 500, text.slice(0, 80));
    }
  });
});
