/** Invented data in the shapes of GitHub's reference, with what is odd about them. */

const pages = "https://github.example.com";

const milestone = (repository, number, title, more = {}) => ({
  id: 4000 + number,
  node_id: `MI_${number}`,
  number,
  title,
  description: "A long text that nobody takes over.",
  html_url: `${pages}/${repository}/milestone/${number}`,
  state: "open",
  open_issues: 2,
  closed_issues: 0,
  created_at: "2026-01-05T09:00:00Z",
  updated_at: "2026-06-01T09:00:00Z",
  due_on: null,
  closed_at: null,
  creator: { login: "lina", id: 1 },
  ...more,
});

const issue = (repository, number, title, more = {}) => ({
  id: 9000 + number,
  number,
  title,
  body: "A long text that nobody takes over.",
  html_url: `${pages}/${repository}/issues/${number}`,
  repository_url: `${pages}/api/v3/repos/${repository}`,
  state: "open",
  state_reason: null,
  labels: [],
  assignees: [],
  assignee: null,
  milestone: null,
  locked: false,
  comments: 3,
  created_at: "2026-05-04T01:00:00Z",
  updated_at: "2026-06-01T09:00:00Z",
  closed_at: null,
  user: { login: "hale", id: 2 },
  ...more,
});

const launch = "acme/launch";
const beta = milestone(launch, 1, "Beta", {
  due_on: "2026-09-30T07:00:00Z",
  open_issues: 1,
  closed_issues: 1,
});

/** By its path what a repository holds. */
export const repositories = {
  [launch]: {
    has_issues: true,
    milestones: [
      beta,
      milestone(launch, 2, "上线 🚀", {
        due_on: "2026-12-01T08:00:00Z",
        state: "closed",
        closed_at: "2026-11-30T10:00:00Z",
        open_issues: 0,
        closed_issues: 4,
      }),
      milestone(launch, 3, "Some day"),
    ],
    issues: [
      issue(launch, 12, "Write the manual", {
        milestone: beta,
        assignees: [{ login: "lina" }, { login: "wangwei" }],
      }),
      issue(launch, 13, "Login fails", { labels: [{ name: "bug" }, { name: "p1" }] }),
      issue(launch, 14, "</script>=1+1\u202E", {
        state: "closed",
        state_reason: "completed",
        closed_at: "2026-06-10T12:00:00Z",
      }),
      issue(launch, 15, "Given up", {
        state: "closed",
        state_reason: "not_planned",
        closed_at: "2026-06-10T12:00:00Z",
      }),
      issue(launch, 16, "A pull request", { pull_request: { url: "x" } }),
      issue(launch, 17, "Export is empty", { type: { id: 3, name: "Bug" }, labels: [] }),
      issue(launch, 18, "Permit is late", { labels: [{ name: "client-issue" }] }),
    ],
  },
  "acme/other": {
    has_issues: true,
    milestones: [],
    issues: [issue("acme/other", 1, "Of another client")],
  },
  "acme/wiki": {
    has_issues: false,
    milestones: [milestone("acme/wiki", 1, "Printed", { due_on: "2026-08-01T07:00:00Z" })],
    issues: [],
  },
  "acme/empty": { has_issues: true, milestones: [], issues: [] },
  "acme/large": {
    has_issues: true,
    milestones: [],
    issues: Array.from({ length: 245 }, (_, index) => issue("acme/large", index + 1, `Item ${index + 1}`)),
  },
};

/** A name that a repository had before. */
export const renamed = { "acme/old-launch": launch };
