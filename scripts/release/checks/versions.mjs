import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../host/paths.mjs";

/** One version, everywhere that says it. `isFinal`: the version is to be published, and the changes say when. */
export function checkVersions({ manifest, files, isFinal }) {
  const { version } = manifest;
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const bom = JSON.parse(Buffer.from(files.get("dist/sbom.cdx.json") ?? "{}").toString("utf8"));
  const changes = readFileSync(join(root, "CHANGELOG.md"), "utf8");
  const headings = [...changes.matchAll(/^## \[([^\]]+)\](?: - (\d{4}-\d\d-\d\d))?$/gm)];
  const own = headings.find(([, name]) => name === version);
  return [
    ...(/^\d+\.\d+\.\d+$/.test(version) ? [] : [`“${version}” is no version that the marketplace takes.`]),
    ...(lock.version === version && lock.packages[""].version === version
      ? []
      : [`package-lock.json says ${lock.version}, package.json ${version}.`]),
    ...(bom.metadata?.component.version === version ? [] : ["The bill of materials is of another version."]),
    ...(headings.length > 0 ? [] : ["CHANGELOG.md has no section for a version."]),
    ...(headings[0]?.[1] === "Unreleased" || headings[0]?.[1] === version
      ? []
      : [`CHANGELOG.md begins neither with “Unreleased” nor with ${version}.`]),
    ...(isFinal && own?.[2] === undefined ? [`CHANGELOG.md has no dated section for ${version}.`] : []),
  ];
}
