// Bundles the tests that run inside VS Code, each file by itself: the extension host loads no TypeScript.
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { out, root } from "./paths.mjs";

/** @returns {Promise<string>} the file that exports `run()` */
export async function bundleTests() {
  const source = join(root, "test", "host");
  const target = join(out, "test", "host");
  rmSync(target, { recursive: true, force: true });
  const tests = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".test.ts"),
  );
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
