import assert from "node:assert/strict";
import { createGitlabClient, type GitlabSettings } from "../../src/connect/gitlab/client.ts";
import { projectsOf, pullGitlab } from "../../src/connect/gitlab/pull.ts";
import { gitlabRoot } from "../../src/connect/gitlab/root.ts";
import { rowsOf, taken } from "./rest.ts";
import { problemOf, type StandIn, startStandIn, testHost } from "./stand-in.ts";

const token = "glpat-readyMadeToken0123456789";

describe("the address of GitLab", () => {
  const roots: readonly (readonly [string | undefined, string])[] = [
    [undefined, "https://gitlab.com/api/v4"],
    ["www.gitlab.com/acme/x", "https://gitlab.com/api/v4"],
    ["git.acme.cn", "https://git.acme.cn/api/v4"],
    ["https://git.acme.cn/acme/clients/launch/-/issues", "https://git.acme.cn/api/v4"],
    ["https://acme.cn/gitlab/api/v4/projects", "https://acme.cn/gitlab/api/v4"],
  ];
  for (const [pasted, root] of roots) {
    it(`may be pasted as ${pasted}`, () => assert.equal(gitlabRoot(pasted).href, root));
  }
});

describe("GitLab, by its stand-in", () => {
  let server: StandIn;
  before(async () => {
    server = await startStandIn("gitlab");
  });
  after(() => server.stop());
  beforeEach(() => server.set());

  const clientOf = (settings: Partial<GitlabSettings> = {}) =>
    createGitlabClient({ address: server.address, token, ...settings }, testHost());
  const pull = (project: string, settings: Partial<GitlabSettings> = {}, labels: readonly string[] = []) =>
    pullGitlab(clientOf(settings), project, labels);

  const noDay =
    "! GitLab does not tell on which day a milestone was closed: give the day of those that are done.";
  const launch = [
    "milestones acme/clients/launch%1 new: Beta",
    "milestones acme/clients/launch%2 new: Kick-off",
    "milestones groups/acme%7 new: Programme review",
    noDay,
    "work acme/clients/launch#12 new: Write the manual",
    "work acme/clients/launch#14 new: Done",
    "issues acme/clients/launch#13 new: Login fails",
  ];

  for (const paging of ["next", "link", "none"]) {
    it(`reads milestones, those of the groups above, and issues, with pages told by “${paging}”`, async () => {
      await server.set({ paging });
      assert.deepEqual(rowsOf(taken(await pull("acme/clients/launch"))), launch);
      const large = taken(await pull("acme/large"));
      assert.equal(typeof large === "string" ? 0 : large.tables[0]?.rows.length, 205);
    });
  }

  it("finds a project by its number, its page, and the path that it had", async () => {
    for (const project of [
      "31",
      "https://gitlab.com/acme/clients/launch/-/boards",
      "/acme/clients/launch.git",
    ]) {
      assert.deepEqual(rowsOf(taken(await pull(project))), launch, project);
    }
    const moved = rowsOf(taken(await pull("acme/old-launch"))).join("\n");
    assert.match(moved, /“acme\/old-launch” is called “acme\/clients\/launch” there now/);
  });

  it("keeps what is confidential there from the client here", async () => {
    const outcome = taken(await pull("acme/clients/launch"));
    assert.ok(typeof outcome !== "string");
    assert.match(outcome.text, /title: Login fails\n(?: {4}.*\n)*? {4}visibility: internal\n/);
  });

  it("lets nothing of another project through where the server answers too much", async () => {
    await server.set({ ignoresPath: true });
    const rows = rowsOf(taken(await pull("acme/other"))).join("\n");
    assert.doesNotMatch(rows, /launch|large/);
    assert.match(rows, /Not of this project/);
  });

  it("shows what is public without a token; a project that it does not show is not there", async () => {
    assert.deepEqual(rowsOf(taken(await pull("acme/clients/launch", { token: undefined }))), launch);
    await server.set({ isPrivate: true });
    assert.equal((await problemOf(() => pull("acme/other", { token: undefined }))).kind, "project-unknown");
    assert.equal((await problemOf(() => clientOf({ token: undefined }).projects())).kind, "no-credentials");
  });

  it("lists projects to pick from, and sends the token in a header alone", async () => {
    const found = projectsOf((await clientOf().projects()).rows);
    assert.deepEqual(found[0], {
      id: "acme/clients/launch",
      key: "acme/clients/launch",
      name: "Launch 上线",
    });
    for (const { method, query, headers } of await server.seen()) {
      assert.deepEqual([method, headers["authorization"]], ["GET", `Bearer ${token}`]);
      assert.doesNotMatch(JSON.stringify(query), /glpat/);
    }
  });
});
