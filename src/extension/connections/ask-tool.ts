import { l10n } from "vscode";
import { tools } from "../../connect/tools.ts";
import { choose } from "./choose.ts";
import type { Step } from "./draft.ts";

/** Which tool. Another one has another address. */
export const askTool: Step = async (draft, at) => {
  const details = {
    pingcode: l10n.t("Work items, defects, sprints and releases, tickets and ideas"),
    worktile: l10n.t("Tasks, by their types and tags"),
    github: l10n.t("Milestones and issues, in the cloud or on a server of your own"),
    gitlab: l10n.t("Milestones and issues, in the cloud or on a server of your own"),
  };
  const items = Object.values(tools).map((tool) => ({
    ...{ label: tool.name, detail: details[tool.id], value: tool },
  }));
  const said = await choose(items, l10n.t("Which tool is asked? Nothing is contacted yet."), at, {
    before: draft.tool,
  });
  if (typeof said === "string") return said;
  if (draft.tool !== said.value) {
    draft.tool = said.value;
    delete draft.address;
    delete draft.credentials;
  }
  return "next";
};
