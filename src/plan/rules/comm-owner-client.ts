import { hasClient, reachesClients, sideOf } from "../facts/client.ts";
import { labels } from "../facts/labels.ts";
import { say } from "../words.ts";
import { intact } from "./intact.ts";
import type { Rule } from "./rule.ts";
import { nameOf } from "./title.ts";

export const commOwnerClient: Rule = {
  id: "comm-owner-client",
  severity: "warning",
  summary: {
    en: "A communication to the client is owned by the client or the public.",
    "zh-CN": "发给客户的沟通事项由客户或公众负责。",
  },
  *check({ plan }) {
    if (!hasClient(plan)) return;
    for (const communication of intact(plan.communications)) {
      const { owner, at } = communication;
      const side = sideOf(owner, plan);
      if (owner === undefined || (side !== "client" && side !== "public")) continue;
      if (reachesClients(communication, plan) !== true) continue;
      yield {
        path: [...at, "owner"],
        message: say(
          {
            en: "{name} is on the side “{side}”, and this communication goes to the client. Name an owner on the delivering side.",
            "zh-CN": "{name}属于“{label}”，不应由其负责向客户沟通。请指定实施方的负责人。",
          },
          { name: nameOf(owner, plan), side, label: labels.side[side] },
        ),
      };
    }
  },
};
