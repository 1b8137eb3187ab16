import { l10n, window } from "vscode";
import type { Analysis } from "../../plan/analyze.ts";
import { periodNamed } from "../../plan/facts/report-period.ts";
import type { IsoDate } from "../../plan/plan.ts";
import type { Period } from "../../plan/time/period.ts";
import { backwards, dateProblem, type ReportChoice } from "../reports/choice.ts";

export type PickedPeriod = Pick<ReportChoice, "period" | "from" | "to">;

/** The period that the user picks: as the report says, the present one, the one before, or days typed in. */
export async function choosePeriod(
  { plan, asOf }: Analysis,
  { report }: Pick<ReportChoice, "report">,
): Promise<PickedPeriod | undefined> {
  const definition = plan.reports.find(({ id }) => id !== undefined && id === report);
  const choice = { asOf, start: plan.project?.start, definition };
  const [present, before] = [periodNamed("this", choice), periodNamed("before", choice)];
  const items = [
    {
      label: l10n.t("As the report says"),
      description: l10n.t("the one before while it is due"),
      picked: {},
    },
    { label: l10n.t("This period"), description: textOf(present), picked: { period: "this" } as const },
    ...(before
      ? [
          {
            label: l10n.t("The period before"),
            description: textOf(before),
            picked: { period: "before" } as const,
          },
        ]
      : []),
    { label: l10n.t("Other days…"), description: "", picked: undefined },
  ].map(({ picked, ...item }) => ({ ...item, choice: picked }));
  const chosen = await window.showQuickPick(items, { title: l10n.t("Which period?") });
  if (chosen === undefined) return undefined;
  return chosen.choice ?? askDays(present ?? { from: asOf, to: asOf });
}

function textOf(period: Period | undefined): string {
  return period ? l10n.t("{0} to {1}", period.from, period.to) : "";
}

async function askDays(proposed: Period): Promise<Period | undefined> {
  const from = await askDay(l10n.t("The first day of the period"), proposed.from, dateProblem);
  if (from === undefined) return undefined;
  const to = await askDay(
    l10n.t("The last day of the period"),
    proposed.to < from ? from : proposed.to,
    (day) => dateProblem(day) ?? (day < from ? backwards(from, day) : undefined),
  );
  return to === undefined ? undefined : { from, to };
}

async function askDay(
  title: string,
  value: IsoDate,
  problem: (day: string) => string | undefined,
): Promise<IsoDate | undefined> {
  const day = await window.showInputBox({
    title,
    value,
    ignoreFocusOut: true,
    validateInput: (typed) => problem(typed.trim()),
  });
  return day?.trim();
}
