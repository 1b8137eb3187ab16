import { milestoneStatus } from "../../plan/facts/milestone.ts";
import { say } from "../../plan/words.ts";
import type { LensSource } from "./lens-source.ts";

/** How many milestones wait for one that is not done yet; cancelled ones wait no longer. */
export const waitingLens: LensSource<"milestones"> = ({ plan, symbols }) => {
  return (milestone) => {
    const status = milestoneStatus(milestone);
    if (milestone.id === undefined || status === "done" || status === "cancelled") return undefined;
    const places = symbols.referencesTo(milestone.id).filter(({ path: [section, index, key] }) => {
      const other = section === "milestones" ? plan.milestones[Number(index)] : undefined;
      return key === "depends-on" && other !== undefined && milestoneStatus(other) !== "cancelled";
    });
    if (places.length === 0) return undefined;
    const count = places.length;
    return { words: say(count === 1 ? sentences.one : sentences.many, { count }), places };
  };
};

const sentences = {
  one: { en: "1 milestone waits for this", "zh-CN": "有 1 个里程碑在等待" },
  many: { en: "{count} milestones wait for this", "zh-CN": "有 {count} 个里程碑在等待" },
};
