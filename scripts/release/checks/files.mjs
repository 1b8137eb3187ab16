import { listFiles, PackageManager } from "@vscode/vsce";
import { root } from "../../host/paths.mjs";

/** What may be in the package, and nothing else. */
const allowed = [
  /^(package(\.nls(\.zh-cn)?)?\.json|readme(\.zh-CN)?\.md|changelog\.md|LICENSE\.txt)$/i,
  /^dist\/([\w.-]+\.cjs|(server|preview|overview)\.js|(web\/)?[\w.-]+\.js|package\.json)$/,
  /^dist\/(THIRD-PARTY-NOTICES\.txt|sbom\.cdx\.json)$/,
  /^l10n\/bundle\.l10n\.zh-cn\.json$/,
  /^media\/([\w.-]+\.(svg|png|json)|walkthrough\/[\w.-]+\.png)$/,
  /^schemas\/[\w.-]+\.json$/,
  /^docs\/rules\/[\w.-]+\.md$/,
];

/** The command line is a package of npm, with its own copy of everything. */
const refused = [/^dist\/cli/, /\.(map|ts|vsix|env|pem|key)$/, /(^|\/)(test|node_modules|\.git)\//];

const needed = [
  ...[
    "package.json",
    "package.nls.json",
    "package.nls.zh-cn.json",
    "readme.md",
    "changelog.md",
    "LICENSE.txt",
  ],
  ...["dist/extension.cjs", "dist/server.js", "dist/THIRD-PARTY-NOTICES.txt", "dist/sbom.cdx.json"],
  ...["l10n/bundle.l10n.zh-cn.json", "media/icon.png", "schemas/commplan.schema.json"],
];

/** The package holds what it must, what it may, and what vsce lists. */
export async function checkFiles({ files }) {
  const names = [...files.keys()];
  const listed = await listFiles({ cwd: root, packageManager: PackageManager.None });
  const packed = new Set(names.map(comparable));
  return [
    ...names
      .filter(
        (name) => !allowed.some((pattern) => pattern.test(name)) || refused.some((one) => one.test(name)),
      )
      .map((name) => `${name} should not be in the package.`),
    ...needed.filter((name) => !files.has(name)).map((name) => `${name} is missing from the package.`),
    ...listed
      .filter((name) => !packed.has(comparable(name)))
      .map((name) => `${name} is listed by vsce and not in the package: package it anew.`),
  ];
}

/** vsce gives three files other names in the package. */
function comparable(name) {
  return name.toLowerCase().replace(/\.txt$/, "");
}
