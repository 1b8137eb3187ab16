/** Invented data in the shapes of GitLab's reference, with what is odd about them. */

const pages = "https://gitlab.example.com";

const milestone = (place, iid, title, more = {}) => ({
  id: 500 + iid,
  iid,
  title,
  description: "A long text that nobody takes over.",
  state: "active",
  due_date: null,
  start_date: null,
  expired: false,
  created_at: "2026-01-05T09:00:00.000Z",
  updated_at: "2026-06-01T09:00:00.000Z",
  web_url: `${pages}/${place}/-/milestones/${iid}`,
  ...more,
});

const issue = (project, iid, title, more = {}) => ({
  id: 7000 + project.id * 100 + iid,
  iid,
  project_id: project.id,
  title,
  description: "A long text that nobody takes over.",
  state: "opened",
  labels: [],
  assignees: [],
  milestone: null,
  confidential: false,
  issue_type: "issue",
  due_date: null,
  created_at: "2026-05-04T01:00:00.000Z",
  updated_at: "2026-06-01T09:00:00.000Z",
  closed_at: null,
  web_url: `${pages}/${project.path_with_namespace}/-/issues/${iid}`,
  ...more,
});

const launch = { id: 31, path_with_namespace: "acme/clients/launch", name: "Launch 上线" };
const other = { id: 32, path_with_namespace: "acme/other", name: "Other" };
const large = { id: 33, path_with_namespace: "acme/large", name: "Large" };
const beta = milestone(launch.path_with_namespace, 1, "Beta", { project_id: 31, due_date: "2026-09-30" });

export const projects = [
  {
    ...launch,
    milestones: [
      beta,
      milestone(launch.path_with_namespace, 2, "Kick-off", {
        project_id: 31,
        due_date: "2026-03-02",
        state: "closed",
      }),
    ],
    above: [milestone("groups/acme", 7, "Programme review", { group_id: 3, due_date: "2026-10-15" })],
    issues: [
      issue(launch, 12, "Write the manual", {
        milestone: beta,
        assignees: [{ id: 1, name: "Li Na", username: "lina" }],
        due_date: "2026-08-01",
      }),
      issue(launch, 13, "Login fails", { labels: ["type::bug"], confidential: true }),
      issue(launch, 14, "Done", { state: "closed", closed_at: "2026-06-10T12:00:00.000Z" }),
    ],
  },
  { ...other, milestones: [], above: [], issues: [issue(other, 1, "Of another client")] },
  {
    ...large,
    milestones: [],
    above: [],
    issues: Array.from({ length: 205 }, (_, index) => issue(large, index + 1, `Item ${index + 1}`)),
  },
];

/** A path that a project had before. */
export const renamed = { "acme/old-launch": 31 };
