import { l10n, window } from "vscode";
import type { Analysis } from "../../plan/analyze.ts";
import { labels } from "../../plan/facts/labels.ts";
import { recordTitle } from "../../plan/facts/names.ts";
import { languageSetting } from "../settings.ts";

/**
 * The id of the report that the user picks among those that the plan defines, "" for none of them; undefined
 * where the user leaves. A plan without definitions is not a question.
 */
export async function chooseReport({ plan }: Analysis): Promise<string | undefined> {
  const language = languageSetting();
  const defined = plan.reports.flatMap((report) =>
    report.id === undefined
      ? []
      : [
          {
            id: report.id,
            label: recordTitle("reports", report, language),
            description: labels.visibility[report.visibility ?? "client"][language],
          },
        ],
  );
  if (defined.length === 0) return "";
  const standard = {
    id: "",
    label: labels.profile["client-progress"][language],
    description: l10n.t("standard"),
  };
  const chosen = await window.showQuickPick([...defined, standard], { title: l10n.t("Which report?") });
  return chosen?.id;
}
