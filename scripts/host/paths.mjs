// Where things lie. Node built-ins only: `npm start` needs this before anything is installed.
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** What is downloaded to run a real VS Code: ignored by git, kept between runs. */
export const cache = join(root, ".vscode-test");

/** What runs leave behind for a person to look at: ignored by git. */
export const out = join(root, "out");

export const vsix = join(root, "dist", "commplan.vsix");
export const cli = join(root, "dist", "cli.js");
export const samples = join(root, "samples");

/** The sample that `npm start` shows. */
export const riverside = join(samples, "riverside.commplan.yaml");
