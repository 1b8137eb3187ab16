import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { root } from "./support/folders.ts";

// What ships: built and packaged by `npm run package`, which `npm test` does before the tests.
const bundles = readdirSync(`${root}dist`).filter((name) => /\.c?js$/.test(name));
const vsix = `${root}dist/commplan.vsix`;

describe("what ships", () => {
  it("compiles no code at run time", () => {
    assert.ok(bundles.length >= 4, "the bundles are built");
    for (const name of bundles) {
      const code = readFileSync(`${root}dist/${name}`, "utf8");
      // A word of its own, called: `Function(` of a type test (`instanceof Function`) or `.eval(` of an object is none.
      const found = [...code.matchAll(/(?<![\w$.])(?:eval\s*\(|new\s+Function\b|Function\s*\()/g)].map(
        ({ index }) => code.slice(Math.max(0, index - 40), index + 40),
      );
      assert.deepEqual(found, [], name);
    }
  });

  it("asks a browser for nothing of Node", () => {
    // What the entry for browsers loads, by itself and late: `require` of another bundle is one of these files.
    const loaded = new Set<string>(["server-web.js", "server-core.cjs"]);
    const visit = (name: string) => {
      if (loaded.has(name)) return;
      loaded.add(name);
      for (const one of bundlesIn(readFileSync(`${root}dist/${name}`, "utf8"))) visit(inBrowser[one] ?? one);
    };
    visit("extension-web.cjs");
    assert.ok(loaded.has("format-docx.cjs") && loaded.has("format-xlsx-web.cjs"), [...loaded].join(", "));
    for (const name of loaded) {
      const code = readFileSync(`${root}dist/${name}`, "utf8");
      const outside = [...code.matchAll(/(?<!')\brequire\("([^"]+)"\)/g)].map(([, module = ""]) => module);
      assert.deepEqual(
        [...new Set(outside)].filter((one) => one !== "vscode" && !one.startsWith("./")),
        [],
        name,
      );
    }
    const [desktop, browser] = ["extension.cjs", "extension-web.cjs"].map(
      (name) => statSync(`${root}dist/${name}`).size,
    );
    assert.ok((browser ?? 0) < (desktop ?? 0) * 1.2, `${browser} bytes before anything is loaded late`);
  });

  it("reads the library of a format only when the format is asked for", () => {
    const [late, others] = [true, false].map((isLate) =>
      bundles.filter((name) => name.startsWith("format-") === isLate),
    );
    assert.ok(late?.includes("format-docx.cjs"));
    for (const name of others ?? []) {
      assert.doesNotMatch(readFileSync(`${root}dist/${name}`, "utf8"), /w:docDefaults/, name);
    }
  });

  it("holds only what runs, under 3 MB", () => {
    assert.ok(existsSync(vsix), "the package is built");
    assert.ok(statSync(vsix).size < 3_000_000, `${statSync(vsix).size} bytes`);
    const allowed =
      /^(extension\.vsixmanifest|\[Content_Types\]\.xml|extension\/(package(\.nls(\.zh-cn)?)?\.json|(readme(\.zh-cn)?|changelog)\.md|LICENSE(\.txt)?|docs\/rules\/[\w.-]+\.md|(dist|schemas|media|l10n|syntaxes)\/.+|language-configuration\.json))$/i;
    const files = filesIn(readFileSync(vsix));
    assert.deepEqual(
      files.filter((name) => !allowed.test(name)),
      [],
    );
    assert.deepEqual(
      files.filter((name) => /\.(map|ts|vsix)$/.test(name)),
      [],
    );
    // A page whose script is missing is white.
    for (const script of readdirSync(`${root}src/webview`).filter((name) =>
      bundles.includes(`${name.slice(0, -3)}.js`),
    ))
      assert.ok(files.includes(`extension/dist/${script.slice(0, -3)}.js`), script);
  });
});

/** Files of a browser's own: `src/extension/load-late.ts` has the same. */
const inBrowser: Readonly<Record<string, string>> = { "format-xlsx.cjs": "format-xlsx-web.cjs" };

/** The bundles that one names as loaded late. */
function bundlesIn(code: string): readonly string[] {
  return [...code.matchAll(/"(?:\.\/)?([\w-]+\.cjs)"/g)].map(([, name = ""]) => name);
}

/** The names in a ZIP file's central directory (APPNOTE 4.3.12). */
function filesIn(zip: Buffer): readonly string[] {
  const names: string[] = [];
  const end = zip.lastIndexOf("PK\u0005\u0006");
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    names.push(zip.toString("utf8", at + 46, at + 46 + (name ?? 0)));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return names;
}
