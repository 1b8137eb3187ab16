import { l10n, Range, Uri, WorkspaceEdit, window, workspace } from "vscode";
import { isTemplateName, type TemplateName, templateNames, templates } from "../../plan/templates/index.ts";
import { newPlanText } from "../../plan/templates/new-plan.ts";
import { todayIn } from "../../plan/time/moment.ts";
import { exists } from "../files.ts";
import { asOfSetting, languageSetting } from "../settings.ts";
import { argumentKeys, textArgument, uriArgument } from "./argument.ts";
import type { Command } from "./command.ts";
import { fileNameFrom } from "./file-name.ts";

/** `{folder, template, name}`: makes a plan for a project of that name and opens it. Never overwrites. */
export const newPlan: Command = async (_context, argument) => {
  const given = argumentKeys(argument);
  const folder = uriArgument(given["folder"], firstFolder()) ?? (await askFolder());
  if (folder === undefined) return undefined;
  const template = textArgument(given["template"]) ?? (await askTemplate());
  if (template === undefined) return undefined;
  if (!isTemplateName(template)) {
    const names = templateNames.join(", ");
    void window.showErrorMessage(l10n.t("There is no template “{0}”. There is: {1}.", template, names));
    return undefined;
  }
  const name = textArgument(given["name"]) ?? (await askName(folder));
  return name === undefined ? undefined : create(folder, template, name);
};

async function create(folder: Uri, template: TemplateName, name: string): Promise<Uri | undefined> {
  const uri = planUri(folder, name);
  if (await exists(uri)) {
    void window.showErrorMessage(existsText(uri));
    return undefined;
  }
  const asOf = asOfSetting();
  const today = asOf instanceof Date ? todayIn(asOf, localTimezone()) : asOf;
  const subject = { name, today, timezone: localTimezone() };
  const { text, firstBlank } = newPlanText(templates[template], subject, languageSetting());
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false });
  if (!(await workspace.applyEdit(edit))) {
    void window.showErrorMessage(l10n.t("“{0}” could not be written.", uri.fsPath));
    return undefined;
  }
  const document = await workspace.openTextDocument(uri);
  const start = document.positionAt(firstBlank.start);
  const selection = new Range(start, document.positionAt(firstBlank.end));
  await window.showTextDocument(document, { selection, preview: false });
  return uri;
}

function firstFolder(): Uri | undefined {
  return workspace.workspaceFolders?.[0]?.uri;
}

async function askFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]?.uri;
  if (folders.length > 1) return (await window.showWorkspaceFolderPick())?.uri;
  const openLabel = l10n.t("Make the Plan Here");
  const chosen = await window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, openLabel });
  return chosen?.[0];
}

async function askTemplate(): Promise<TemplateName | undefined> {
  const language = languageSetting();
  const items = templateNames.map((template) => ({
    template,
    label: templates[template].label[language],
    detail: templates[template].description[language],
  }));
  const title = l10n.t("New Plan");
  const chosen = await window.showQuickPick(items, {
    title,
    placeHolder: l10n.t("What kind of project is it?"),
  });
  return chosen?.template;
}

async function askName(folder: Uri): Promise<string | undefined> {
  const name = await window.showInputBox({
    title: l10n.t("New Plan"),
    prompt: l10n.t("What is the project called?"),
    ignoreFocusOut: true,
    validateInput: async (typed) => {
      if (typed.trim() === "") return l10n.t("Type the name of the project.");
      const uri = planUri(folder, typed);
      return (await exists(uri)) ? existsText(uri) : undefined;
    },
  });
  return name?.trim();
}

function existsText(uri: Uri): string {
  return l10n.t("“{0}” exists already. Choose another name.", uri.path.slice(uri.path.lastIndexOf("/") + 1));
}

function planUri(folder: Uri, name: string): Uri {
  return Uri.joinPath(folder, `${fileNameFrom(name)}.commplan.yaml`);
}

function localTimezone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
