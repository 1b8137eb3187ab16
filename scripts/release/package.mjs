// The packaged extension, opened.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { root, vsix } from "../host/paths.mjs";

/**
 * What the checks look at.
 * @param {{ isFinal: boolean }} options isFinal: whether the version is to be published as it is
 * @returns {{ files: ReadonlyMap<string, Uint8Array>, manifest: object, isFinal: boolean }} files: by their path in the
 *   extension's folder
 */
export function openPackage({ isFinal }) {
  const entries = Object.entries(unzipSync(readFileSync(vsix)));
  const files = new Map(
    entries
      .filter(([name]) => name.startsWith("extension/") && !name.endsWith("/"))
      .map(([name, bytes]) => [name.slice("extension/".length), bytes]),
  );
  return { files, manifest: JSON.parse(readFileSync(join(root, "package.json"), "utf8")), isFinal };
}
