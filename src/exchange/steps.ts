import type { Words } from "../plan/words.ts";

/** What an import is at, for the person who waits. */
export type ImportStep = "reading" | "comparing" | "writing" | "checking";

/**
 * Work that can rest between its steps: each tells what comes next, so that who runs it can say so, let others have their
 * turn, or give up. Nothing is changed by what was done up to there.
 */
export type Steps<Result> = Generator<ImportStep, Result, void>;

/** Does all of it without a rest. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}

export const stepWords: Readonly<Record<ImportStep, Words>> = {
  reading: { en: "Reading the source …", "zh-CN": "正在读取来源…" },
  comparing: { en: "Comparing it with the plan …", "zh-CN": "正在与计划对比…" },
  writing: { en: "Working out the changes …", "zh-CN": "正在确定改动…" },
  checking: { en: "Checking the plan as it would be …", "zh-CN": "正在检查导入后的计划…" },
};
