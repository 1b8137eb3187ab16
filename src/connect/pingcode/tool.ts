import { usualTypes } from "../choice.ts";
import { ConnectError } from "../http/connect-error.ts";
import type { Host } from "../http/host.ts";
import { noticeWords } from "../notice-words.ts";
import { oneOfNames } from "../one-of-names.ts";
import type { Access, Tool } from "../tool.ts";
import { createPingcodeClient, type PingcodeClient } from "./client.ts";
import {
  type MilestoneSource,
  namedOf,
  type PingcodeChoice,
  pullPingcode,
  usualPingcodeChoice,
} from "./pull.ts";
import { pingcodeRoot } from "./root.ts";

const name = "PingCode";
const generations = ["auto", "A", "B", "C"] as const;
const sources: readonly MilestoneSource[] = ["milestone", "stage", "sprint", "release"];

/** PingCode, in the cloud and on a server of one's own. */
export const pingcode: Tool = {
  id: "pingcode",
  name,
  cloud: "https://open.pingcode.com",
  hasApps: true,
  isOpen: false,
  root: ({ address, allowsHttp }) => pingcodeRoot(address, allowsHttp),
  projects: async (access, host) => namedOf((await clientOf(access, host).projects()).rows),
  pull: async (access, wish, host) => {
    const { milestones, feedback = [], planTimezone, risks, issues = [], probability, impact } = wish;
    if (feedback.length > 1) throw new ConnectError("one-product", { tool: name });
    const choice: PingcodeChoice = {
      ...usualPingcodeChoice,
      ...{ planTimezone, probability, impact, product: feedback[0] },
      risks: risks ?? usualTypes.risks,
      issues: [...usualTypes.issues, ...issues],
      ...(milestones && {
        milestones: milestones.map((one) => oneOfNames(one, sources, { tool: name, option: "milestones" })),
      }),
    };
    const pulled = await pullPingcode(clientOf(access, host), wish.project, choice);
    // An app's token is nobody's in particular.
    const isApp = access.credentials !== undefined && "clientSecret" in access.credentials;
    return isApp ? { ...pulled, notices: [noticeWords.wholeTeam, ...pulled.notices] } : pulled;
  },
};

function clientOf({ credentials, paths, address, allowsHttp }: Access, host: Host): PingcodeClient {
  if (credentials === undefined) throw new ConnectError("no-credentials", { tool: name });
  const generation = oneOfNames(paths ?? "auto", generations, { tool: name, option: "paths" });
  return createPingcodeClient({ credentials, address, allowsHttp, generation }, host);
}
