import { type Dirent, readdirSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { isPassedOver, isPlanName } from "../../plan/plan-name.ts";
import { type FileProblem, reasonOf } from "./file-problem.ts";

/** The plans that arguments stand for. */
export interface FoundPlans {
  /** As a person would name them: the argument, and for a folder the way below it with forward slashes. */
  readonly names: readonly string[];
  readonly problems: readonly FileProblem[];
}

/**
 * The plans that files and folders stand for. A named file is one whatever its name; a folder stands for all
 * plans below it, in the order of their names, but not in `node_modules` or `.git`, and links are not followed.
 * A file that is reached twice is taken once.
 */
export function findPlans(operands: readonly string[]): FoundPlans {
  const byPath = new Map<string, string>();
  const problems: FileProblem[] = [];
  for (const operand of operands) {
    try {
      const names = statSync(operand).isDirectory() ? plansBelow(operand, problems) : [operand];
      for (const name of names) if (!byPath.has(resolve(name))) byPath.set(resolve(name), name);
    } catch (error) {
      problems.push({ name: operand, reason: reasonOf(error) });
    }
  }
  return { names: [...byPath.values()], problems };
}

/** Without recursion: a tree of folders may be deeper than the stack. */
function plansBelow(folder: string, problems: FileProblem[]): readonly string[] {
  const plans: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const entries = entriesOf(next, problems);
    for (const entry of entries) {
      if (entry.isFile() && isPlanName(entry.name)) plans.push(joined(next, entry.name));
      if (entry.isDirectory() && !isPassedOver(entry.name)) folders.push(joined(next, entry.name));
    }
  }
  return plans.sort();
}

function entriesOf(folder: string, problems: FileProblem[]): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    problems.push({ name: folder, reason: reasonOf(error) });
    return [];
  }
}

function joined(folder: string, name: string): string {
  if (folder === ".") return name;
  return /[/\\]$/.test(folder) ? folder + name : `${folder}/${name}`;
}
