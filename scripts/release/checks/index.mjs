import { checkFiles } from "./files.mjs";
import { checkLicences } from "./licences.mjs";
import { checkManifest } from "./manifest.mjs";
import { checkReadme } from "./readme.mjs";
import { checkSecrets } from "./secrets.mjs";
import { checkSize } from "./size.mjs";
import { checkVersions } from "./versions.mjs";

/** What must hold of a release. Each gives the problems it finds, or those and a fact to tell. */
export const checks = {
  "Files of the package": checkFiles,
  "Size and activation": checkSize,
  "No secrets, nothing of this machine": checkSecrets,
  "Licences of what is bundled": checkLicences,
  Versions: checkVersions,
  "Fields of the marketplace": checkManifest,
  "Pages of the marketplace": checkReadme,
};
