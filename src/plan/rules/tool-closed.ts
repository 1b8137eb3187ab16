import { hasClient, reachesClients } from "../facts/client.ts";
import { say } from "../words.ts";
import { intact } from "./intact.ts";
import type { Rule } from "./rule.ts";
import { titleOf } from "./title.ts";

export const toolClosed: Rule = {
  id: "tool-closed",
  severity: "warning",
  summary: {
    en: "A communication to the client uses a tool that the client cannot open.",
    "zh-CN": "面向客户的沟通使用了客户无权访问的工具。",
  },
  *check({ plan }) {
    if (!hasClient(plan)) return;
    const tools = new Map(intact(plan.tools).map((tool) => [tool.id, tool]));
    for (const communication of intact(plan.communications)) {
      const { at, tool: id } = communication;
      const tool = id === undefined ? undefined : tools.get(id);
      if (tool?.["client-access"] !== "none" || reachesClients(communication, plan) !== true) continue;
      yield {
        path: [...at, "tool"],
        message: say(
          {
            en: "The client has no access to “{tool}” (“client-access: none”), and this comes to the client. Use another tool, or give access.",
            "zh-CN":
              "客户无权访问“{tool}”（“client-access: none”），而该沟通面向客户。请换用其他工具，或开通访问。",
          },
          { tool: titleOf("tools", tool) },
        ),
        related: [
          {
            path: [...tool.at, "client-access"],
            message: { en: "The client's access is given here.", "zh-CN": "客户的访问权限在这里注明。" },
          },
        ],
      };
    }
  },
};
