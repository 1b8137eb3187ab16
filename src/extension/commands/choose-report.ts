import { l10n, type QuickPickItem, QuickPickItemKind } from "vscode";
import type { Analysis } from "../../plan/analyze.ts";
import { labels } from "../../plan/facts/labels.ts";
import { recordTitle } from "../../plan/facts/names.ts";
import { isProfile, ownProfiles } from "../../plan/facts/report-profiles.ts";
import { asWritten } from "../as-written.ts";
import type { ReportChoice } from "../reports/choice.ts";
import { languageSetting } from "../settings.ts";
import type { StepPlace } from "../step.ts";
import { pickStep } from "./pick-step.ts";

/** A report that the plan defines, or a standard one by its kind; neither is the standard report to the client. */
export type PickedReport = Pick<ReportChoice, "report" | "profile" | "visibility">;

/** One that is for our own people is not for the client, unless its definition says so. */
export function pickedReport({
  report,
  profile,
}: {
  readonly report?: string | undefined;
  readonly profile?: ReportChoice["profile"] | undefined;
}): PickedReport {
  if (report !== undefined) return { report };
  const visibility = profile && ownProfiles[profile];
  return { ...(profile && { profile }), ...(visibility && { visibility }) };
}

interface Item extends QuickPickItem {
  readonly picked?: boolean;
  readonly choice?: PickedReport;
}

/**
 * The report that the user picks among those that the plan defines and the standard ones; undefined where the user
 * leaves. The one shown or exported last stands first.
 */
export async function chooseReport(
  { plan }: Analysis,
  last?: Pick<ReportChoice, "report" | "profile">,
  at?: StepPlace,
): Promise<PickedReport | undefined> {
  const language = languageSetting();
  const defined = plan.reports.flatMap((report): readonly Item[] =>
    report.id === undefined
      ? []
      : [
          {
            choice: { report: report.id },
            label: asWritten(recordTitle("reports", report, language)),
            description: [
              labels.visibility[report.visibility ?? "client"][language],
              report.profile && labels.profile[report.profile][language],
            ]
              .filter(Boolean)
              .join(" · "),
          },
        ],
  );
  const standard = Object.keys(labels.profile)
    .filter(isProfile)
    .map(
      (profile): Item => ({
        choice: pickedReport({ profile }),
        label: labels.profile[profile][language],
        description: labels.visibility[ownProfiles[profile] ?? "client"][language],
      }),
    );
  const isLast = ({ choice }: Item) =>
    last !== undefined &&
    (last.report === undefined
      ? choice?.profile === (last.profile ?? "client-progress")
      : choice?.report === last.report);
  const items: Item[] = [
    ...(defined.length > 0 ? [heading(l10n.t("Reports of the plan")), ...lastFirst(defined, isLast)] : []),
    heading(l10n.t("Standard reports")),
    ...lastFirst(standard, isLast),
  ];
  const chosen = await pickStep(items, { title: l10n.t("Which report?"), ...(at && { at }) });
  return Array.isArray(chosen) ? chosen[0]?.choice : undefined;
}

function heading(label: string): Item {
  return { label, kind: QuickPickItemKind.Separator };
}

function lastFirst(items: readonly Item[], isLast: (item: Item) => boolean): readonly Item[] {
  return [...items.filter(isLast), ...items.filter((item) => !isLast(item))];
}
