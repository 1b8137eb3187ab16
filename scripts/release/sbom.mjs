// What is bundled, for programs: a bill of materials as CycloneDX 1.6 has it (https://cyclonedx.org/docs/1.6/json/).
import { acceptedOf } from "./accepted-licences.mjs";

/**
 * The text of `sbom.cdx.json`. Nothing in it depends on when or where it was made, so that the same sources give the
 * same text: it has no serial number and no time, which the format leaves open.
 * @param {readonly import("./bundled-parts.mjs").Part[]} parts
 * @param {{ name: string, version: string, license: string }} product
 * @param {Readonly<Record<string, { version?: string, integrity?: string }>>} locked `packages` of the lock file
 */
export function sbomOf(parts, { name, version, license }, locked) {
  const root = { "bom-ref": `pkg:npm/${name}@${version}` };
  const components = parts.map((part) => componentOf(part, locked));
  const bom = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: { type: "application", ...root, name, version, licenses: [{ license: { id: license } }] },
    },
    components,
    dependencies: [
      { ref: root["bom-ref"], dependsOn: parts.filter(({ within }) => !within).map(refOf) },
      ...parts.map((part) => dependencyOf(part, parts)),
    ],
  };
  return `${JSON.stringify(bom, undefined, 2)}\n`;
}

function componentOf(part, locked) {
  const { name, version, license, home, within, bundles } = part;
  const hash = version === undefined ? undefined : hashOf(name, version, locked);
  return {
    type: "library",
    "bom-ref": refOf(part),
    ...namesOf(name),
    ...(version !== undefined && { version, purl: refOf(part) }),
    ...(hash !== undefined && { hashes: [hash] }),
    licenses: licensesOf(license),
    ...(home !== undefined && {
      externalReferences: [{ type: "website", url: home.replace(/^git\+/, "") }],
    }),
    properties: [
      { name: "commplan:bundles", value: bundles.join(" ") },
      ...(within === undefined ? [] : [{ name: "commplan:built-into", value: within }]),
    ],
  };
}

function dependencyOf(part, parts) {
  const built = parts.filter(({ within }) => within === part.name && part.version !== undefined);
  return { ref: refOf(part), ...(built.length > 0 && { dependsOn: built.map(refOf) }) };
}

/** A package URL (https://github.com/package-url/purl-spec): the at sign of a scope is written as %40. */
function refOf({ name, version, within }) {
  const url = `pkg:npm/${name.replace("@", "%40")}`;
  return version === undefined ? `${url}?built-into=${within}` : `${url}@${version}`;
}

function namesOf(name) {
  const [, group, rest] = /^(@[^/]+)\/(.+)$/.exec(name) ?? [];
  return group === undefined ? { name } : { group, name: rest };
}

function licensesOf(license) {
  const isOne = /^[\w.-]+$/.test(license);
  return isOne ? [{ license: { id: license } }] : [{ expression: acceptedOf(license) ?? license }];
}

/** The checksum of the archive that the registry gave, which the lock file holds in base64. */
function hashOf(name, version, locked) {
  const entries = Object.entries(locked).filter(([path]) => path.endsWith(`node_modules/${name}`));
  const [, entry] = entries.find(([, one]) => one.version === version) ?? [];
  const [, base64] = /^sha512-(.+)$/.exec(entry?.integrity ?? "") ?? [];
  return base64 && { alg: "SHA-512", content: Buffer.from(base64, "base64").toString("hex") };
}
