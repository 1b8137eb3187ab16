import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../host/paths.mjs";

/** The marketplace's own (https://code.visualstudio.com/api/references/extension-manifest). */
const categories = new Set([
  ...["AI", "Azure", "Chat", "Data Science", "Debuggers", "Education", "Extension Packs", "Formatters"],
  ...["Keymaps", "Language Packs", "Linters", "Machine Learning", "Notebooks", "Other"],
  ...["Programming Languages", "SCM Providers", "Snippets", "Testing", "Themes", "Visualization"],
]);

/** The fields that the marketplace's page is made of. */
export function checkManifest({ manifest, isFinal }) {
  const icon = readFileSync(join(root, manifest.icon));
  const [width, height] = [icon.readUInt32BE(16), icon.readUInt32BE(20)];
  const words = ["package.nls.json", "package.nls.zh-cn.json"].map((name) =>
    JSON.parse(readFileSync(join(root, name), "utf8")),
  );
  const problems = {
    "The icon is no square PNG of 128 pixels or more.":
      icon.toString("latin1", 1, 4) === "PNG" && width === height && width >= 128,
    "A category is none of the marketplace.":
      manifest.categories.length > 0 && manifest.categories.every((one) => categories.has(one)),
    "There are no keywords, or more than 30.": manifest.keywords.length > 0 && manifest.keywords.length <= 30,
    "The banner has no colour and theme.":
      /^#[0-9a-f]{6}$/i.test(manifest.galleryBanner?.color) &&
      ["dark", "light"].includes(manifest.galleryBanner?.theme),
    "The licence is not that of LICENSE.":
      manifest.license === "MIT" && readFileSync(join(root, "LICENSE"), "utf8").includes("MIT License"),
    "It is not marked as free.": manifest.pricing === "Free" && manifest.sponsor === undefined,
    "It does not say where questions go.": manifest.qna !== undefined,
    "A description is missing, or longer than the page shows (200 characters).": words.every(
      ({ description = "" }) => description.length > 0 && description.length <= 200,
    ),
    "It has proposals, which the marketplace refuses.": manifest.enabledApiProposals === undefined,
    "The repository is not named: pictures of the page are looked for there.":
      !isFinal || manifest.repository !== undefined,
  };
  return Object.entries(problems)
    .filter(([, holds]) => !holds)
    .map(([problem]) => problem);
}
