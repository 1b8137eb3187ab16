import { hasClient, reachesClients } from "../facts/client.ts";
import type { CommunicationKind } from "../plan.ts";
import { communicationsToClient } from "./phase-life.ts";
import type { Rule } from "./rule.ts";

export const noFeedbackLoop: Rule = {
  id: "no-feedback-loop",
  severity: "warning",
  summary: {
    en: "Nothing in the plan lets the client answer.",
    "zh-CN": "沟通计划中没有听取客户意见的安排。",
  },
  *check(context) {
    const { plan } = context;
    if (!hasClient(plan)) return;
    const toClient = communicationsToClient(context);
    if (!toClient.some((communication) => reachesClients(communication, plan) === true)) return;
    const mayListen = toClient.some(
      ({ intact, kind, malformed }) =>
        !intact || malformed.has("kind") || (kind !== undefined && listens.has(kind)),
    );
    if (mayListen) return;
    yield {
      path: ["communications"],
      part: "key",
      message: {
        en: "The client is only told: no communication to it is of kind “survey”, “review”, “meeting”, “visit” or “demo”. Plan one in which it can answer.",
        "zh-CN":
          "对客户只有单向告知：没有 kind 为“survey”“review”“meeting”“visit”或“demo”的沟通事项。请安排一项能听取客户意见的沟通。",
      },
    };
  },
};

const listens = new Set<CommunicationKind>(["survey", "review", "meeting", "visit", "demo"]);
