import type { Change, DatedBy } from "../../plan/plan.ts";
import type { PlanContext } from "../../plan/rules/rule.ts";
import { say, type Words } from "../../plan/words.ts";
import { several, titleWords } from "../value-words.ts";
import { type CardSource, line } from "./card.ts";
import { dayText, stated } from "./stated.ts";

/** How it stands, who asked for it and who decided, what it costs, and the dates that it moves. */
export const changeCard: CardSource<"changes"> = function* (change, context) {
  yield* stated(context, change, ["status", "reason"]);
  yield line(labels.requested, byWords(change.requested, context));
  yield line(labels.decided, byWords(change.decided, context));
  yield* stated(context, change, ["effect.scope", "effect.time", "effect.cost", "effect.quality"]);
  yield line(labels.moves, movedWords(change, context));
  yield* stated(context, change, ["milestones"]);
};

function byWords(given: DatedBy | undefined, context: PlanContext): Words | undefined {
  const { date, by } = given ?? {};
  const day = date === undefined ? undefined : dayText(context, date);
  if (by === undefined || day === undefined) return by === undefined ? day : titleWords(context, by);
  return say({ en: "{day}, by {by}", "zh-CN": "{day}，{by}" }, { day, by: titleWords(context, by) });
}

function movedWords({ rebaselines = [] }: Change, context: PlanContext): Words | undefined {
  return several(
    rebaselines.flatMap(({ milestone, from, to }) => {
      if (milestone === undefined || to === undefined) return [];
      const title = titleWords(context, milestone);
      return say(from === undefined ? sentences.to : sentences.fromTo, { title, to, from: from ?? "" });
    }),
  );
}

const labels = {
  requested: { en: "Asked for", "zh-CN": "提出" },
  decided: { en: "Decided", "zh-CN": "决定" },
  moves: { en: "Moves the baseline", "zh-CN": "调整基线" },
} as const satisfies Readonly<Record<string, Words>>;

const sentences = {
  fromTo: { en: "{title} from {from} to {to}", "zh-CN": "{title}：{from} 改为 {to}" },
  to: { en: "{title} to {to}", "zh-CN": "{title}：改为 {to}" },
} as const satisfies Readonly<Record<string, Words>>;
