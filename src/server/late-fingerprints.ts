import type { PlanFiles } from "../plan/rules/rule.ts";
import { besideKey, uriKey } from "./workspace/uri-key.ts";

/** What a file beside a plan holds, as its SHA-256; undefined where nothing can be said of it. Never rejects. */
export type Fingerprint = (plan: string, path: string) => Promise<string | undefined>;

/** Files beside plans that can only be asked for: a rule is answered with what is known, and is told when that changes. */
export interface LateFingerprints {
  filesBeside(plan: string): PlanFiles;
  /** A file is there, is gone or has changed: what is known of it is asked for again. */
  fileChanged(uri: string): void;
  /** Says from now on which file is known to hold something else than before. */
  onAnswer(listener: (uri: string) => void): void;
}

interface Known {
  readonly plan: string;
  readonly path: string;
  hash: string | undefined;
  /** Counts what was asked: only the last answer holds. */
  asked: number;
}

export function lateFingerprints(fingerprint: Fingerprint): LateFingerprints {
  const known = new Map<string, Known>();
  let tell: (uri: string) => void = () => {};

  const ask = async (key: string, one: Known): Promise<void> => {
    one.asked += 1;
    const { asked } = one;
    const hash = await fingerprint(one.plan, one.path);
    if (asked !== one.asked || hash === one.hash) return;
    one.hash = hash;
    tell(key);
  };

  return {
    filesBeside: (plan) => ({
      sha256(path) {
        const key = besideKey(uriKey(plan), path);
        const found = known.get(key);
        if (found) return found.hash;
        const one: Known = { plan, path, hash: undefined, asked: 0 };
        known.set(key, one);
        void ask(key, one);
        return undefined;
      },
    }),
    fileChanged(uri) {
      const key = uriKey(uri);
      const one = known.get(key);
      if (one) void ask(key, one);
    },
    onAnswer(listener) {
      tell = listener;
    },
  };
}
