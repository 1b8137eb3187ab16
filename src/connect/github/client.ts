import type { Words } from "../../plan/words.ts";
import { tokenIn } from "../credential.ts";
import { step } from "../http/address.ts";
import type { Patience } from "../http/ask.ts";
import type { Host } from "../http/host.ts";
import { nextIn } from "../http/link.ts";
import type { Listed } from "../http/pages.ts";
import { createRestReader } from "../http/rest.ts";
import { createSecrets } from "../http/secrets.ts";
import { type Fields, fieldsOf, textOf } from "../read.ts";
import { assumptions } from "./assumptions.ts";
import { githubProblem, isTooMany } from "./problem.ts";
import { githubRoot } from "./root.ts";

/** A connection as a person set it up. */
export interface GithubSettings {
  /** Of a person or an app; public repositories need none. */
  readonly token?: string | undefined;
  /** The cloud, where it is not given. */
  readonly address?: string | undefined;
  /** Whether an address without encryption is allowed that is not this machine. */
  readonly allowsHttp?: boolean | undefined;
  /** Milliseconds for one answer. */
  readonly timeout?: number | undefined;
}

/** What GitHub holds of repositories, read only. Everything rejects with a `ConnectError`. */
export interface GithubClient {
  /** The repositories that the token's person works with, those last used first. */
  readonly repositories: () => Promise<Listed>;
  readonly repository: (owner: string, name: string) => Promise<Fields>;
  /** Open and closed ones. */
  readonly milestones: (owner: string, name: string) => Promise<Listed>;
  /** Open and closed ones, pull requests among them. Empty where issues are switched off. */
  readonly issues: (owner: string, name: string) => Promise<Listed>;
}

/** Makes a client; throws a `ConnectError` on an address or a token that will not do. Nothing is sent yet. */
export function createGithubClient(settings: GithubSettings, host: Host): GithubClient {
  const root = githubRoot(settings.address, settings.allowsHttp);
  const token = tokenIn(settings.token, "GitHub");
  const secrets = createSecrets();
  secrets.add(token);
  const patience: Patience = {
    ...assumptions,
    tool: "GitHub",
    timeout: settings.timeout ?? assumptions.timeout,
    isTooMany,
  };
  const readerOf = (project: string) =>
    createRestReader(
      {
        ...{ tool: "GitHub", root, patience, pageSize: assumptions.pageSize, idOf, kept },
        headers: {
          accept: "application/vnd.github+json",
          "x-github-api-version": assumptions.version,
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        problem: (answer, what, wait) =>
          githubProblem(answer, {
            ...{ host: root.host, project, what, secrets, wait },
            hasToken: token !== undefined,
          }),
        next: (answer) => nextIn(answer.header("link"), root),
      },
      host,
    );
  const of = (owner: string, name: string) => ({
    reader: readerOf(`${owner}/${name}`),
    path: `/repos/${step(owner)}/${step(name)}`,
  });
  return {
    repositories: () =>
      readerOf("").list("/user/repos", listWords.repositories, { query: { sort: "pushed" } }),
    repository: async (owner, name) => {
      const { reader, path } = of(owner, name);
      return fieldsOf(await reader.one(path, listWords.repositories));
    },
    milestones: (owner, name) => {
      const { reader, path } = of(owner, name);
      return reader.list(`${path}/milestones`, listWords.milestones, { query: { state: "all" } });
    },
    issues: (owner, name) => {
      const { reader, path } = of(owner, name);
      return reader.list(`${path}/issues`, listWords.issues, {
        query: { state: "all" },
        isEmpty: ({ status }) => status === switchedOff,
      });
    },
  };
}

/** Gone: how GitHub says that a repository has no issues. */
const switchedOff = 410;

/** What the lists are lists of. */
export const listWords = {
  repositories: { en: "repositories", "zh-CN": "仓库" },
  milestones: { en: "milestones", "zh-CN": "里程碑" },
  issues: { en: "issues", "zh-CN": "issue" },
} as const satisfies Readonly<Record<string, Words>>;

function idOf(row: unknown): string | undefined {
  const { id, number } = fieldsOf(row);
  return textOf(id) ?? textOf(number);
}

/** Descriptions of milestones and issues are long, and are not taken over. */
function kept(row: unknown): unknown {
  if (typeof row !== "object" || row === null || "full_name" in row) return row;
  const { body: _body, description: _description, ...rest } = fieldsOf(row);
  return rest;
}
