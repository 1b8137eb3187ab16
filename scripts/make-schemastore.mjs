// Writes schemas/schemastore/commplan.json, the schema as SchemaStore takes it: plain draft-07 without a word that only
// our own program knows. With --check it writes nothing and exits 1 where the file is not up to date.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("..", import.meta.url);
const target = fileURLToPath(new URL("schemas/schemastore/commplan.json", root));
const schema = JSON.parse(readFileSync(new URL("schemas/commplan.schema.json", root), "utf8"));

const ownKeywords = /^x-|^enumDescriptions$/;
const ownFormats = /^commplan-/;

/** `properties` and the like hold names, which stay whatever they are called. */
function plain(node, isMapOfSchemas = false) {
  if (Array.isArray(node)) return node.map((item) => plain(item));
  if (node === null || typeof node !== "object") return node;
  const entries = Object.entries(node);
  if (isMapOfSchemas) return Object.fromEntries(entries.map(([key, value]) => [key, plain(value)]));
  const kept = entries.filter(
    ([key, value]) => !ownKeywords.test(key) && !(key === "format" && ownFormats.test(value)),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, asKeyword(key, value)]));
}

function asKeyword(key, value) {
  if (["properties", "patternProperties", "definitions"].includes(key)) return plain(value, true);
  return ["enum", "const", "examples", "default", "required"].includes(key) ? value : plain(value);
}

const { $schema, ...rest } = plain(schema);
const text = `${JSON.stringify({ $schema, $id: "https://json.schemastore.org/commplan.json", ...rest }, undefined, 2)}\n`;
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== text) {
    console.error("schemas/schemastore/commplan.json is not up to date: npm run docs");
    process.exitCode = 1;
  }
} else {
  mkdirSync(new URL("schemas/schemastore", root), { recursive: true });
  writeFileSync(target, text);
}
