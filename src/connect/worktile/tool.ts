import { usualTypes } from "../choice.ts";
import { ConnectError } from "../http/connect-error.ts";
import type { Host } from "../http/host.ts";
import type { Access, Tool } from "../tool.ts";
import { worktileBase } from "./base.ts";
import { createWorktileClient, type WorktileClient } from "./client.ts";
import { projectsOf, pullWorktile, usualWorktileChoice, type WorktileChoice } from "./pull.ts";

const name = "Worktile";

/** Worktile, in the cloud and on a server of one's own. */
export const worktile: Tool = {
  id: "worktile",
  name,
  cloud: "https://dev.worktile.com",
  hasApps: true,
  isOpen: false,
  root: ({ address, allowsHttp }) => worktileBase(address, allowsHttp),
  projects: async (access, host) => projectsOf((await clientOf(access, host).projects()).rows),
  pull: (access, wish, host) => {
    const { milestones, feedback, planTimezone, risks, issues = [], probability, impact, pages } = wish;
    const choice: WorktileChoice = {
      ...usualWorktileChoice,
      ...{ planTimezone, probability, impact, pages },
      risks: risks ?? usualTypes.risks,
      issues: [...usualTypes.issues, ...issues],
      milestones: milestones ?? usualWorktileChoice.milestones,
      feedback: feedback ?? usualWorktileChoice.feedback,
    };
    return pullWorktile(clientOf(access, host), wish.project, choice);
  },
};

function clientOf({ credentials, tokenInAddress, address, allowsHttp }: Access, host: Host): WorktileClient {
  if (credentials === undefined) throw new ConnectError("no-credentials", { tool: name });
  return createWorktileClient({ credentials, address, allowsHttp, tokenInAddress }, host);
}
