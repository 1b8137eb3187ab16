import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The repository's root. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

export interface TextFile {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** The plans of a folder below the root, with their texts. */
export function plansIn(folder: string): readonly TextFile[] {
  return readdirSync(`${root}${folder}`)
    .filter((name) => name.endsWith(".commplan.yaml"))
    .map((name) => ({
      name,
      path: `${root}${folder}/${name}`,
      text: readFileSync(`${root}${folder}/${name}`, "utf8"),
    }));
}
