// Writes the pages in docs/rules from the rules and docs/rules/source. With --check it writes nothing and exits 1
// where a page is not up to date. Needs a loader for TypeScript: `node --import tsx scripts/make-rule-docs.mjs`.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { rulePages } from "./rule-docs/pages.ts";
import { docsFolder } from "./rule-docs/source.ts";

const pages = new Map(rulePages().map(({ name, text }) => [name, text]));
const there = readdirSync(docsFolder).filter((name) => name.endsWith(".md"));
const left = there.filter((name) => !pages.has(name));
const stale = [...pages].filter(([name, text]) => read(name) !== text).map(([name]) => name);

if (!process.argv.includes("--check")) {
  for (const name of stale) writeFileSync(new URL(name, docsFolder), pages.get(name) ?? "");
  for (const name of left) rmSync(new URL(name, docsFolder));
} else if (stale.length + left.length > 0) {
  const names = [...stale, ...left].map((name) => `docs/rules/${name}`);
  console.error(`Not up to date: ${names.join(", ")}. Run \`npm run docs\`.`);
  process.exitCode = 1;
}

function read(name) {
  return there.includes(name) ? readFileSync(new URL(name, docsFolder), "utf8") : undefined;
}
