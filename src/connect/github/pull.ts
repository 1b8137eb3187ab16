import { githubIssues, githubMilestones } from "../../exchange/read/json/github.ts";
import { isBugLabel, isItem } from "../../exchange/read/json/item.ts";
import { wholeTables } from "../../exchange/read/json/titles-only.ts";
import { isOneOf } from "../choice.ts";
import type { Named } from "../find-project.ts";
import { noticeWords } from "../notice-words.ts";
import { createNotices } from "../notices.ts";
import { projectSteps } from "../project-path.ts";
import { fieldsOf, lineOf } from "../read.ts";
import type { Pulled } from "../records.ts";
import { createWholeLists } from "../whole-lists.ts";
import { type GithubClient, listWords } from "./client.ts";
import { projectForm } from "./project-form.ts";

/**
 * Reads the milestones and issues of a repository, `owner/name`, as the tables that a saved answer is read to. Besides bugs, what has
 * one of the labels is an issue of the plan. Rejects with a `ConnectError`; then nothing has come.
 */
export async function pullGithub(
  client: GithubClient,
  project: string,
  issueLabels: readonly string[] = [],
): Promise<Pulled> {
  const { owner, name, path, has_issues } = await repositoryAt(client, project);
  const notices = createNotices();
  if (path.toLowerCase() !== `${owner}/${name}`.toLowerCase()) {
    notices.add(noticeWords.renamed, "", { old: `${owner}/${name}`, now: path });
  }
  const lists = createWholeLists(notices);
  const own = (rows: readonly unknown[]) =>
    rows.filter(isItem).filter((item) => {
      // Another repository's items would come under keys of their own.
      const isOwn = pathIn(item["html_url"]).toLowerCase() === path.toLowerCase();
      if (!isOwn) notices.add(noticeWords.elsewhere, "");
      return isOwn;
    });
  const milestones = own(lists.rowsOf(await client.milestones(owner, name), listWords.milestones));
  const issues = own(lists.rowsOf(await client.issues(owner, name), listWords.issues));
  if (has_issues === false) notices.add(noticeWords.noIssues, "");
  const isIssue = (kind: string): boolean => isBugLabel(kind) || isOneOf(issueLabels, kind);
  const sheets = [...githubMilestones(milestones), ...githubIssues(issues, isIssue)];
  return {
    tool: "github",
    project: { id: path, key: path, name: path },
    records: [],
    sheets: wholeTables("github", sheets),
    scope: [`${path}#`, `${path}/milestone/`],
    isWhole: lists.areWhole(),
    notices: notices.all(),
  };
}

async function repositoryAt(client: GithubClient, project: string) {
  const [owner = "", name = ""] = projectSteps(project, pathForm);
  const { full_name, has_issues } = await client.repository(owner, name);
  return { owner, name, path: lineOf(full_name, 300) ?? `${owner}/${name}`, has_issues };
}

/** A repository that is named without having seen it, as it calls itself. */
export async function findRepository(client: GithubClient, project: string): Promise<Named> {
  const { path } = await repositoryAt(client, project);
  return { id: path, key: path, name: path };
}

const pathForm = { tool: "GitHub", form: projectForm, most: 2 };

/** Repositories as a person picks from them. */
export function repositoriesOf(rows: readonly unknown[]): readonly Named[] {
  return rows.flatMap((row) => {
    const { full_name, archived, description } = fieldsOf(row);
    const path = lineOf(full_name, 300);
    if (path === undefined || archived === true) return [];
    return [{ id: path, key: path, name: lineOf(description, 255) ?? "" }];
  });
}

function pathIn(address: unknown): string {
  return /^https?:\/\/[^/]+\/([^/]+\/[^/]+)\//.exec(String(address))?.[1] ?? "";
}
