import { readFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { type GitSettings, runGit } from "./git.ts";

/** The commit that the repository of a file is at; undefined where it is in none, or git is not there. */
export async function headOf(file: string, settings: GitSettings = {}): Promise<string | undefined> {
  const call = { ...settings, folder: dirname(file) };
  const run = await runGit(["rev-parse", "--verify", "--quiet", "HEAD"], call);
  const commit = run?.output.toString("latin1").trim() ?? "";
  return run?.isComplete && /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
}

/**
 * The commit that the repository of a file is at, where that holds the file as this text; undefined where it was
 * changed since, is not recorded there, or is not saved.
 */
export async function commitHolding(
  file: string,
  text: string,
  settings: GitSettings = {},
): Promise<string | undefined> {
  if (new TextDecoder().decode(await readFile(file)) !== text) return undefined;
  const call = { ...settings, folder: dirname(file) };
  const path = ["--", basename(file)];
  const known = await runGit(["ls-files", "-z", ...path], call);
  if (!known?.isComplete || known.output.length === 0) return undefined;
  // What is changed, in the file or in what is to be recorded next; nothing is said of one that is as recorded.
  const changed = await runGit(["status", "--porcelain", "-z", "--untracked-files=no", ...path], call);
  return changed?.isComplete && changed.output.length === 0 ? headOf(file, settings) : undefined;
}
