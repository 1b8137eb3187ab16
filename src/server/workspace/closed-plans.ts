import { isPassedOver, isPlanName } from "../../plan/plan-name.ts";
import { todayIn } from "../../plan/time/moment.ts";
import type { Runtime, WorkspaceFiles } from "../runtime.ts";
import type { Settings } from "../settings.ts";
import { createSignal } from "../signal.ts";
import type { ClosedPlan } from "./closed-plan.ts";
import { plansBelow } from "./find-plans.ts";
import { type CheckProgress, onceShown } from "./progress.ts";
import { isWithin, nameIn, uriKey } from "./uri-key.ts";

/** The plans of the workspace that are not open, each judged by what the disk holds. */
export interface ClosedPlans {
  /** Looks for the plans of these folders, by URI, and lets go of those that are in none of them. */
  setFolders(folders: readonly string[]): void;
  /** Looks again for plans everywhere, and judges all anew. */
  judgeAll(): void;
  /** A file or folder is there, is gone or has changed. */
  fileChanged(uri: string, change: "created" | "changed" | "deleted"): void;
  /** Whether the day has changed for one that was judged by it; such are judged anew. */
  followDay(): boolean;
  /** The editor holds its text now. */
  opened(uri: string): void;
  /** The disk holds its text again. */
  closed(uri: string): void;
  /** A plan that has been open and whose file is gone: it may be kept open by no more than a habit of the editor. */
  gone(uri: string): GonePlan | undefined;
  allGone(): Iterable<GonePlan>;
  /** Those that have been judged. */
  known(): Iterable<ClosedPlan>;
  /** The addresses of all that have been found, judged or not. */
  found(): Iterable<string>;
  get(uri: string): ClosedPlan | undefined;
  /** Resolves when the folders have been looked through for the first time: then it is known which plans there are. */
  firstLook(): Promise<void>;
  /** Whether nothing is left to look for or to judge. */
  isIdle(): boolean;
  /** Resolves at the next change of what is known, or when it has become idle. */
  nextChange(): Promise<void>;
}

/** A plan that is on the disk no more; the same value until it comes back. */
export interface GonePlan {
  readonly uri: string;
}

interface Surroundings {
  readonly runtime: Runtime;
  readonly settings: () => Settings;
  readonly judge: (uri: string, text: string) => ClosedPlan | undefined;
  /** A plan was judged, or is gone. */
  readonly changed: (uri: string, plan: ClosedPlan | undefined) => void;
  /** Resolves when the person at the editor is not kept waiting by a piece of work. */
  readonly quiet: () => Promise<void>;
  /** Shows how far the work is; called when many plans wait. */
  readonly showProgress: () => Promise<CheckProgress>;
  /** Something went wrong by a fault of the server's own. */
  readonly failed: (error: unknown) => void;
}

/** With fewer plans than this there is nothing to show. */
const many = 20;

export function createClosedPlans(surroundings: Surroundings): ClosedPlans {
  const { runtime, settings, judge, changed, quiet, showProgress, failed } = surroundings;
  const files: WorkspaceFiles | undefined = runtime.files;
  const change = createSignal();
  const plans = new Map<string, ClosedPlan>();
  /** The addresses of the open ones, as the editor writes them. */
  const open = new Map<string, string>();
  /** Those that have been open and are gone from the disk, open still or not: an editor forgets that it shows their findings. */
  const gone = new Map<string, GonePlan>();
  const everOpen = new Set<string>();
  let folders: readonly string[] = [];
  /** What is left to do: folders to look through, and plans to judge by key. */
  let unseen: string[] = [];
  const waiting = new Map<string, string>();
  /** The plan that is being read, by key and address; not when it went meanwhile. */
  let inHand: readonly [key: string, uri: string] | undefined;
  let endFirstLook = (): void => {};
  const firstLook = new Promise<void>((resolve) => {
    endFirstLook = resolve;
  });
  let hasBegun = false;
  let isWorking = false;

  const isOurs = (key: string) => {
    const around = folders.map(uriKey).filter((folder) => isWithin(key, folder));
    return around.some((folder) => !key.slice(folder.length).split("/").some(isPassedOver));
  };
  const forget = (key: string, uri: string) => {
    waiting.delete(key);
    plans.delete(key);
    if (everOpen.has(key)) gone.set(key, { uri });
    changed(uri, undefined);
    change.fire();
  };
  const forgetThose = (isGone: (key: string) => boolean) => {
    for (const { uri } of [...plans.values()]) if (isGone(uriKey(uri))) forget(uriKey(uri), uri);
    for (const key of [...waiting.keys()]) if (isGone(key)) waiting.delete(key);
    if (inHand !== undefined && isGone(inHand[0])) inHand = undefined;
  };
  const wait = (uri: string) => {
    const key = uriKey(uri);
    if (files === undefined || open.has(key) || !isOurs(key)) return;
    // The newest change goes last, so that a file that is written all the time keeps no other from its turn.
    waiting.delete(key);
    waiting.set(key, uri);
  };

  /** An editor that starts the server anew opens also what it holds of files that are gone. */
  const findGone = async (key: string, uri: string) => {
    if (files === undefined || !isOurs(key) || (await files.read(uri)) !== undefined || !open.has(key))
      return;
    gone.set(key, { uri });
    change.fire();
  };
  const judgeFile = async (key: string, uri: string, from: WorkspaceFiles) => {
    inHand = [key, uri];
    const text = await from.read(uri);
    await quiet();
    // Opened, gone, or changed once more while it was read: what was read no longer counts.
    if (open.has(key) || waiting.has(key) || inHand?.[0] !== key) return;
    inHand = undefined;
    const plan = text === undefined ? undefined : judge(uri, text);
    if (plan === undefined) return forget(key, uri);
    plans.set(key, plan);
    gone.delete(key);
    changed(uri, plan);
    change.fire();
  };
  const work = async (from: WorkspaceFiles) => {
    try {
      await workThrough(from);
    } finally {
      endFirstLook();
      isWorking = false;
      change.fire();
    }
    // Something may have come in since the last look.
    start();
  };
  const workThrough = async (from: WorkspaceFiles) => {
    let progress: CheckProgress | undefined;
    let done = 0;
    for (;;) {
      const folder = unseen.shift();
      if (folder !== undefined) {
        for await (const uri of plansBelow(folder, from)) wait(uri);
        change.fire();
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
      await judgeFile(next[0], next[1], from);
      done += 1;
      progress?.show(done, done + waiting.size);
    }
    progress?.end();
  };
  const start = () => {
    if (isWorking || files === undefined || (unseen.length === 0 && waiting.size === 0)) return;
    isWorking = true;
    void work(files).catch(failed);
  };

  return {
    setFolders(next) {
      hasBegun = true;
      folders = next;
      forgetThose((key) => !isOurs(key));
      unseen = [...next];
      for (const [key, uri] of open) void findGone(key, uri).catch(failed);
      change.fire();
      start();
      if (!isWorking) endFirstLook();
    },
    judgeAll() {
      for (const { uri } of plans.values()) wait(uri);
      unseen = [...folders];
      start();
    },
    fileChanged(uri, kind) {
      const key = uriKey(uri);
      if (!isOurs(key)) return;
      const isPlan = isPlanName(nameIn(key));
      for (const [one, openUri] of open) {
        if (!isWithin(one, key)) continue;
        if (kind === "deleted") gone.set(one, { uri: openUri });
        else gone.delete(one);
        change.fire();
      }
      if (kind === "deleted") {
        forgetThose((one) => isWithin(one, key));
      } else if (isPlan) wait(uri);
      else if (kind === "created") unseen.push(uri);
      for (const plan of plans.values()) if (plan.beside.has(key)) wait(plan.uri);
      start();
    },
    followDay() {
      if (settings().asOf !== undefined) return false;
      const now = runtime.now();
      const stale = [...plans.values()].filter(({ asOf, timezone }) => asOf !== todayIn(now, timezone));
      for (const { uri } of stale) wait(uri);
      start();
      return stale.length > 0;
    },
    opened(uri) {
      const key = uriKey(uri);
      open.set(key, uri);
      everOpen.add(key);
      gone.delete(key);
      waiting.delete(key);
      plans.delete(key);
      void findGone(key, uri).catch(failed);
    },
    closed(uri) {
      const key = uriKey(uri);
      open.delete(key);
      if (isPlanName(nameIn(key))) wait(uri);
      if (!waiting.has(key)) forget(key, uri);
      // Whoever waits may have been told of the text that was open.
      change.fire();
      start();
    },
    gone: (uri) => gone.get(uriKey(uri)),
    allGone: () => gone.values(),
    known: () => plans.values(),
    found: () =>
      new Set([
        ...[...plans.values()].map(({ uri }) => uri),
        ...waiting.values(),
        ...(inHand ? [inHand[1]] : []),
      ]),
    get: (uri) => plans.get(uriKey(uri)),
    firstLook: () => firstLook,
    isIdle: () => hasBegun && !isWorking,
    nextChange: () => change.next(),
  };
}
