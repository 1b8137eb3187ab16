import { createHash } from "node:crypto";
import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { PlanFiles } from "../plan/rules/rule.ts";
import { pathFormat } from "../plan/time/formats/path.ts";

/** The files beside a plan, by the plan's own path on this machine. */
export function filesBeside(planPath: string): PlanFiles {
  const known = new Map<string, { readonly state: string; readonly hash: string }>();
  return {
    sha256(path) {
      try {
        const file = within(dirname(resolve(planPath)), path);
        const { size, mtimeMs, isFile } = stateOf(file);
        if (!isFile || size > largest) return undefined;
        // A report is looked at with every keystroke, and read again only when it changed.
        const state = `${size} ${mtimeMs}`;
        const last = known.get(file);
        if (last?.state === state) return last.hash;
        const hash = createHash("sha256").update(readFileSync(file)).digest("hex");
        known.set(file, { state, hash });
        return hash;
      } catch {
        // Not there, or not ours to read: nothing can be said of it.
        return undefined;
      }
    },
  };
}

/** The files beside a plan that an editor names by its address; undefined where that is no file of this machine. */
export function filesBesideUri(uri: string): PlanFiles | undefined {
  try {
    return uri.startsWith("file:") ? filesBeside(fileURLToPath(uri)) : undefined;
  } catch {
    return undefined;
  }
}

const largest = 100_000_000;

/** A path of a plan leads nowhere outside the plan's folder, not through a link either. */
function within(folder: string, path: string): string {
  // Judged by its letters first: merely to look for a path of a network makes Windows sign in there.
  if (pathFormat(path) !== undefined) throw new RangeError(path);
  const root = realpathSync(folder);
  const file = realpathSync(resolve(root, path));
  const inside = relative(root, file);
  if (isAbsolute(inside) || inside === ".." || inside.startsWith(`..${sep}`)) throw new RangeError(path);
  return file;
}

function stateOf(file: string): {
  readonly size: number;
  readonly mtimeMs: number;
  readonly isFile: boolean;
} {
  const state = statSync(file);
  return { size: state.size, mtimeMs: state.mtimeMs, isFile: state.isFile() };
}
