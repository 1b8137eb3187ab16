import { labelOf } from "../../plan/facts/labels.ts";
import { riskLevel } from "../../plan/facts/risk.ts";
import type { Policy, Step } from "../../plan/plan.ts";
import { say, type Words } from "../../plan/words.ts";
import { type CardSource, line } from "./card.ts";
import { stated } from "./stated.ts";
import { toldLine } from "./told.ts";

/** How bad it is now and after the response, what is done about it and by whom, and whether the client knows. */
export const riskCard: CardSource<"risks"> = function* (risk, context) {
  const { policy } = context.plan;
  yield line(labels.level, levelWords(risk, policy));
  yield line(labels.residual, levelWords(risk.residual, policy));
  yield* stated(context, risk, ["kind", "status", "strategy", "response", "contingency", "trigger"]);
  yield* stated(context, risk, ["owner", "due", "review", "milestones", "phase"]);
  yield toldLine(context, risk);
};

interface Rated {
  readonly probability?: Step;
  readonly impact?: Step;
}

function levelWords(rated: Rated | undefined, policy: Policy | undefined): Words | undefined {
  const level = labelOf("level", riskLevel(rated, policy)?.level);
  if (level === undefined) return undefined;
  return say(sentence, {
    level,
    probability: String(rated?.probability),
    impact: String(rated?.impact),
  });
}

const sentence = {
  en: "{level} (probability {probability}, impact {impact})",
  "zh-CN": "{level}（可能性 {probability}，影响 {impact}）",
};

const labels = {
  level: { en: "Level", "zh-CN": "等级" },
  residual: { en: "After the response", "zh-CN": "应对后" },
} as const satisfies Readonly<Record<string, Words>>;
