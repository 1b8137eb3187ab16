import type { Words } from "../../plan/words.ts";
import { tokenIn } from "../credential.ts";
import { step } from "../http/address.ts";
import type { Patience } from "../http/ask.ts";
import type { Host } from "../http/host.ts";
import { nextIn } from "../http/link.ts";
import type { Listed } from "../http/pages.ts";
import { createRestReader } from "../http/rest.ts";
import { createSecrets } from "../http/secrets.ts";
import type { Answer } from "../http/send.ts";
import { type Fields, fieldsOf, textOf } from "../read.ts";
import { assumptions } from "./assumptions.ts";
import { gitlabProblem } from "./problem.ts";
import { gitlabRoot } from "./root.ts";

/** A connection as a person set it up. */
export interface GitlabSettings {
  /** Of a person, a project or a group; public projects need none. */
  readonly token?: string | undefined;
  /** The cloud, where it is not given. */
  readonly address?: string | undefined;
  /** Whether an address without encryption is allowed that is not this machine. */
  readonly allowsHttp?: boolean | undefined;
  /** Milliseconds for one answer. */
  readonly timeout?: number | undefined;
}

/** What GitLab holds of projects, read only. Everything rejects with a `ConnectError`. */
export interface GitlabClient {
  /** The projects that the token's person is a member of, those last used first. */
  readonly projects: () => Promise<Listed>;
  /** A project by its path or its number. */
  readonly project: (project: string) => Promise<Fields>;
  /** Open and closed ones, with those of the groups above that the project shares. */
  readonly milestones: (project: string) => Promise<Listed>;
  /** Open and closed ones. */
  readonly issues: (project: string) => Promise<Listed>;
}

/** Makes a client; throws a `ConnectError` on an address or a token that will not do. Nothing is sent yet. */
export function createGitlabClient(settings: GitlabSettings, host: Host): GitlabClient {
  const root = gitlabRoot(settings.address, settings.allowsHttp);
  const token = tokenIn(settings.token, "GitLab");
  const secrets = createSecrets();
  secrets.add(token);
  const patience: Patience = {
    ...assumptions,
    tool: "GitLab",
    timeout: settings.timeout ?? assumptions.timeout,
  };
  const readerOf = (project: string) =>
    createRestReader(
      {
        ...{ tool: "GitLab", root, patience, pageSize: assumptions.pageSize, idOf, kept },
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
        problem: (answer, what, wait) =>
          gitlabProblem(answer, {
            ...{ host: root.host, project, what, secrets, wait },
            hasToken: token !== undefined,
          }),
        next: (answer) => nextOf(answer, root),
      },
      host,
    );
  const pathOf = (project: string): string => `/projects/${step(project)}`;
  return {
    projects: () =>
      readerOf("").list("/projects", listWords.projects, {
        query: { membership: "true", simple: "true", archived: "false", order_by: "last_activity_at" },
      }),
    project: async (project) => fieldsOf(await readerOf(project).one(pathOf(project), listWords.projects)),
    milestones: (project) =>
      readerOf(project).list(`${pathOf(project)}/milestones`, listWords.milestones, {
        query: { include_ancestors: "true" },
      }),
    issues: (project) =>
      readerOf(project).list(`${pathOf(project)}/issues`, listWords.issues, { query: { scope: "all" } }),
  };
}

/** What the lists are lists of. */
export const listWords = {
  projects: { en: "projects", "zh-CN": "项目" },
  milestones: { en: "milestones", "zh-CN": "里程碑" },
  issues: { en: "issues", "zh-CN": "issue" },
} as const satisfies Readonly<Record<string, Words>>;

/** `x-next-page` is empty on the last page; a server that does not send it may send a link. */
function nextOf(answer: Answer, root: URL): URL | boolean | undefined {
  const next = answer.header("x-next-page");
  return next === null ? nextIn(answer.header("link"), root) : next.trim() !== "";
}

function idOf(row: unknown): string | undefined {
  return textOf(fieldsOf(row)["id"]);
}

/** Descriptions are long, and are not taken over. */
function kept(row: unknown): unknown {
  if (typeof row !== "object" || row === null) return row;
  const { description: _description, ...rest } = fieldsOf(row);
  return rest;
}
