import type { WorkspaceFiles } from "../runtime.ts";
import { plansBelow } from "./find-plans.ts";
import { type CheckProgress, onceShown } from "./progress.ts";
import { uriKey } from "./uri-key.ts";

/** What is left to do for the plans that are not open: folders to look through, and plans to read and judge. */
export interface JudgingQueue {
  /** Begins to look through folders, in place of those that were left. */
  look(folders: readonly string[]): void;
  /** One more folder to look through. */
  lookInto(folder: string): void;
  /** A plan to judge, where it is wanted; one that waits already goes to the end. */
  add(uri: string): void;
  has(key: string): boolean;
  remove(key: string): void;
  /** Lets go of plans, of the one that is being read, too. */
  forget(isGone: (key: string) => boolean): void;
  /** Begins with what is left, unless it is being done. */
  start(): void;
  /** Resolves when the folders have been looked through for the first time. */
  readonly firstLook: Promise<void>;
  isWorking(): boolean;
  /** The addresses of the plans that wait, and of the one in hand. */
  uris(): readonly string[];
}

interface Surroundings {
  /** Where there are none, nothing is ever wanted. */
  readonly files: WorkspaceFiles | undefined;
  /** Whether a plan is to be judged by what the disk holds. */
  readonly isWanted: (key: string) => boolean;
  /** A plan was read: its text, or undefined where there is no such file. */
  readonly read: (key: string, uri: string, text: string | undefined) => void;
  /** A folder was looked through, or all is done. */
  readonly stepped: () => void;
  /** Resolves when the person at the editor is not kept waiting by a piece of work. */
  readonly quiet: () => Promise<void>;
  /** Shows how far the work is; called when many plans wait. */
  readonly showProgress: () => Promise<CheckProgress>;
  /** Something went wrong by a fault of the server's own. */
  readonly failed: (error: unknown) => void;
}

/** With fewer plans than this there is nothing to show. */
const many = 20;

export function createJudgingQueue(surroundings: Surroundings): JudgingQueue {
  const { files, isWanted, read, stepped, quiet, showProgress, failed } = surroundings;
  let unseen: string[] = [];
  /** Addresses by key. */
  const waiting = new Map<string, string>();
  /** The plan that is being read, by key and address; not when it went meanwhile. */
  let inHand: readonly [key: string, uri: string] | undefined;
  let endFirstLook = (): void => {};
  const firstLook = new Promise<void>((resolve) => {
    endFirstLook = resolve;
  });
  let isWorking = false;

  const add = (uri: string) => {
    const key = uriKey(uri);
    if (files === undefined || !isWanted(key)) return;
    // The newest change goes last, so that a file that is written all the time keeps no other from its turn.
    waiting.delete(key);
    waiting.set(key, uri);
  };
  const readPlan = async (key: string, uri: string, from: WorkspaceFiles) => {
    inHand = [key, uri];
    const text = await from.read(uri);
    await quiet();
    // Opened, gone, or changed once more while it was read: what was read no longer counts.
    if (!isWanted(key) || waiting.has(key) || inHand?.[0] !== key) return;
    inHand = undefined;
    read(key, uri, text);
  };
  const workThrough = async (from: WorkspaceFiles) => {
    let progress: CheckProgress | undefined;
    let done = 0;
    for (;;) {
      const folder = unseen.shift();
      if (folder !== undefined) {
        for await (const uri of plansBelow(folder, from)) add(uri);
        stepped();
        continue;
      }
      endFirstLook();
      const [next] = waiting;
      if (next === undefined) break;
      if (waiting.size >= many) progress ??= onceShown(showProgress(), failed);
      if (progress?.isCancelled()) {
        waiting.clear();
        break;
      }
      waiting.delete(next[0]);
      await readPlan(next[0], next[1], from);
      done += 1;
      progress?.show(done, done + waiting.size);
    }
    progress?.end();
  };
  const work = async (from: WorkspaceFiles) => {
    try {
      await workThrough(from);
    } finally {
      endFirstLook();
      isWorking = false;
      stepped();
    }
    // Something may have come in since the last look.
    start();
  };
  const start = () => {
    if (isWorking || files === undefined || (unseen.length === 0 && waiting.size === 0)) return;
    isWorking = true;
    void work(files).catch(failed);
  };

  return {
    look(folders) {
      unseen = [...folders];
      start();
      // There is nothing to look through, or nothing to do it with.
      if (!isWorking) endFirstLook();
    },
    lookInto: (folder) => void unseen.push(folder),
    add,
    has: (key) => waiting.has(key),
    remove: (key) => void waiting.delete(key),
    forget(isGone) {
      for (const key of [...waiting.keys()]) if (isGone(key)) waiting.delete(key);
      if (inHand !== undefined && isGone(inHand[0])) inHand = undefined;
    },
    start,
    firstLook,
    isWorking: () => isWorking,
    uris: () => [...waiting.values(), ...(inHand ? [inHand[1]] : [])],
  };
}
