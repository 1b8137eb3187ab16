import { isPassedOver, isPlanName } from "../../plan/plan-name.ts";
import { todayIn } from "../../plan/time/moment.ts";
import type { Runtime } from "../runtime.ts";
import type { Settings } from "../settings.ts";
import { createSignal } from "../signal.ts";
import type { ClosedPlan } from "./closed-plan.ts";
import { createGonePlans, type GonePlan } from "./gone-plans.ts";
import { createJudgingQueue } from "./judging-queue.ts";
import type { CheckProgress } from "./progress.ts";
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

export function createClosedPlans(surroundings: Surroundings): ClosedPlans {
  const { runtime, settings, judge, changed, quiet, showProgress, failed } = surroundings;
  const { files } = runtime;
  const change = createSignal();
  const plans = new Map<string, ClosedPlan>();
  let folders: readonly string[] = [];
  let hasBegun = false;

  const isOurs = (key: string) => {
    const around = folders.map(uriKey).filter((folder) => isWithin(key, folder));
    return around.some((folder) => !key.slice(folder.length).split("/").some(isPassedOver));
  };
  const gone = createGonePlans({ files, isOurs, changed: change.fire, failed });
  const forget = (key: string, uri: string) => {
    queue.remove(key);
    plans.delete(key);
    gone.forgotten(key, uri);
    changed(uri, undefined);
    change.fire();
  };
  const forgetThose = (isGone: (key: string) => boolean) => {
    for (const { uri } of [...plans.values()]) if (isGone(uriKey(uri))) forget(uriKey(uri), uri);
    queue.forget(isGone);
  };
  const keep = (key: string, uri: string, text: string | undefined) => {
    const plan = text === undefined ? undefined : judge(uri, text);
    if (plan === undefined) return forget(key, uri);
    plans.set(key, plan);
    gone.found(key);
    changed(uri, plan);
    change.fire();
  };
  const queue = createJudgingQueue({
    files,
    isWanted: (key) => !gone.isOpen(key) && isOurs(key),
    read: keep,
    stepped: change.fire,
    quiet,
    showProgress,
    failed,
  });

  return {
    setFolders(next) {
      hasBegun = true;
      folders = next;
      forgetThose((key) => !isOurs(key));
      gone.lookForAll();
      change.fire();
      queue.look(folders);
    },
    judgeAll() {
      for (const { uri } of plans.values()) queue.add(uri);
      if (hasBegun) queue.look(folders);
    },
    fileChanged(uri, kind) {
      const key = uriKey(uri);
      if (!isOurs(key)) return;
      gone.fileChanged(key, kind === "deleted");
      if (kind === "deleted") forgetThose((one) => isWithin(one, key));
      else if (isPlanName(nameIn(key))) queue.add(uri);
      else if (kind === "created") queue.lookInto(uri);
      for (const plan of plans.values()) if (plan.beside.has(key)) queue.add(plan.uri);
      queue.start();
    },
    followDay() {
      if (settings().asOf !== undefined) return false;
      const now = runtime.now();
      const stale = [...plans.values()].filter(({ asOf, timezone }) => asOf !== todayIn(now, timezone));
      for (const { uri } of stale) queue.add(uri);
      queue.start();
      return stale.length > 0;
    },
    opened(uri) {
      const key = uriKey(uri);
      queue.remove(key);
      plans.delete(key);
      gone.opened(uri);
    },
    closed(uri) {
      const key = uriKey(uri);
      gone.closed(key);
      if (isPlanName(nameIn(key))) queue.add(uri);
      if (!queue.has(key)) forget(key, uri);
      // Whoever waits may have been told of the text that was open.
      change.fire();
      queue.start();
    },
    gone: (uri) => gone.get(uriKey(uri)),
    allGone: () => gone.all(),
    known: () => plans.values(),
    found: () => new Set([...[...plans.values()].map(({ uri }) => uri), ...queue.uris()]),
    get: (uri) => plans.get(uriKey(uri)),
    firstLook: () => queue.firstLook,
    isIdle: () => hasBegun && !queue.isWorking(),
    nextChange: () => change.next(),
  };
}
