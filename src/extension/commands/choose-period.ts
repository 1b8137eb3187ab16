import { l10n, type QuickPickItem, window } from "vscode";
import type { Analysis } from "../../plan/analyze.ts";
import { periodNamed, choosePeriod as usualPeriod } from "../../plan/facts/report-period.ts";
import type { IsoDate } from "../../plan/plan.ts";
import type { Period } from "../../plan/time/period.ts";
import { backwards, dateProblem, type ReportChoice } from "../reports/choice.ts";

export type PickedPeriod = Pick<ReportChoice, "period" | "from" | "to">;

interface Item extends QuickPickItem {
  /** Undefined for days to be typed in. */
  readonly choice?: PickedPeriod;
}

/** The period that the user picks: as the report says, the present one, the one before, or days typed in. */
export async function choosePeriod(
  { plan, asOf, calendar }: Analysis,
  shown: PickedPeriod & Pick<ReportChoice, "report" | "profile">,
): Promise<PickedPeriod | undefined> {
  const definition = plan.reports.find(({ id }) => id !== undefined && id === shown.report);
  const known = { asOf, calendar, start: plan.project?.start, definition, profile: shown.profile };
  const usual = usualPeriod(known).period;
  const [present, before] = [periodNamed("this", known), periodNamed("before", known)];
  const named: readonly (readonly [string, PickedPeriod, Period | undefined])[] = [
    [l10n.t("As the report says"), {}, usual],
    [l10n.t("This period"), { period: "this" }, present],
    [l10n.t("The period before"), { period: "before" }, before],
  ];
  const isDays = shown.from !== undefined || shown.to !== undefined;
  const items: Item[] = named.flatMap(([label, choice, period]) => {
    if (period === undefined) return [];
    const isShown = !isDays && choice.period === shown.period;
    const text = l10n.t("{0} to {1}", period.from, period.to);
    return [{ label, choice, description: isShown ? `${text} · ${l10n.t("shown now")}` : text }];
  });
  const days: Item = { label: l10n.t("Other days…") };
  const chosen = await window.showQuickPick([...items, days], { title: l10n.t("Which period?") });
  return chosen && (chosen.choice ?? askDays(usual));
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
