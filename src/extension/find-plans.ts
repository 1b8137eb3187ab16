import { FileType, RelativePattern, Uri, workspace } from "vscode";
import { isPassedOver, isPlanName } from "../plan/plan-name.ts";
import { excludedGlob, planGlob } from "./plan-files.ts";

/**
 * How many folders are looked through where nothing searches: each may be a question to a server far away. What lies
 * deeper is found when it is opened.
 */
const mostFolders = 500;

/** The plans of the workspace. Never rejects for a folder that cannot be read. */
export async function findPlans(): Promise<readonly Uri[]> {
  const folders = workspace.workspaceFolders ?? [];
  const found = await Promise.all(folders.map(({ uri }) => findPlansBelow(uri)));
  return found.flat();
}

/** Where the editor searches; of any other file system it would wait for a search without end. */
const searched = new Set(["file", "vscode-remote", "vscode-vfs"]);

/** The plans of a folder: as the editor's search finds them, else through the lists of its folders. */
export async function findPlansBelow(folder: Uri): Promise<readonly Uri[]> {
  return searched.has(folder.scheme)
    ? workspace.findFiles(new RelativePattern(folder, planGlob), excludedGlob)
    : lookThrough(folder);
}

async function lookThrough(top: Uri): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  const folders = [top];
  for (let index = 0; index < Math.min(folders.length, mostFolders); index++) {
    const folder = folders[index] ?? top;
    for (const [name, type] of await entriesOf(folder)) {
      const uri = Uri.joinPath(folder, name);
      if (type === FileType.File && isPlanName(name)) found.push(uri);
      if (type === FileType.Directory && !isPassedOver(name)) folders.push(uri);
    }
  }
  return found;
}

async function entriesOf(folder: Uri): Promise<readonly (readonly [string, FileType])[]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
