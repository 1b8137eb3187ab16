import { sideOf } from "../facts/client.ts";
import { labels } from "../facts/labels.ts";
import { isReadable } from "../facts/readable.ts";
import type { Need, Plan } from "../plan.ts";
import { sameWords, say, sayList } from "../words.ts";
import type { Rule } from "./rule.ts";

export const needKinds: Rule = {
  id: "need-kinds",
  severity: "info",
  summary: {
    en: "The client's needs do not speak of function, time, cost and quality.",
    "zh-CN": "客户需求没有覆盖功能、时间、费用和质量。",
  },
  *check({ plan }) {
    if (plan.needs.length === 0 || !plan.needs.every(isJudgeable)) return;
    const told = new Set(plan.needs.filter((need) => mayBeClients(need, plan)).map(({ kind }) => kind));
    const missing = asked.filter((kind) => !told.has(kind));
    if (missing.length === 0) return;
    yield {
      path: ["needs"],
      part: "key",
      message: say(
        {
          en: "No need of the client is of kind {kinds}. Ask the client what it expects there.",
          "zh-CN": "没有属于{labels}类的客户需求。请向客户了解这方面的期望。",
        },
        {
          kinds: sayList(
            missing.map((kind) => sameWords(`“${kind}”`)),
            "or",
          ),
          labels: sayList(missing.map((kind) => labels.needKind[kind])),
        },
      ),
    };
  },
};

const asked = ["functional", "time", "cost", "quality"] as const;

function isJudgeable(need: Need): boolean {
  return need.intact && need.kind !== undefined;
}

/** One that does not say whose it is counts as the client's, and so does one that cannot be told. */
function mayBeClients(need: Need, plan: Plan): boolean {
  const { from } = need;
  if (from === undefined || !isReadable(need, "from")) return true;
  const side = sideOf(from, plan);
  return side === undefined || side === "client";
}
