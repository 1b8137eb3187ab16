import { l10n } from "vscode";
import type { Analysis } from "../../plan/analyze.ts";
import { isPeriodName, type PeriodName, periodNamed } from "../../plan/facts/report-period.ts";
import { isProfile, type ReportProfileName, reportProfiles } from "../../plan/facts/report-profiles.ts";
import type { IsoDate, Plan, Visibility } from "../../plan/plan.ts";
import { isRealDate } from "../../plan/time/dates.ts";
import type { ReportOptions } from "../../report/build.ts";

/** Which report of a plan is meant, as people choose it. Whatever is not chosen is as the report's definition says. */
export interface ReportChoice {
  /** The id of a report that the plan defines. */
  readonly report?: string;
  /** The kind of report, where it is not one that the plan defines. */
  readonly profile?: ReportProfileName;
  readonly visibility?: Visibility;
  /** A BCP 47 tag. */
  readonly language?: string;
  /** The present period or the one before, whenever that is. */
  readonly period?: PeriodName;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** What of values from outside is a choice: what an older version kept, or anybody passes, may be anything. */
export function choiceFrom(given: Readonly<Record<string, unknown>>): ReportChoice {
  const { report, profile, visibility, language, period, from, to } = given;
  return {
    ...(isText(report) && { report }),
    ...(isProfile(profile) && { profile }),
    ...(isVisibility(visibility) && { visibility }),
    ...(isText(language) && { language }),
    ...(isPeriodName(period) && { period }),
    ...(isDate(from) && { from }),
    ...(isDate(to) && { to }),
  };
}

/** What is wrong with a choice that somebody passes, as a sentence; undefined where nothing is. */
export function choiceProblem(
  { reports }: Pick<Plan, "reports">,
  given: Readonly<Record<string, unknown>>,
): string | undefined {
  const { report, profile, visibility, from, to } = given;
  if (isText(report) && !reports.some(({ id }) => id === report))
    return l10n.t("The plan defines no report “{0}”.", report);
  if (profile !== undefined && !isProfile(profile))
    return l10n.t(
      "There is no kind of report “{0}”. There is: {1}.",
      String(profile),
      Object.keys(reportProfiles).join(", "),
    );
  if (visibility !== undefined && !isVisibility(visibility))
    return l10n.t("“{0}” is no visibility. There is: {1}.", String(visibility), visibilities.join(", "));
  const wrong = [from, to].find((date) => date !== undefined && !isDate(date));
  if (wrong !== undefined) return dateProblem(String(wrong));
  return isDate(from) && isDate(to) && to < from ? backwards(from, to) : undefined;
}

/** What is wrong with a day, as a sentence. */
export function dateProblem(text: string): string | undefined {
  return isRealDate(text) ? undefined : l10n.t("“{0}” is not a date. Dates are written YYYY-MM-DD.", text);
}

export function backwards(from: IsoDate, to: IsoDate): string {
  return l10n.t("The period begins on {0}, after its end on {1}.", from, to);
}

/** What the report is built with. The day is that of the analysis. */
export function optionsOf({ plan, asOf }: Analysis, choice: ReportChoice): ReportOptions {
  const { period, ...chosen } = choice;
  const definition = plan.reports.find(({ id }) => id !== undefined && id === choice.report);
  const named =
    period && periodNamed(period, { asOf, start: plan.project?.start, definition, profile: choice.profile });
  return { asOf, ...chosen, ...named };
}

export const visibilities: readonly Visibility[] = ["client", "team", "internal"];

export function isVisibility(value: unknown): value is Visibility {
  return visibilities.some((visibility) => visibility === value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isDate(value: unknown): value is IsoDate {
  return typeof value === "string" && isRealDate(value);
}
