import { gitlabIssues, gitlabMilestones } from "../../exchange/read/json/gitlab.ts";
import { isBugLabel, isItem } from "../../exchange/read/json/item.ts";
import { wholeTables } from "../../exchange/read/json/titles-only.ts";
import { isOneOf } from "../choice.ts";
import type { Named } from "../find-project.ts";
import { noticeWords } from "../notice-words.ts";
import { createNotices } from "../notices.ts";
import { projectSteps } from "../project-path.ts";
import { fieldsOf, flagOf, lineOf, textOf } from "../read.ts";
import type { Pulled } from "../records.ts";
import { createWholeLists } from "../whole-lists.ts";
import { type GitlabClient, listWords } from "./client.ts";
import { projectForm } from "./project-form.ts";

/**
 * Reads the milestones and issues of a project, `group/project` or its number, as the tables that a saved answer is read to. Besides
 * bugs, what has one of the labels is an issue of the plan. Rejects with a `ConnectError`; then nothing has come.
 */
export async function pullGitlab(
  client: GitlabClient,
  project: string,
  issueLabels: readonly string[] = [],
): Promise<Pulled> {
  const { asked, id, path, name } = await projectAt(client, project);
  const notices = createNotices();
  if (path.toLowerCase() !== asked.toLowerCase() && /\D/.test(asked)) {
    notices.add(noticeWords.renamed, "", { old: asked, now: path });
  }
  // What the server makes of a path with its renames is decided once: from here on its number counts.
  const number = textOf(id) ?? asked;
  const lists = createWholeLists(notices);
  const milestones = lists.rowsOf(await client.milestones(number), listWords.milestones).filter(isItem);
  const issues = lists
    .rowsOf(await client.issues(number), listWords.issues)
    .filter(isItem)
    .filter((issue) => {
      const isOwn = issue["project_id"] === undefined || textOf(issue["project_id"]) === number;
      if (!isOwn) notices.add(noticeWords.elsewhere, "");
      return isOwn;
    });
  const isIssue = (label: string): boolean => isBugLabel(label) || isOneOf(issueLabels, label);
  const sheets = [...gitlabMilestones(milestones), ...gitlabIssues(issues, isIssue)];
  return {
    tool: "gitlab",
    project: { id: number, key: path, name },
    records: [],
    sheets: wholeTables("gitlab", sheets),
    scope: [`${path}#`, `${path}%`],
    isWhole: lists.areWhole(),
    notices: notices.all(),
  };
}

async function projectAt(client: GitlabClient, project: string) {
  const isNumber = /^\s*\d{1,18}\s*$/.test(project);
  const asked = isNumber ? project.trim() : projectSteps(project, pathForm).join("/");
  const { id, path_with_namespace, name } = await client.project(asked);
  const path = lineOf(path_with_namespace, 500) ?? asked;
  return { asked, id, path, name: lineOf(name, 255) ?? path };
}

/** A project that is named without having seen it, as it calls itself. */
export async function findProject(client: GitlabClient, project: string): Promise<Named> {
  const { path, name } = await projectAt(client, project);
  return { id: path, key: path, name };
}

const pathForm = { tool: "GitLab", form: projectForm, most: 20 };

/** Projects as a person picks from them. */
export function projectsOf(rows: readonly unknown[]): readonly Named[] {
  return rows.flatMap((row) => {
    const { path_with_namespace, name, archived } = fieldsOf(row);
    const path = lineOf(path_with_namespace, 500);
    if (path === undefined || flagOf(archived)) return [];
    return [{ id: path, key: path, name: lineOf(name, 255) ?? path }];
  });
}
