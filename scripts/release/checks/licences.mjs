import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../host/paths.mjs";
import { embeddedParts } from "../embedded-parts.mjs";

/** Of each part that is bundled the licence is there, and both lists name the same parts. */
export function checkLicences({ files }) {
  const text = (name) => Buffer.from(files.get(name) ?? "").toString("utf8");
  const notices = text("dist/THIRD-PARTY-NOTICES.txt");
  const bom = JSON.parse(text("dist/sbom.cdx.json") || '{"components":[]}');
  const names = bom.components.map(({ group, name, version }) =>
    [[group, name].filter(Boolean).join("/"), version].filter(Boolean).join(" "),
  );
  const told = [...notices.matchAll(/^-{80}\n\n(.+)$/gm)].map(([, name]) => name);
  return {
    problems: [
      ...(names.length < 20 ? ["The bill of materials names hardly any part."] : []),
      ...names.filter((name) => !told.includes(name)).map((name) => `The notices lack ${name}.`),
      ...told.filter((name) => !names.includes(name)).map((name) => `The bill of materials lacks ${name}.`),
      ...unknownEmbedded(),
    ],
    told: `${names.length} parts`,
  };
}

/** A package that another has built into its files tells of itself in a comment with its path. */
function unknownEmbedded() {
  return Object.entries({
    docx: "dist/index.mjs",
    pptxgenjs: "dist/pptxgen.cjs.js",
    preact: "dist/preact.mjs",
  })
    .map(([name, file]) => [name, readFileSync(join(root, "node_modules", name, file), "utf8")])
    .flatMap(([name, text]) =>
      [
        ...text.matchAll(
          /^\/\/ (?:\\0)?(?:node_modules\/)?(@[\w-]+\/[\w-]+|(?<=node_modules\/)[\w.-]+)[/@+]/gm,
        ),
      ]
        .map(([, found]) => found)
        .filter((found) => !isNamed(name, found))
        .map(
          (found) => `${name} has ${found} built in, which scripts/release/embedded-parts.mjs does not name.`,
        ),
    )
    .filter((problem, index, all) => all.indexOf(problem) === index);
}

function isNamed(within, found) {
  const names = [{ name: within }, { name: "fflate" }, ...(embeddedParts[within] ?? [])].map(
    ({ name }) => name,
  );
  return (
    names.includes(found) || (found.startsWith("@oxc-project") && names.includes("@oxc-project/runtime"))
  );
}
