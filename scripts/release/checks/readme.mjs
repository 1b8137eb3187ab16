import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../host/paths.mjs";

/** The pages of the marketplace: pictures that vsce takes, and links to what there is. */
export function checkReadme() {
  return ["README.md", "README.zh-CN.md", "CHANGELOG.md"].flatMap((page) => {
    const text = readFileSync(join(root, page), "utf8").replaceAll(/^```.*?^```$/gms, "");
    const pictures = [...text.matchAll(/!\[([^\]]*)\]\(([^)\s]+)[^)]*\)/g)];
    const links = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, link]) => link);
    return [
      ...pictures
        .filter(([, , link]) => /\.svg$/i.test(link) || /^http:/.test(link))
        .map(([, , link]) => `${page}: vsce refuses the picture ${link}.`),
      ...pictures
        .filter(([, words]) => words.trim() === "")
        .map(([, , link]) => `${page}: the picture ${link} has no words for who does not see it.`),
      ...links
        .filter((link) => !/^[a-z]+:/.test(link) && !existsSync(join(root, link)))
        .map((link) => `${page} leads to ${link}, which is not there.`),
      ...(/<(?!https?:|!--)[a-z/]/i.test(text.replaceAll(/`[^`]*`/g, "")) ? [`${page} holds HTML.`] : []),
    ];
  });
}
