import type { Words } from "../../plan/words.ts";
import { several } from "../value-words.ts";
import { type CardSource, line } from "./card.ts";
import { closedState, named } from "./named.ts";
import { stated } from "./stated.ts";

/** Whose it is and how much it matters, when it counts as met, and the goals that serve it. */
export const needCard: CardSource<"needs"> = function* (need, context) {
  yield* stated(context, need, ["kind", "from", "priority", "status", "acceptance", "confirmed", "source"]);
  const goals = context.plan.goals.filter(
    ({ needs }) => need.id !== undefined && needs?.includes(need.id) === true,
  );
  yield line(labels.goals, several(goals.map((goal) => named(context, goal, closedState(context, goal)))));
};

const labels = { goals: { en: "Served by", "zh-CN": "对应目标" } } as const satisfies Readonly<
  Record<string, Words>
>;
