import type { PlanFiles } from "../plan/rules/rule.ts";
import type { Runtime } from "./runtime.ts";

/** The files beside a plan, and which of them the rules have asked for: a change of one is a reason to judge again. */
export interface AskedFiles {
  readonly files?: PlanFiles;
  /** The paths as the plan writes them. */
  readonly asked: ReadonlySet<string>;
}

/** The files beside a plan: those of this process, else those that can be asked for. */
export function besideOf({ filesBeside, late }: Runtime, uri: string): PlanFiles | undefined {
  return filesBeside?.(uri) ?? late?.filesBeside(uri);
}

export function askedFiles(files: PlanFiles | undefined): AskedFiles {
  const asked = new Set<string>();
  if (files === undefined) return { asked };
  return {
    asked,
    files: {
      sha256(path) {
        asked.add(path);
        return files.sha256(path);
      },
    },
  };
}
