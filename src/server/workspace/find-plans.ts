import { isPassedOver, isPlanName } from "../../plan/plan-name.ts";
import type { WorkspaceFiles } from "../runtime.ts";
import { childUri } from "./uri-key.ts";

/** How many folders are looked through: a whole disk opened by mistake must not keep the server at it for ever. */
const mostFolders = 50_000;

/**
 * The plans below a folder, as `commplan check` finds them: not in `node_modules` or `.git`, links are not followed.
 * The nearest folders come first.
 */
export async function* plansBelow(folder: string, files: WorkspaceFiles): AsyncGenerator<string> {
  const found = await files.plansBelow?.(folder);
  if (found !== undefined) {
    yield* found;
    return;
  }
  const folders = [folder];
  for (let index = 0; index < folders.length && index < mostFolders; index++) {
    const next = folders[index] ?? folder;
    for (const { name, kind } of await files.list(next)) {
      if (kind === "file" && isPlanName(name)) yield childUri(next, name);
      if (kind === "folder" && !isPassedOver(name)) folders.push(childUri(next, name));
    }
  }
}
