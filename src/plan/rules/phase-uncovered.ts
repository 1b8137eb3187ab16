import { hasClient } from "../facts/client.ts";
import { say } from "../words.ts";
import { communicationsToClient, datedPhases, sharesDay } from "./phase-life.ts";
import type { Rule } from "./rule.ts";
import { titleOf } from "./title.ts";

export const phaseUncovered: Rule = {
  id: "phase-uncovered",
  severity: "warning",
  summary: {
    en: "A phase has no regular communication to the client.",
    "zh-CN": "某个阶段没有面向客户的定期沟通。",
  },
  *check(context) {
    const { plan } = context;
    if (plan.communications.length === 0 || !hasClient(plan)) return;
    const toClient = communicationsToClient(context);
    for (const phase of datedPhases(plan)) {
      if (toClient.some((communication) => sharesDay(context, communication, phase))) continue;
      yield {
        path: [...phase.at, "id"],
        message: say(
          {
            en: "Between {start} and {end}, in the phase “{name}”, no communication comes to the client, except on an event. Plan one, such as a weekly report.",
            "zh-CN":
              "“{name}”阶段（{start} 至 {end}）没有面向客户的定期沟通（有事才报的不算）。请安排一项，例如周报。",
          },
          { start: phase.start, end: phase.end, name: titleOf("phases", phase) },
        ),
      };
    }
  },
};
