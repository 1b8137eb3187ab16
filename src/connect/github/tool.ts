import type { Access, Tool } from "../tool.ts";
import { createGithubClient, type GithubSettings } from "./client.ts";
import { projectForm } from "./project-form.ts";
import { findRepository, pullGithub, repositoriesOf } from "./pull.ts";
import { githubRoot } from "./root.ts";

/** GitHub, in the cloud and on a server of one's own. */
export const github: Tool = {
  id: "github",
  name: "GitHub",
  cloud: "https://github.com",
  hasApps: false,
  isOpen: true,
  projectForm,
  root: ({ address, allowsHttp }) => githubRoot(address, allowsHttp),
  projects: async (access, host) =>
    repositoriesOf((await createGithubClient(settingsOf(access), host).repositories()).rows),
  find: (access, path, host) => findRepository(createGithubClient(settingsOf(access), host), path),
  pull: (access, { project, issues = [] }, host) =>
    pullGithub(createGithubClient(settingsOf(access), host), project, issues),
};

function settingsOf({ credentials, address, allowsHttp }: Access): GithubSettings {
  return {
    token: credentials && "token" in credentials ? credentials.token : undefined,
    address,
    allowsHttp,
  };
}
