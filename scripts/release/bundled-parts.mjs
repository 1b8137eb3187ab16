// Whose code is really in the bundles, by what esbuild says of them, with the licence of each part.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../host/paths.mjs";
import { embeddedParts, missingTexts } from "./embedded-parts.mjs";

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} [version] not known of what another package has built in
 * @property {string} license as the package says it, an SPDX expression
 * @property {string} text the full text of its licence, and its notice if it has one
 * @property {string} [home]
 * @property {string} [within] the package whose file holds it
 * @property {readonly string[]} bundles in which it is
 */

/**
 * The parts of the bundles, by name and version.
 * @param {readonly import("esbuild").Metafile[]} metafiles
 * @returns {readonly Part[]}
 */
export function bundledParts(metafiles) {
  const parts = new Map();
  for (const [folder, bundles] of packageFolders(metafiles)) {
    const part = partIn(folder, [...bundles].sort());
    add(parts, part);
    for (const embedded of embeddedParts[part.name] ?? []) add(parts, embeddedPart(embedded, part));
  }
  return [...parts.values()].sort((one, other) => order(keyOf(one), keyOf(other)));
}

/** The same part may lie in several folders. */
function add(parts, part) {
  const known = parts.get(keyOf(part));
  const bundles = [...new Set([...(known?.bundles ?? []), ...part.bundles])].sort();
  parts.set(keyOf(part), { ...(known ?? part), bundles });
}

function keyOf({ name, version = "" }) {
  return `${name}@${version}`;
}

/** Only files of which something is left: what was shaken off is not shipped. */
function packageFolders(metafiles) {
  const folders = new Map();
  for (const [output, { inputs }] of metafiles.flatMap(({ outputs }) => Object.entries(outputs))) {
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
      if (folder === undefined || bytesInOutput === 0) continue;
      const bundles = folders.get(folder) ?? new Set();
      folders.set(folder, bundles.add(output.replace(/^dist\//, "")));
    }
  }
  return folders;
}

function partIn(folder, bundles) {
  const place = join(root, folder);
  const { name, version, license, homepage, repository } = readJson(join(place, "package.json"));
  if (typeof license !== "string") throw new Error(`${name} names no licence.`);
  const home = homepage ?? (typeof repository === "string" ? repository : repository?.url);
  return { name, version, license, text: textIn(place, name), ...(home && { home }), bundles };
}

function embeddedPart({ name, license, file }, { name: within, bundles }) {
  if (file !== undefined) return { name, license, text: ownText(file), within, bundles };
  const { version: _, ...part } = partIn(join("node_modules", name), bundles);
  return { ...part, within };
}

function textIn(place, name) {
  if (missingTexts.includes(name)) return ownText(name);
  const files = readdirSync(place).filter((file) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(file));
  const text = files
    .sort()
    .map((file) => readFileSync(join(place, file), "utf8").trim())
    .join("\n\n");
  if (text === "") throw new Error(`${name} has no licence text; put it into scripts/release/licences.`);
  return text;
}

function ownText(file) {
  const path = join(root, "scripts", "release", "licences", `${file}.txt`);
  if (!existsSync(path)) throw new Error(`scripts/release/licences/${file}.txt is missing.`);
  return readFileSync(path, "utf8").trim();
}

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

function order(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}
