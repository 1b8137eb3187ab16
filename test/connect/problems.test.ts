import assert from "node:assert/strict";
import { inspect } from "node:util";
import { createGithubClient } from "../../src/connect/github/client.ts";
import { pullGithub } from "../../src/connect/github/pull.ts";
import { createGitlabClient } from "../../src/connect/gitlab/client.ts";
import { pullGitlab } from "../../src/connect/gitlab/pull.ts";
import type { ConnectError } from "../../src/connect/http/connect-error.ts";
import { type ProblemKind, problems } from "../../src/connect/http/problems.ts";
import { createPingcodeClient } from "../../src/connect/pingcode/client.ts";
import { kindOfCode } from "../../src/connect/pingcode/problem.ts";
import { pullPingcode } from "../../src/connect/pingcode/pull.ts";
import { tools } from "../../src/connect/tools.ts";
import { createWorktileClient } from "../../src/connect/worktile/client.ts";
import { pullWorktile } from "../../src/connect/worktile/pull.ts";
import { problemOf, type StandIn, startStandIn, testHost } from "./stand-in.ts";

// Every failure that the contracts know, made by a server, and the sentence that a person then sees.

const token = "ready-made-token-0123456789abcdef0123";
const app = { clientId: "standInApp", clientSecret: "s3cr3t/+&=wörd" };
const secretParts = [
  /ready-made/,
  /0123456789abcdef/,
  /s3cr3t/,
  /%2F%2B%26/,
  /refresh-0/,
  /consent/,
  /token-0/,
];

type Failure = readonly [
  said: string,
  fail: Readonly<Record<string, unknown>> | null,
  kind: ProblemKind,
  waits?: readonly number[],
];

const html = "<html><body>nginx";
const pc = (code: string | number, message = "说明"): Readonly<Record<string, unknown>> => ({
  code,
  message,
});

const pingcode: readonly Failure[] = [
  ["an expired token", { status: 401, json: pc("100005", `token ${token} expired`) }, "signed-out"],
  ["no token", { status: 400, json: pc("100001", "缺少 access_token") }, "signed-out"],
  ["a right that is missing", { status: 403, json: pc("100007") }, "forbidden"],
  ["a gateway that refuses", { status: 403, text: html }, "blocked"],
  ["a path that is unknown", { status: 404, json: pc("100002") }, "wrong-generation"],
  ["a web page instead", { status: 200, text: "<!doctype html>" }, "wrong-address"],
  ["JSON of something else", { status: 200, json: { hello: "world" } }, "wrong-address"],
  ["an answer that breaks off", { status: 200, json: { values: [1, 2, 3] }, cut: 12 }, "unreadable"],
  [
    "too many, with a wait",
    { status: 429, headers: { "X-PC-Retry-After": "7" }, json: pc("100038") },
    "too-many",
    [7000, 7000],
  ],
  [
    "too many, on the newer cloud",
    { status: 429, headers: { "X-RateLimit-Retry-After": "2" }, json: pc("100038") },
    "too-many",
    [2000, 2000],
  ],
  ["too many, without a wait", { status: 429, json: pc(100_038) }, "too-many", [2000]],
  [
    "too many, for too long",
    { status: 429, headers: { "x-pc-retry-after": "600" }, json: pc("100038") },
    "too-many",
    [],
  ],
  ["a fault of its own", { status: 500, json: pc("100000") }, "failing", [2000]],
  ["a gateway without a server", { status: 502, text: html }, "failing", [2000]],
  [
    "a code that is not known",
    { status: 400, json: pc("199999", `no, ${token}\u001B[31m\nreally`) },
    "refused",
  ],
  ["no code at all", { status: 400, json: ["?"] }, "refused"],
  [
    "a redirect to another host",
    { status: 302, headers: { location: "https://elsewhere.invalid/?a=1" }, text: "" },
    "redirected",
  ],
  [
    "a redirect without an end",
    { status: 302, headers: { location: "/open/v1/again" }, text: "" },
    "redirected",
  ],
  ...Object.entries(kindOfCode)
    .filter(([code]) => !["100000", "100002", "100038", "100024", "100034"].includes(code))
    .map(([code, kind]): Failure => [`code ${code}`, { status: 400, json: pc(code) }, kind]),
];

const wt = (error_code: number): Readonly<Record<string, unknown>> => ({
  ok: false,
  error_code,
  message: token,
});

const worktile: readonly Failure[] = [
  ["a malformed token, with status 200", { status: 200, json: wt(1102) }, "signed-out"],
  ["a dead token, with status 200", { status: 200, json: wt(1103) }, "signed-out"],
  ["a dead token, with status 401", { status: 401, json: {} }, "signed-out"],
  ["another failure with status 200", { status: 200, json: wt(2001) }, "refused"],
  ["a failure without a code", { status: 200, json: { ok: false } }, "refused"],
  ["a failure with its status", { status: 400, json: wt(2001) }, "refused"],
  ["a right that is missing", { status: 403, json: wt(2002) }, "forbidden"],
  ["a gateway that refuses", { status: 403, text: html }, "blocked"],
  ["something that is not there", { status: 404, json: wt(2003) }, "not-found"],
  ["a web page instead", { status: 404, text: html }, "wrong-address"],
  [
    "the interface of 2014",
    { status: 400, json: { error_code: 100_006, error_message: "x", request: "/v1/teams" } },
    "wrong-address",
  ],
  ["too many, as a page", { status: 429, text: html }, "too-many", [1000, 2000, 4000]],
  [
    "too many, with a wait",
    { status: 429, headers: { "retry-after": "3" }, text: html },
    "too-many",
    [3000, 3000, 3000],
  ],
  ["too many, for too long", { status: 429, headers: { "retry-after": "31" }, text: html }, "too-many", []],
  ["a gateway without a server", { status: 504, text: html }, "failing", [1000, 2000, 4000]],
  ["an answer that breaks off", { status: 200, json: { items: [1] }, cut: 5 }, "unreadable"],
  ["JSON of something else", { status: 200, json: { hello: 1 } }, "wrong-address"],
];

const gh = (message: string): Readonly<Record<string, unknown>> => ({
  message,
  documentation_url: "https://x",
});
const spent = { "x-ratelimit-remaining": "0" };
const never = { ...spent, "x-ratelimit-reset": "4102444800" };

const github: readonly Failure[] = [
  ["a dead token", { status: 401, json: gh(`Bad credentials ${token}`) }, "signed-out"],
  ["a right that is missing", { status: 403, json: gh("Resource not accessible by token") }, "forbidden"],
  [
    "a single sign-on",
    {
      status: 403,
      headers: { "x-github-sso": "required; url=https://github.com/orgs/x/sso?a=1" },
      json: gh("SSO"),
    },
    "sign-on",
  ],
  ["a gateway that refuses", { status: 403, text: html }, "blocked"],
  ["a repository that is not there", { status: 404, json: gh("Not Found") }, "project-unknown"],
  ["a page instead", { status: 404, text: html }, "wrong-address"],
  ["JSON of something else", { at: "/milestones", status: 200, json: { hello: 1 } }, "wrong-address"],
  [
    "a spent quota that starts anew in years",
    { status: 403, headers: never, json: gh("API rate limit") },
    "too-many",
    [],
  ],
  ["a spent quota, with status 429", { status: 429, headers: never, json: gh("x") }, "too-many", []],
  [
    "a secondary limit with a wait",
    { status: 403, headers: { "retry-after": "30" }, json: gh("secondary rate limit") },
    "too-many",
    [30_000, 30_000, 30_000],
  ],
  [
    "a secondary limit without one",
    { status: 403, json: gh("You have exceeded a secondary rate limit") },
    "too-many",
    [60_000, 120_000],
  ],
  ["too many, as a page", { status: 429, text: html }, "too-many", [60_000, 120_000]],
  ["a question that it does not take", { status: 422, json: gh("Validation Failed") }, "bad-request"],
  ["a repository that was taken down", { status: 451, json: gh(`Blocked ${token}`) }, "refused"],
  [
    "a server that restarts, with questions left",
    {
      status: 503,
      headers: { "x-ratelimit-remaining": "59", "x-ratelimit-reset": "4102444800" },
      text: html,
    },
    "failing",
    [1000, 2000, 4000],
  ],
  ["an answer that breaks off", { status: 200, json: { full_name: "acme" }, cut: 9 }, "unreadable"],
  [
    "a redirect to another host",
    { status: 301, headers: { location: "https://x.invalid/" }, text: "" },
    "redirected",
  ],
];

const gitlab: readonly Failure[] = [
  ["a dead token", { status: 401, json: { error: "invalid_token", error_description: token } }, "signed-out"],
  [
    "a scope that is missing",
    {
      status: 403,
      json: { error: "insufficient_scope", error_description: "higher privileges", scope: "api read_api" },
    },
    "forbidden",
  ],
  [
    "a part that is not for this person",
    { at: "/issues", status: 403, json: { message: "403 Forbidden" } },
    "forbidden",
  ],
  ["a gateway that refuses", { status: 403, text: html }, "blocked"],
  [
    "a project that is not there",
    { status: 404, json: { message: "404 Project Not Found" } },
    "project-unknown",
  ],
  ["a path that it does not have", { status: 404, json: { error: "404 Not Found" } }, "wrong-address"],
  ["a page to sign in", { status: 200, text: "<!doctype html>" }, "wrong-address"],
  ["JSON of something else", { at: "/milestones", status: 200, json: { hello: 1 } }, "wrong-address"],
  [
    "too many, with a wait",
    { status: 429, headers: { "retry-after": "9" }, text: "Retry later" },
    "too-many",
    [9000, 9000, 9000],
  ],
  [
    "too many, for too long",
    { status: 429, headers: { "retry-after": "900" }, text: "Retry later" },
    "too-many",
    [],
  ],
  ["too many, without a wait", { status: 429, text: "Retry later" }, "too-many", [60_000]],
  ["a question that it does not take", { status: 400, json: { message: "400 Bad request" } }, "bad-request"],
  ["something that went", { status: 410, json: { message: `410 ${token}` } }, "refused"],
  ["a server that restarts", { status: 502, text: html }, "failing", [1000, 2000, 4000]],
  ["an answer that breaks off", { status: 200, json: { id: 31, name: "x" }, cut: 9 }, "unreadable"],
];

/** The sentence is there in both languages, whole, and holds nothing that is secret; nor does anything else. */
function checkTold(error: ConnectError): void {
  for (const words of Object.values(error.words)) {
    assert.doesNotMatch(words, /\{\w+\}|undefined|https?:\/\/127|[\p{Cc}]/u, words);
    assert.match(words, /[.。]$/);
  }
  const everything = [
    inspect(error, { depth: 9, showHidden: true }),
    JSON.stringify(error),
    String(error.stack),
  ];
  for (const part of secretParts) assert.doesNotMatch(everything.join(), part);
  assert.equal(error.cause, undefined);
}

describe("the failures of connections", () => {
  const servers: StandIn[] = [];
  let [ping, work, hub, lab] = servers;
  before(async () => {
    [ping, work, hub, lab] = await Promise.all(
      (["pingcode", "worktile", "github", "gitlab"] as const).map(startStandIn),
    );
  });
  after(() => {
    for (const server of [ping, work, hub, lab]) server?.stop();
  });

  const met = new Set<ProblemKind>();
  async function check(
    server: StandIn | undefined,
    failure: Failure,
    pull: (host: ReturnType<typeof testHost>) => Promise<unknown>,
  ) {
    const [, fail, kind, waits = []] = failure;
    await server?.set({ fail, readyToken: token });
    const host = testHost();
    const error = await problemOf(() => pull(host));
    assert.deepEqual([error.kind, host.waits], [kind, waits]);
    checkTold(error);
    met.add(error.kind);
    return error;
  }

  for (const failure of pingcode) {
    it(`of PingCode: ${failure[0]}`, () =>
      check(ping, failure, (host) => {
        const settings = { address: ping?.address, credentials: { token }, generation: "C" as const };
        return pullPingcode(createPingcodeClient(settings, host), "WTF");
      }));
  }

  for (const failure of worktile) {
    it(`of Worktile: ${failure[0]}`, () =>
      check(work, failure, (host) =>
        pullWorktile(
          createWorktileClient({ address: work?.address, credentials: { token } }, host),
          "Client launch",
        ),
      ));
  }

  for (const failure of github) {
    it(`of GitHub: ${failure[0]}`, () =>
      check(hub, failure, (host) =>
        pullGithub(createGithubClient({ address: hub?.address, token }, host), "acme/launch"),
      ));
  }

  for (const failure of gitlab) {
    it(`of GitLab: ${failure[0]}`, () =>
      check(lab, failure, (host) =>
        pullGitlab(createGitlabClient({ address: lab?.address, token }, host), "acme/other"),
      ));
  }

  it("of GitHub and GitLab without a token: what it would help with", async () => {
    const limit = { status: 429, headers: { "retry-after": "3000" }, json: gh("limit") };
    const anonymous = { token: undefined };
    await check(hub, ["", limit, "too-many-without-token"], (host) =>
      createGithubClient({ address: hub?.address, ...anonymous }, host).issues("acme", "launch"),
    );
    const error = await check(lab, ["", limit, "too-many-without-token"], (host) =>
      createGitlabClient({ address: lab?.address, ...anonymous }, host).issues("31"),
    );
    assert.match(error.words.en, /try again in 50 minutes\.$/);
    assert.match(error.words["zh-CN"], /在 50 分钟后再试。$/);
  });

  it("of a browser, which does not say why it lets nobody see an answer", async () => {
    await check(hub, ["", null, "unreachable-by-browser"], (host) => {
      const fetch = () => Promise.reject(new TypeError(`Failed to fetch ${token}`));
      const browser = { ...host, isBrowser: true, fetch };
      return createGithubClient({ address: hub?.address, token }, browser).repository("acme", "launch");
    });
  });

  it("of choices that a tool does not take", async () => {
    const access = { address: ping?.address, credentials: { token } };
    const wish = { project: "WTF", planTimezone: "UTC" };
    await check(ping, ["", null, "option"], (host) =>
      tools.pingcode.pull(access, { ...wish, milestones: ["epic"] }, host),
    );
    await check(ping, ["", null, "one-product"], (host) =>
      tools.pingcode.pull(access, { ...wish, feedback: ["a", "b"] }, host),
    );
    await check(hub, ["", null, "project-form"], (host) => tools.github.pull(access, wish, host));
    assert.deepEqual([await ping?.seen(), await hub?.seen()], [[], []]);
  });

  it("of what an app has: a secret that is wrong, or nothing set up", async () => {
    const wrong = { clientId: "standInApp", clientSecret: "s3cr3t-of-another" };
    for (const credentials of [wrong, { ...app, clientId: "another" }]) {
      for (const [server, pull] of [
        [
          ping,
          (host: ReturnType<typeof testHost>) =>
            createPingcodeClient({ address: ping?.address, credentials }, host).projects(),
        ],
        [
          work,
          (host: ReturnType<typeof testHost>) =>
            createWorktileClient({ address: work?.address, credentials }, host).projects(),
        ],
      ] as const) {
        await check(server, ["", null, "credentials"], pull);
      }
    }
    const refreshToken = "refresh-0009";
    await check(ping, ["", null, "signed-out"], (host) =>
      createPingcodeClient({ address: ping?.address, credentials: { refreshToken } }, host).projects(),
    );
    const used = { ...app, code: "consent-of-another" };
    await check(ping, ["", null, "signed-out"], (host) =>
      createPingcodeClient({ address: ping?.address, credentials: used }, host).projects(),
    );
  });

  it("of PingCode on unknown paths, found out by itself", async () => {
    const fail = { at: "/v1/", status: 404, json: pc("100002") };
    await check(ping, ["", fail, "wrong-generation"], (host) =>
      createPingcodeClient({ address: ping?.address, credentials: { token } }, host).projects(),
    );
    const page = { at: "/v1/", status: 200, text: "<html>" };
    await check(ping, ["", page, "wrong-address"], (host) =>
      createPingcodeClient({ address: ping?.address, credentials: { token } }, host).projects(),
    );
  });

  it("name the right of the app that is missing", async () => {
    const error = await check(
      ping,
      ["", { at: "/sprints", status: 403, json: pc("100007") }, "forbidden"],
      (host) => createPingcodeClient({ address: ping?.address, credentials: { token } }, host).sprints("1"),
    );
    assert.match(error.words.en, /read sprints\..*pcp:read:pjm:sprint/);
    assert.match(error.words["zh-CN"], /读取迭代。.*pcp:read:pjm:sprint/);
  });

  it("that a server may be over pass by themselves", async () => {
    await work?.set({ fail: { at: "/mission/", times: 3, status: 502, text: html } });
    const host = testHost();
    const client = createWorktileClient({ address: work?.address, credentials: { token } }, host);
    assert.equal((await pullWorktile(client, "Client launch")).records.length, 10);
    assert.deepEqual(host.waits, [1000, 2000, 4000]);
    const told = host.told.filter(({ what }) => what.en.startsWith("waiting")).map(({ done }) => done);
    assert.deepEqual(told, [1, 2, 4]);
  });

  it("quote what a server says without secrets, on one line", async () => {
    const failure = pingcode.find(([said]) => said === "a code that is not known");
    assert.ok(failure);
    const error = await check(ping, failure, (host) =>
      createPingcodeClient(
        { address: ping?.address, credentials: { token }, generation: "C" },
        host,
      ).projects(),
    );
    assert.equal(error.words.en, "PingCode refused (HTTP 400, 199999). It says: “no, ••• [31m really”.");
  });

  it("have words that are met here, or by the tests beside", () => {
    const elsewhere = [
      ...["address", "not-encrypted", "project-ambiguous", "too-large"],
      ...["unreachable", "timed-out", "cancelled", "no-credentials", "no-token"],
    ];
    assert.deepEqual([...met, ...elsewhere].toSorted(), Object.keys(problems).toSorted());
  });
});
