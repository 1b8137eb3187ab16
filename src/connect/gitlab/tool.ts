import type { Access, Tool } from "../tool.ts";
import { createGitlabClient, type GitlabSettings } from "./client.ts";
import { projectForm } from "./project-form.ts";
import { findProject, projectsOf, pullGitlab } from "./pull.ts";
import { gitlabRoot } from "./root.ts";

/** GitLab, in the cloud and on a server of one's own. */
export const gitlab: Tool = {
  id: "gitlab",
  name: "GitLab",
  cloud: "https://gitlab.com",
  hasApps: false,
  isOpen: true,
  projectForm,
  root: ({ address, allowsHttp }) => gitlabRoot(address, allowsHttp),
  projects: async (access, host) =>
    projectsOf((await createGitlabClient(settingsOf(access), host).projects()).rows),
  find: (access, path, host) => findProject(createGitlabClient(settingsOf(access), host), path),
  pull: (access, { project, issues = [] }, host) =>
    pullGitlab(createGitlabClient(settingsOf(access), host), project, issues),
};

function settingsOf({ credentials, address, allowsHttp }: Access): GitlabSettings {
  return {
    token: credentials && "token" in credentials ? credentials.token : undefined,
    address,
    allowsHttp,
  };
}
