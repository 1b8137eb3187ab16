import { type Uri, window, workspace } from "vscode";
import { templates } from "../../plan/templates/index.ts";
import { newPlanText } from "../../plan/templates/new-plan.ts";
import { planLanguage } from "../plan-files.ts";
import { languageSetting } from "../settings.ts";
import type { Command } from "./command.ts";
import { subjectNamed } from "./plan-subject.ts";

/** Shows a full plan that is no file yet: to look at, to try things on, and to keep by saving it. */
export const openSamplePlan: Command = async (): Promise<Uri> => {
  const language = languageSetting();
  const { text } = newPlanText(templates.construction, subjectNamed(sampleName[language]), language);
  const document = await workspace.openTextDocument({ language: planLanguage, content: text });
  await window.showTextDocument(document, { preview: false });
  return document.uri;
};

const sampleName = { en: "Riverside office tower", "zh-CN": "滨江综合楼项目" } as const;
