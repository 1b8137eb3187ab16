import { l10n, Range, Uri, WorkspaceEdit, window, workspace } from "vscode";
import { isTemplateName, templateNames, templates } from "../../plan/templates/index.ts";
import { newPlanText } from "../../plan/templates/new-plan.ts";
import { languages } from "../../plan/words.ts";
import { languageSetting } from "../settings.ts";
import { tellError } from "../tell.ts";
import { argumentKeys, textArgument, uriArgument } from "./argument.ts";
import type { Command } from "./command.ts";
import { askNewPlan, type NewPlan } from "./new-plan-steps.ts";
import { judgeName } from "./plan-name.ts";
import { subjectNamed } from "./plan-subject.ts";

/** `{folder, template, name, language?}`: makes a plan for a project and opens it; asks for what is not given. */
export const newPlan: Command = async ({ plans }, argument) => {
  const given = argumentKeys(argument);
  const folder = uriArgument(given["folder"], workspace.workspaceFolders?.[0]?.uri);
  const template = textArgument(given["template"]);
  if (template !== undefined && !isTemplateName(template)) {
    const names = templateNames.join(", ");
    void tellError(l10n.t("There is no template “{0}”. There is: {1}.", template, names));
    return undefined;
  }
  const name = textArgument(given["name"]);
  const language = languages.find((one) => one === given["language"]) ?? languageSetting();
  const known = (await plans.all()).filter(({ uri }) => uri.scheme !== "untitled");
  const wanted = await askNewPlan(
    {
      language,
      ...(folder && { folder }),
      ...(template !== undefined && { template }),
      ...(name !== undefined && { name }),
    },
    known.map(({ uri }) => Uri.joinPath(uri, "..")),
  );
  return wanted && create(wanted);
};

/** Never takes the place of a file. */
async function create({ folder, template, name, language }: NewPlan): Promise<Uri | undefined> {
  const judged = await judgeName(folder, name);
  if ("problem" in judged) {
    void tellError(judged.problem);
    return undefined;
  }
  const { uri } = judged;
  const { text, firstBlank } = newPlanText(templates[template], subjectNamed(name.trim()), language);
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false });
  if (!(await workspace.applyEdit(edit))) {
    void tellError(l10n.t("“{0}” could not be written.", uri.fsPath));
    return undefined;
  }
  const document = await workspace.openTextDocument(uri);
  const start = document.positionAt(firstBlank.start);
  const selection = new Range(start, document.positionAt(firstBlank.end));
  await window.showTextDocument(document, { selection, preview: false });
  return uri;
}
