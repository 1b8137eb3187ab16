import { l10n, window } from "vscode";
import type { Visibility } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import { isVisibility, visibilities } from "../preview/state.ts";
import { languageSetting } from "../settings.ts";
import { argumentKeys } from "./argument.ts";
import type { Command } from "./command.ts";

/** `{visibility?}`: shows the report in the preview in front as other readers see it. */
export const switchVisibility: Command = async ({ preview }, argument) => {
  const shown = preview.active();
  if (shown === undefined) {
    void window.showInformationMessage(l10n.t("Open a report preview first."));
    return;
  }
  const given = argumentKeys(argument)["visibility"];
  const visibility = isVisibility(given) ? given : await pick(shown.visibility ?? "client");
  if (visibility) await preview.open({ ...shown, visibility });
};

async function pick(current: Visibility): Promise<Visibility | undefined> {
  const language = languageSetting();
  const items = visibilities.map((visibility) => ({
    visibility,
    label: readers[visibility][language],
    description: visibility === current ? l10n.t("shown now") : "",
  }));
  const title = l10n.t("For whom is the report?");
  return (await window.showQuickPick(items, { title }))?.visibility;
}

const readers: Readonly<Record<Visibility, Words>> = {
  client: { en: "The client", "zh-CN": "客户" },
  team: { en: "The team", "zh-CN": "项目团队" },
  internal: { en: "Internal: shows everything", "zh-CN": "内部（显示全部内容）" },
};
