import assert from "node:assert/strict";
import { createGithubClient, type GithubSettings } from "../../src/connect/github/client.ts";
import { pullGithub, repositoriesOf } from "../../src/connect/github/pull.ts";
import { githubRoot } from "../../src/connect/github/root.ts";
import { emptyPlan, rowsOf, taken } from "./rest.ts";
import { problemOf, type StandIn, startStandIn, type TestHost, testHost } from "./stand-in.ts";

const token = "ghp_readyMadeToken0123456789abcdef0123456";

describe("the address of GitHub", () => {
  const roots: readonly (readonly [string | undefined, string])[] = [
    [undefined, "https://api.github.com/"],
    ["github.com", "https://api.github.com/"],
    ["https://github.com/acme/launch/issues?q=1", "https://api.github.com/"],
    ["https://api.github.com", "https://api.github.com/"],
    ["https://acme.ghe.com/", "https://api.acme.ghe.com/"],
    ["git.acme.cn", "https://git.acme.cn/api/v3"],
    ["https://git.acme.cn/acme/launch", "https://git.acme.cn/api/v3"],
    ["https://git.acme.cn/api/v3/repos/x", "https://git.acme.cn/api/v3"],
    ["https://acme.cn/tools/api/v3", "https://acme.cn/tools/api/v3"],
    ["https://evilgithub.com", "https://evilgithub.com/api/v3"],
    ["https://github.com.evil.cn", "https://github.com.evil.cn/api/v3"],
  ];
  for (const [pasted, root] of roots) {
    it(`may be pasted as ${pasted}`, () => assert.equal(githubRoot(pasted).href, root));
  }
});

describe("GitHub, by its stand-in", () => {
  let server: StandIn;
  before(async () => {
    server = await startStandIn("github");
  });
  after(() => server.stop());
  beforeEach(() => server.set());

  const clientOf = (settings: Partial<GithubSettings> = {}, host: TestHost = testHost()) =>
    createGithubClient({ address: server.address, token, ...settings }, host);
  const pull = (project: string, settings: Partial<GithubSettings> = {}, labels: readonly string[] = []) =>
    pullGithub(clientOf(settings), project, labels);

  const launch = [
    "milestones acme/launch/milestone/1 new: Beta",
    "milestones acme/launch/milestone/2 new: 上线 🚀",
    "milestones acme/launch/milestone/3 rejected: Some day",
    "work acme/launch#12 new: Write the manual",
    "work acme/launch#14 new: </script>=1+1",
    "work acme/launch#15 new: Given up",
    "work acme/launch#18 new: Permit is late",
    "issues acme/launch#13 new: Login fails",
    "issues acme/launch#17 new: Export is empty",
  ];

  for (const paging of ["page", "cursor", "none"]) {
    it(`reads milestones and issues, no pull requests, with pages told by “${paging}”`, async () => {
      await server.set({ paging });
      assert.deepEqual(rowsOf(taken(await pull("acme/launch"))), launch);
      const large = taken(await pull("acme/large"));
      assert.equal(typeof large === "string" ? 0 : large.tables[0]?.rows.length, 245);
    });
  }

  it("writes the keys that a saved answer has, and where each item is", async () => {
    const outcome = taken(await pull("acme/launch"));
    assert.ok(typeof outcome !== "string");
    const links = [...outcome.text.matchAll(/external: (.*)/g)].map(([, link]) => link);
    assert.deepEqual(links.slice(0, 3), [
      '{ tool: github, key: acme/launch/milestone/1, url: "https://github.example.com/acme/launch/milestone/1" }',
      '{ tool: github, key: acme/launch/milestone/2, url: "https://github.example.com/acme/launch/milestone/2" }',
      '{ tool: github, key: "acme/launch#12", url: "https://github.example.com/acme/launch/issues/12" }',
    ]);
    assert.match(outcome.text, /title: Write the manual\n {4}status: planned\n {4}milestone: beta\n/);
  });

  it("reads pages of any size that the server likes", async () => {
    await server.set({ mostPerPage: 10 });
    const outcome = taken(await pull("acme/large"));
    assert.equal(typeof outcome === "string" ? 0 : outcome.tables[0]?.rows.length, 245);
  });

  it("takes what has a label of the person's choice as an issue", async () => {
    const rows = rowsOf(taken(await pull("acme/launch", {}, ["client-issue"])));
    assert.ok(rows.includes("issues acme/launch#18 new: Permit is late"));
  });

  it("finds a repository by any of its pages, and without regard to case", async () => {
    for (const project of [
      "https://github.com/acme/launch/issues/12?q=1",
      " acme/launch.git ",
      "Acme/Launch",
      "/acme/launch/",
    ]) {
      assert.deepEqual(rowsOf(taken(await pull(project))), launch, project);
    }
  });

  it("takes no path for a repository that leads elsewhere, and asks nothing", async () => {
    for (const project of [
      "launch",
      "",
      "a/b/c",
      "../launch",
      "acme/..",
      "acme/a b",
      "\u0000/x",
      "a/\uD800",
      "=1+1",
    ]) {
      const error = await problemOf(() => pull(project));
      assert.equal(error.kind, "project-form", project);
    }
    assert.deepEqual(await server.seen(), []);
  });

  it("shows what is public without a token, and then sends none", async () => {
    assert.deepEqual(rowsOf(taken(await pull("acme/launch", { token: undefined }))), launch);
    assert.ok((await server.seen()).every(({ headers }) => !("authorization" in headers)));
    await server.set({ isPrivate: true });
    const error = await problemOf(() => pull("acme/launch", { token: "" }));
    assert.equal(error.kind, "project-unknown");
  });

  it("only reads, and never puts the token into an address", async () => {
    await pull("acme/launch");
    const seen = await server.seen();
    assert.ok(seen.length >= 3);
    for (const { method, query, headers } of seen) {
      assert.deepEqual([method, headers["authorization"]], ["GET", `Bearer ${token}`]);
      assert.doesNotMatch(JSON.stringify(query), /ghp_/);
    }
  });

  it("says so where a repository has another name now, and has no issues", async () => {
    const moved = rowsOf(taken(await pull("acme/old-launch")));
    assert.match(
      moved.find((line) => line.startsWith("!")) ?? "",
      /“acme\/old-launch” is called “acme\/launch”/,
    );
    assert.deepEqual(rowsOf(taken(await pull("acme/wiki"))), [
      "milestones acme/wiki/milestone/1 new: Printed",
      "! Issues are switched off there: only milestones were read.",
    ]);
    assert.match(String(taken(await pull("acme/empty"))), /holds nothing that the plan has a place for/);
  });

  it("lets nothing of another repository through where the server answers too much", async () => {
    await server.set({ ignoresPath: true });
    const rows = rowsOf(taken(await pull("acme/other")));
    assert.doesNotMatch(rows.join("\n"), /launch|large/);
    assert.match(rows.join("\n"), /Not of this project/);
  });

  it("tells nothing as gone where a list did not come whole, but that", async () => {
    const before = taken(await pull("acme/launch"));
    assert.ok(typeof before !== "string");
    for (const list of ["milestones", "issues"] as const) {
      const client = clientOf();
      const part = async () => {
        const { rows } = await client[list]("acme", "launch");
        return { rows: rows.slice(1), isWhole: false };
      };
      const rows = rowsOf(taken(await pullGithub({ ...client, [list]: part }, "acme/launch"), before.text));
      assert.deepEqual(
        rows.filter((row) => row.endsWith("gone")),
        [],
      );
      assert.ok(
        rows.some((row) => row.startsWith(`! The list of ${list} changed while it was read`)),
        list,
      );
    }
  });

  it("tells what is gone, of this repository alone, also where nothing of its kind is left", async () => {
    const before = `${emptyPlan}tools: [{ id: github, name: GitHub, kind: issue-tracker }]
issues:
  - { id: a, title: A, external: { tool: github, key: "acme/other#9" } }
  - { id: b, title: B, external: { tool: github, key: "acme/launch#99" } }
milestones:
  - { id: m, title: M, due: 2026-08-01, external: { tool: github, key: acme/other/milestone/3 } }
work:
  - { id: w, title: Of another client, external: { tool: github, key: "acme/other-two#1" } }
`;
    const rows = rowsOf(taken(await pull("acme/other"), before));
    assert.deepEqual(
      rows.filter((row) => row.endsWith("gone")),
      ["milestones acme/other/milestone/3 gone", "issues acme/other#9 gone"],
    );
  });

  it("lists repositories to pick from", async () => {
    const found = repositoriesOf((await clientOf().repositories()).rows);
    assert.deepEqual(found[0], { id: "acme/launch", key: "acme/launch", name: "acme/launch!" });
    assert.equal(
      (await problemOf(() => clientOf({ token: undefined }).repositories())).kind,
      "no-credentials",
    );
  });

  it("goes to no other server for the next page", async () => {
    await server.set({
      fail: {
        at: "/issues",
        times: 1,
        json: [{ id: 1, number: 1, title: "x", html_url: "https://x.invalid/acme/launch/issues/1" }],
        headers: { link: '<https://elsewhere.invalid/api/v3/x?page=2>; rel="next"' },
      },
    });
    const host = testHost();
    const addresses: string[] = [];
    const watched: TestHost = {
      ...host,
      fetch: (address, request) => {
        addresses.push(address);
        return host.fetch(address, request);
      },
    };
    await pullGithub(clientOf({}, watched), "acme/launch");
    assert.equal(addresses.filter((address) => address.includes("/issues?")).length, 2);
    assert.ok(addresses.every((address) => address.startsWith(`${server.address}/`)));
  });

  it("waits as long as a limit asks, and stops at once where the person does", async () => {
    const reset = (seconds: number) => String(Math.ceil(Date.now() / 1000) + seconds);
    const spent = { status: 403, json: { message: "API rate limit exceeded" } };
    await server.set({
      fail: {
        ...spent,
        times: 1,
        headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset(40) },
      },
    });
    const host = testHost();
    await pullGithub(clientOf({}, host), "acme/launch");
    assert.equal(host.waits.length, 1);
    assert.ok((host.waits[0] ?? 0) > 30_000 && (host.waits[0] ?? 0) <= 42_000, String(host.waits));

    const stop = new AbortController();
    await server.set({
      fail: { status: 403, json: { message: "You have exceeded a secondary rate limit." } },
    });
    const stopping = testHost({ signal: stop.signal, onProgress: () => stop.abort() });
    assert.equal((await problemOf(() => clientOf({}, stopping).issues("acme", "launch"))).kind, "cancelled");
  });
});
