import { say, type Words } from "../words.ts";
import { intact } from "./intact.ts";
import type { Rule } from "./rule.ts";

export const progressInconsistent: Rule = {
  id: "progress-inconsistent",
  severity: "warning",
  summary: { en: "Progress and status contradict each other.", "zh-CN": "完成比例与状态互相矛盾。" },
  *check({ plan }) {
    for (const { at, progress, status } of [...intact(plan.milestones), ...intact(plan.work)]) {
      // A status that is only the default contradicts nothing.
      if (progress === undefined || status === undefined) continue;
      const message = contradiction(status, progress);
      if (message === undefined) continue;
      yield {
        path: [...at, "progress"],
        message: say(message, { progress, status }),
        related: [
          {
            path: [...at, "status"],
            message: say({ en: "The status is “{status}”.", "zh-CN": "状态是“{status}”。" }, { status }),
          },
        ],
      };
    }
  },
};

const contradictions = {
  complete: {
    en: "{progress} says that all is done, and the status is “{status}”. Set it to “done”, or say how much is left.",
    "zh-CN": "{progress} 表示已全部完成，状态却是“{status}”。请改为“done”，或填写实际进度。",
  },
  done: {
    en: "{progress} says that something is left, and the status is “done”. What is done is at 100.",
    "zh-CN": "{progress} 表示尚未全部完成，状态却是“done”。已完成的应为 100。",
  },
  planned: {
    en: "{progress} says that it has begun, and the status is “planned”. Set it to “in-progress”.",
    "zh-CN": "{progress} 表示已经开始，状态却是“planned”。请改为“in-progress”。",
  },
} as const satisfies Readonly<Record<string, Words>>;

function contradiction(status: string, progress: number): Words | undefined {
  if (status === "done") return progress < 100 ? contradictions.done : undefined;
  if (progress >= 100) return contradictions.complete;
  return status === "planned" && progress > 0 ? contradictions.planned : undefined;
}
