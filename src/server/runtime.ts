import type { PlanFiles } from "../plan/rules/rule.ts";
import type { Language } from "../plan/words.ts";
import type { LateFingerprints } from "./late-fingerprints.ts";

/** What the server needs of the world: the time, and files. */
export interface Runtime {
  /** This instant. */
  now(): Date;
  /** Does something once, after some milliseconds; the answer calls it off. */
  later(action: () => void, milliseconds: number): () => void;
  /** What to speak with an editor that names no language of its own. */
  readonly language?: Language;
  /** The folder with the pages of the rules, as a URI, for an editor that brings none of its own. */
  readonly docs?: string;
  /** The files beside a plan, where this process can look at them. */
  filesBeside?(uri: string): PlanFiles | undefined;
  /** The files beside a plan that `filesBeside` does not answer for, where they can be asked for. */
  readonly late?: LateFingerprints;
  /** The files of the workspace; absent where this process cannot read them. */
  readonly files?: WorkspaceFiles;
}

/** Reads a workspace by URI. Only what Node and an editor's own file system can both answer is asked. */
export interface WorkspaceFiles {
  /** What a folder holds; empty where there is none or it cannot be read. Never rejects. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  /**
   * The plans below a folder, the nearest first, where there is a quicker way to them than through each folder's list;
   * undefined where there is none. Never rejects.
   */
  plansBelow?(folder: string): Promise<readonly string[] | undefined>;
  /** A file's text, decoded as UTF-8 without a byte order mark; undefined where there is no such file. Never rejects. */
  read(file: string): Promise<string | undefined>;
}

export interface FolderEntry {
  readonly name: string;
  /** Links, devices and the like are neither. */
  readonly kind: "file" | "folder" | "other";
}
