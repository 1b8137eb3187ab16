// Bundles the tests that run inside VS Code, each file by itself: the extension host loads no TypeScript.
import { cpSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { filesNotHere } from "../../test/host/web/files-not-here.mjs";
import { out, root } from "./paths.mjs";

const source = join(root, "test", "host");

/** @returns {Promise<string>} the file that exports `run()` */
export async function bundleTests() {
  const target = join(out, "test", "host");
  rmSync(target, { recursive: true, force: true });
  const tests = testFiles();
  await build({
    entryPoints: ["index.ts", ...tests].map((name) => join(source, name)),
    outbase: source,
    outdir: target,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    external: ["vscode", "mocha"],
    format: "cjs",
    logLevel: "warning",
    platform: "node",
    sourcemap: "inline",
    target: "node20",
  });
  return join(target, "index.cjs");
}

/**
 * The same tests for the worker of a browser, all in one file, with an extension that serves their folder from memory.
 * @param {{ grep?: string, standIn?: string }} options grep: only tests with this in their title; standIn: the address of a
 *   stand-in for GitLab
 * @returns {Promise<{ folder: string, suite: string }>} folder: the extension's; suite: the file in it that exports `run()`
 */
export async function bundleWebTests({ grep = "", standIn = "" }) {
  const web = join(source, "web");
  const folder = join(out, "test", "web");
  rmSync(folder, { recursive: true, force: true });
  const shared = {
    bundle: true,
    external: ["vscode"],
    format: "cjs",
    logLevel: "warning",
    platform: "browser",
    sourcemap: "inline",
    target: "es2022",
  };
  await build({ ...shared, entryPoints: [join(web, "extension.ts")], outfile: join(folder, "extension.js") });
  const modules = ["./begin.ts", ...webTestFiles().map((name) => `../${name}`)];
  const contents = [...modules.map((name) => `import "${name}";`), 'export { run } from "./run.ts";'].join(
    "\n",
  );
  await build({
    ...shared,
    stdin: { contents, resolveDir: web, sourcefile: "suite.ts", loader: "ts" },
    outfile: join(folder, "suite.js"),
    // Mocha's own build for browsers takes the place of whatever `module.exports` is.
    format: "iife",
    globalName: "suite",
    footer: { js: "module.exports = suite;" },
    define: { testGrep: JSON.stringify(grep), standInAddress: JSON.stringify(standIn) },
    alias: {
      "node:assert/strict": join(web, "assert.ts"),
      "node:timers/promises": join(web, "timers.ts"),
      "node:child_process": join(web, "no-programs.ts"),
      "node:process": join(web, "no-programs.ts"),
    },
  });
  cpSync(join(web, "driver", "package.json"), join(folder, "package.json"));
  return { folder, suite: "suite.js" };
}

function webTestFiles() {
  const all = testFiles();
  const unknown = Object.keys(filesNotHere).filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`These are left out but are no tests: ${unknown.join(", ")}`);
  return all.filter((name) => !Object.hasOwn(filesNotHere, name));
}

function testFiles() {
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .sort();
}
