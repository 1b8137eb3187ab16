import { createWorktileClient } from "../../connect/worktile/client.ts";
import { pullWorktile, usualWorktileChoice } from "../../connect/worktile/pull.ts";
import { feedbackOption, milestonesOption } from "./connection-options.ts";
import { settingsOf } from "./connection-settings.ts";
import type { Pull } from "./connections.ts";

/** `worktile:PROJECT`, with what an app of the team may read. */
export const pullFromWorktile: Pull = (project, { call, types, host }) => {
  const { credentials, address, allowsHttp, setting } = settingsOf("WORKTILE", call);
  const tokenInAddress = setting("TOKEN_IN_ADDRESS") !== "0";
  const client = createWorktileClient({ credentials, address, allowsHttp, tokenInAddress }, host);
  const milestones = call.value(milestonesOption) ?? usualWorktileChoice.milestones;
  const feedback = call.value(feedbackOption) ?? usualWorktileChoice.feedback;
  const choice = { ...usualWorktileChoice, ...types, milestones, feedback, pages: setting("PAGES") };
  return pullWorktile(client, project, choice);
};
