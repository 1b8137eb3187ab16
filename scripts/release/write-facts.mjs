// Writes beside the bundles what they are made of.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../host/paths.mjs";
import { bundledParts } from "./bundled-parts.mjs";
import { noticesOf } from "./notices.mjs";
import { sbomOf } from "./sbom.mjs";

const noticesFile = "dist/THIRD-PARTY-NOTICES.txt";
const sbomFile = "dist/sbom.cdx.json";

/** @param {readonly import("esbuild").Metafile[]} metafiles of everything that ships */
export function writeFacts(metafiles) {
  const parts = bundledParts(metafiles);
  const [product, lock] = ["package.json", "package-lock.json"].map((name) =>
    JSON.parse(readFileSync(join(root, name), "utf8")),
  );
  writeFileSync(join(root, noticesFile), noticesOf(parts));
  writeFileSync(join(root, sbomFile), sbomOf(parts, product, lock.packages));
}
