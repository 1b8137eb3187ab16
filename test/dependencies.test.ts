import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { root } from "./support/folders.ts";

// What is built stands on packages that package.json names: one that only came along with another goes when that one does.

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const read = (name: string): unknown => JSON.parse(readFileSync(root + name, "utf8"));
const manifest = read("package.json") as Manifest;
const locked = (read("package-lock.json") as { readonly packages: Readonly<Record<string, Manifest>> })
  .packages[""];

/** Imports at the beginning of a line, late ones, and files of packages that the build puts in the place of others. */
const named = [
  /^(?:import|export|\}) [^\n]*?from "([^."][^"]*)"/gm,
  /^import "([^."][^"]*)"/gm,
  /\bimport\("([^."][^"]*)"\)/g,
  /"\.\/node_modules\/([^"]+)"/g,
];

/** Types that a package of types stands for. */
const typesAlone: ReadonlySet<string> = new Set(["mdast"]);

function packagesIn(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(root + folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.(?:ts|mjs)$/.test(name)) continue;
    const text = readFileSync(`${root}${folder}/${name}`, "utf8");
    for (const pattern of named)
      for (const [, path = ""] of text.matchAll(pattern)) {
        const [first = "", second = ""] = path.split("/");
        found.set(first.startsWith("@") ? `${first}/${second}` : first, `${folder}/${name}`);
      }
  }
  return found;
}

describe("the packages that this one stands on", () => {
  it("are those that it names, and no others", () => {
    const all = new Map(["src", "scripts", "bench"].flatMap((folder) => [...packagesIn(folder)]));
    assert.ok(all.has("yaml") && all.has("buffer") && all.has("esbuild"));
    const missing = [...all].filter(
      ([name]) =>
        !/^(?:node:|vscode$|mocha$)/.test(name) &&
        !typesAlone.has(name) &&
        manifest.devDependencies?.[name] === undefined,
    );
    assert.deepEqual(missing, []);
  });

  it("are all in the bundles, so that nobody who installs it gets any", () => {
    assert.equal(manifest.dependencies, undefined);
  });

  it("are locked as they are named", () => {
    assert.deepEqual(locked?.devDependencies, manifest.devDependencies);
    assert.equal(locked?.dependencies, undefined);
  });
});
