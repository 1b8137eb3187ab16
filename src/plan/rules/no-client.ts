import type { Rule } from "./rule.ts";

export const noClient: Rule = {
  id: "no-client",
  severity: "warning",
  summary: { en: "No stakeholder is the client's.", "zh-CN": "干系人中没有客户方人员。" },
  *check({ plan: { stakeholders } }) {
    if (stakeholders.length === 0) return;
    // One whose side cannot be read may be the client.
    if (stakeholders.some(({ intact, side }) => !intact || side === undefined || side === "client")) return;
    yield {
      path: ["stakeholders"],
      part: "key",
      message: {
        en: "No stakeholder is of side “client”. Add the people of the client whom this plan is to inform.",
        "zh-CN": "没有 side 为“client”（客户方）的干系人。请补充本计划要沟通的客户方人员。",
      },
    };
  },
};
