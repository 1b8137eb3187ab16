import {
  InputBoxValidationSeverity,
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  type Uri,
  window,
  workspace,
} from "vscode";
import { isTemplateName, type TemplateName, templateNames, templates } from "../../plan/templates/index.ts";
import { type Language, languages } from "../../plan/words.ts";
import { asWritten } from "../as-written.ts";
import { shownPath } from "../plan-files.ts";
import { type Said, type StepPlace, shown } from "../step.ts";
import { judgeName } from "./plan-name.ts";

/** What a plan is made of. */
export interface NewPlan {
  readonly template: TemplateName;
  /** Of the plan's text. */
  readonly language: Language;
  readonly folder: Uri;
  /** Of the project, as its people say it. */
  readonly name: string;
}

/** What is answered so far. */
interface Draft {
  language: Language;
  template?: TemplateName;
  folder?: Uri;
  /** What was typed as a name: kept when somebody goes back. */
  name?: string;
}

interface Step {
  readonly key: "template" | "folder" | "name";
  readonly ask: (draft: Draft, at: StepPlace, folders: readonly Uri[]) => Promise<"next" | "back" | "cancel">;
}

const all: readonly Step[] = [
  { key: "template", ask: askTemplate },
  { key: "folder", ask: askFolder },
  { key: "name", ask: askName },
];

/**
 * Asks for what is not given, step by step with a way back. Undefined if given up.
 * @param folders where plans are: offered beside the folders of the workspace
 */
export async function askNewPlan(
  given: Readonly<Draft>,
  folders: readonly Uri[],
): Promise<NewPlan | undefined> {
  const draft: Draft = { ...given };
  const steps = all.filter(({ key }) => given[key] === undefined);
  for (let index = 0; index < steps.length; ) {
    const said = await steps[index]?.ask(
      draft,
      { step: index + 1, steps: steps.length, hasBefore: index > 0 },
      folders,
    );
    if (said === "cancel") return undefined;
    index += said === "back" ? -1 : 1;
  }
  const { template, folder, name, language } = draft;
  return template && folder && name !== undefined ? { template, folder, name, language } : undefined;
}

interface Item extends QuickPickItem {
  readonly value?: string;
}

async function askTemplate(draft: Draft, at: StepPlace): Promise<"next" | "back" | "cancel"> {
  const others = languages.filter((language) => language !== draft.language);
  const items = [draft.language, ...others].flatMap((language) => [
    { label: languageNames[language], kind: QuickPickItemKind.Separator },
    ...templateNames.map((template) => ({
      label: templates[template].label[language],
      detail: templates[template].description[language],
      value: `${template} ${language}`,
    })),
  ]);
  const said = await choose(items, l10n.t("What kind of project is it?"), at);
  if (typeof said === "string") return said;
  const [template, language] = String(said.answer).split(" ");
  if (template === undefined || !isTemplateName(template)) return "cancel";
  draft.template = template;
  draft.language = languages.find((one) => one === language) ?? draft.language;
  return "next";
}

const languageNames: Readonly<Record<Language, string>> = { en: "English", "zh-CN": "简体中文" };

async function askFolder(
  draft: Draft,
  at: StepPlace,
  used: readonly Uri[],
): Promise<"next" | "back" | "cancel"> {
  const folders = new Map(
    [...(workspace.workspaceFolders ?? []).map(({ uri }) => uri), ...used].map((uri) => [`${uri}`, uri]),
  );
  const another = { label: l10n.t("Another Folder…"), value: "" };
  for (;;) {
    const items = [...folders].map(([value, uri]) => ({ value, ...folderLabel(uri) }));
    const said = await choose([...items, another], l10n.t("In which folder?"), at);
    if (typeof said === "string") return said;
    const chosen = folders.get(String(said.answer)) ?? (await browse());
    if (chosen === undefined) continue;
    draft.folder = chosen;
    return "next";
  }
}

/** The folder of a workspace by its name, one below by its path. */
function folderLabel(uri: Uri): QuickPickItem {
  const top = workspace.workspaceFolders?.find((folder) => `${folder.uri}` === `${uri}`);
  return {
    label: `$(folder) ${asWritten(top?.name ?? shownPath(uri))}`,
    ...(top && { description: asWritten(uri.fsPath) }),
  };
}

async function browse(): Promise<Uri | undefined> {
  const openLabel = l10n.t("Make the Plan Here");
  const chosen = await window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, openLabel });
  return chosen?.[0];
}

async function choose(items: readonly Item[], question: string, at: StepPlace): Promise<Said> {
  const pick = window.createQuickPick<Item>();
  pick.title = l10n.t("New Plan");
  pick.placeholder = question;
  pick.matchOnDetail = true;
  pick.items = items;
  return shown(pick, at, (done) => [
    pick.onDidAccept(() => {
      const [item] = pick.activeItems;
      if (item?.value !== undefined) done({ answer: item.value });
    }),
  ]);
}

async function askName(draft: Draft, at: StepPlace): Promise<"next" | "back" | "cancel"> {
  const { folder } = draft;
  if (folder === undefined) return "cancel";
  const box = window.createInputBox();
  box.title = l10n.t("New Plan");
  box.prompt = l10n.t("What is the project called?");
  box.placeholder = box.prompt;
  box.value = draft.name ?? "";
  let asked = 0;
  /** Says what will become of the name, while it is typed. */
  const judge = async (name: string): Promise<boolean> => {
    draft.name = name;
    asked += 1;
    const turn = asked;
    const judged = await judgeName(folder, name);
    const isFine = "uri" in judged;
    // An answer that comes after the next character was typed is stale.
    if (turn === asked)
      box.validationMessage = isFine
        ? {
            message: l10n.t("The plan will be the file “{0}” in {1}.", judged.file, placeOf(folder)),
            severity: InputBoxValidationSeverity.Info,
          }
        : judged.problem;
    return isFine;
  };
  if (box.value !== "") void judge(box.value);
  const said = await shown(box, at, (done) => [
    box.onDidChangeValue((typed) => void judge(typed)),
    box.onDidAccept(async () => {
      const answer = box.value;
      if (await judge(answer)) done({ answer });
    }),
  ]);
  if (typeof said === "string") return said;
  draft.name = String(said.answer);
  return "next";
}

function placeOf(folder: Uri): string {
  const top = workspace.workspaceFolders?.find(({ uri }) => `${uri}` === `${folder}`);
  return top?.name ?? shownPath(folder);
}
