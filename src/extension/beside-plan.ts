import { FileType, Uri, workspace } from "vscode";

/** Whether a path that a plan names leads to something in the plan's folder, by its letters. */
export function isPathBelow(plan: Uri, path: string): boolean {
  const steps = path.split("/");
  return (
    plan.scheme !== "untitled" && !/[\\\0]|^[a-z]:/i.test(path) && !steps.includes("..") && steps[0] !== ""
  );
}

/** Whether a step of the way is a link: one may lead out of the folder, to what was never meant for a client. */
export async function leadsThroughLink(folder: Uri, steps: readonly string[]): Promise<boolean> {
  for (const count of steps.keys()) {
    const { type } = await workspace.fs.stat(Uri.joinPath(folder, ...steps.slice(0, count + 1)));
    if ((type & FileType.SymbolicLink) !== 0) return true;
  }
  return false;
}
