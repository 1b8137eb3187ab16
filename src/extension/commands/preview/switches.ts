import { l10n, window } from "vscode";
import type { Visibility } from "../../../plan/plan.ts";
import { languages, type Words } from "../../../plan/words.ts";
import { choiceFrom, isVisibility, visibilities } from "../../reports/choice.ts";
import { languageSetting } from "../../settings.ts";
import { choosePeriod } from "../choose-period.ts";
import { chooseReport, pickedReport } from "../choose-report.ts";
import { type Switch, switching } from "./switching.ts";

/** `{report?, profile?}`: shows another report. Its readers, language and days are those that it says itself. */
export const switchReport = switching(async ({ shown, analysis, given }) => {
  const { report, profile } = choiceFrom(given);
  const isGiven = report !== undefined || profile !== undefined || given["report"] === "";
  const chosen = isGiven ? pickedReport({ report, profile }) : await chooseReport(analysis, shown);
  const { plan, paper, period } = shown;
  return chosen && { plan, ...(paper && { paper }), ...(period && { period }), ...chosen };
});

/** `{visibility?}`: shows the report as other readers see it. */
export const switchVisibility = switching(async ({ shown, analysis, given }) => {
  const { visibility } = given;
  const definition = analysis.plan.reports.find(({ id }) => id !== undefined && id === shown.report);
  const current = shown.visibility ?? definition?.visibility ?? "client";
  const chosen = isVisibility(visibility) ? visibility : await pickVisibility(current);
  return chosen && { ...shown, visibility: chosen };
});

/** `{language?}`: shows the report in another language. */
export const switchLanguage = switching(async ({ shown, given }) => {
  const language = choiceFrom(given).language ?? (await pickLanguage(shown.language));
  return language === undefined ? undefined : { ...shown, language };
});

/** `{period?, from?, to?}`: shows the report of another period. */
export const switchPeriod = switching(async ({ shown, analysis, given }) => {
  const { from: _from, to: _to, period: _period, ...rest } = shown;
  const { period, from, to } = choiceFrom(given);
  const isGiven = period !== undefined || from !== undefined || to !== undefined || given["period"] === "";
  const chosen = isGiven
    ? { ...(period && { period }), ...(from && { from }), ...(to && { to }) }
    : await choosePeriod(analysis, shown);
  return chosen && { ...rest, ...chosen };
});

const turnPaper: Switch = ({ shown: { paper = false, ...shown }, given }) => {
  const wanted = typeof given["paper"] === "boolean" ? given["paper"] : !paper;
  return { ...shown, ...(wanted && { paper: true }) };
};

/** `{paper?}`: shows the report as on paper, or in the editor's colours again. */
export const switchPaper = switching(turnPaper);

async function pickVisibility(current: Visibility): Promise<Visibility | undefined> {
  const language = languageSetting();
  const items = visibilities.map((visibility) => ({
    visibility,
    label: readers[visibility][language],
    description: visibility === current ? l10n.t("shown now") : "",
  }));
  const title = l10n.t("For whom is the report?");
  return (await window.showQuickPick(items, { title }))?.visibility;
}

async function pickLanguage(current: string | undefined): Promise<string | undefined> {
  const items = languages.map((language) => ({
    language,
    label: languageNames[language],
    description: language === current ? l10n.t("shown now") : "",
  }));
  return (await window.showQuickPick(items, { title: l10n.t("In which language?") }))?.language;
}

const languageNames = { en: "English", "zh-CN": "简体中文" } as const;

const readers: Readonly<Record<Visibility, Words>> = {
  client: { en: "The client", "zh-CN": "客户" },
  team: { en: "The team", "zh-CN": "项目团队" },
  internal: { en: "Internal: shows everything", "zh-CN": "内部（显示全部内容）" },
};
