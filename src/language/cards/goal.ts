import { reachedOrPromised } from "../../plan/facts/milestone.ts";
import type { Words } from "../../plan/words.ts";
import { several } from "../value-words.ts";
import { cadenceWords } from "./cadence-words.ts";
import { type CardSource, line } from "./card.ts";
import { closedState, named } from "./named.ts";
import { stated } from "./stated.ts";

/** How it is measured and how far it is, what is to be reached for it, and where the client hears of it. */
export const goalCard: CardSource<"goals"> = function* (goal, context) {
  const { plan } = context;
  yield* stated(context, goal, ["status", "level", "phase", "measure", "target", "date", "progress"]);
  const milestones = plan.milestones.filter(
    ({ id }) => id !== undefined && goal.milestones?.includes(id) === true,
  );
  yield line(
    labels.milestones,
    several(milestones.map((one) => named(context, one, reachedOrPromised(one), closedState(context, one)))),
  );
  yield* stated(context, goal, ["needs"]);
  const { id } = goal;
  const telling = plan.communications.filter(({ goals }) => id !== undefined && goals?.includes(id) === true);
  yield line(labels.told, several(telling.map((one) => named(context, one, cadenceWords(one.cadence)))));
};

const labels = {
  milestones: { en: "Milestones", "zh-CN": "里程碑" },
  told: { en: "Spoken of in", "zh-CN": "相关沟通" },
} as const satisfies Readonly<Record<string, Words>>;
