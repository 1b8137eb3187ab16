import type { PlanFiles } from "../plan/rules/rule.ts";

/** The files beside a plan, and which of them the rules have asked for: a change of one is a reason to judge again. */
export interface AskedFiles {
  readonly files?: PlanFiles;
  /** The paths as the plan writes them. */
  readonly asked: ReadonlySet<string>;
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
