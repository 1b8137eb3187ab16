import { readdirSync } from "node:fs";
import { root } from "../support/folders.ts";

/** The files below a folder of the repository, by their paths from its root. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(root + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
