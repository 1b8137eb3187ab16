import { env, type Uri, workspace } from "vscode";
import type { Severity } from "../plan/finding.ts";
import type { IsoDate } from "../plan/plan.ts";
import { isRealDate } from "../plan/time/dates.ts";
import { todayIn } from "../plan/time/moment.ts";
import { type Language, languageOf } from "../plan/words.ts";

/** The section of the settings, `commplan.…`. */
export const settingsSection = "commplan";

/** The day to judge plans at: the one of the settings, else this instant. */
export function asOfSetting(): IsoDate | Date {
  const date = read<string>("asOf")?.trim() ?? "";
  return isRealDate(date) ? date : new Date();
}

/** The day to judge plans at, as the person at this machine counts days. */
export function asOfDay(): IsoDate {
  const asOf = asOfSetting();
  return asOf instanceof Date ? todayIn(asOf, Intl.DateTimeFormat().resolvedOptions().timeZone) : asOf;
}

/** The language of views: the one of the settings, else the editor's. */
export function languageSetting(): Language {
  const language = read<string>("language") ?? "auto";
  return languageOf(language === "auto" ? env.language : language);
}

/** The severities by rule id that the user prefers. */
export function rulesSetting(): Readonly<Record<string, Severity | "off">> {
  return read<Record<string, Severity | "off">>("rules") ?? {};
}

/** The folder for a plan's exports, relative to the workspace folder or absolute; "" for beside the plan. */
export function exportFolderSetting(plan: Uri): string {
  return read<string>("export.folder", plan)?.trim() ?? "";
}

/** The colour of headings in reports, as the user gave it; "" for our own. */
export function accentSetting(plan: Uri): string {
  return read<string>("export.accentColor", plan)?.trim() ?? "";
}

/** The connections to other tools by their names, as they are written: their values may be anything. */
export function connectionsSetting(): Readonly<Record<string, unknown>> {
  return read<Record<string, unknown>>("connections") ?? {};
}

/** The browser that prints to PDF, as a path; "" to look for one. */
export function browserSetting(): string {
  return read<string>("browser.path")?.trim() ?? "";
}

/** Whether the preview shows what the cursor in the plan is at. */
export function previewFollowsSetting(): boolean {
  return read<boolean>("preview.followCursor") === true;
}

/** Whether to remind once a day of what needs attention. */
export function reminderSetting(): boolean {
  return read<boolean>("reminder") === true;
}

/** Whether the trees of the sidebar follow the cursor. */
export function followCursorSetting(): boolean {
  return read<boolean>("sidebar.followCursor") === true;
}

function read<Value>(name: string, resource?: Uri): Value | undefined {
  return workspace.getConfiguration(settingsSection, resource).get<Value>(name);
}
