import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { readAddress } from "../../src/connect/http/address.ts";
import { waitOf } from "../../src/connect/http/ask.ts";
import type { FetchResponse } from "../../src/connect/http/host.ts";
import { readPages } from "../../src/connect/http/pages.ts";
import { createSecrets } from "../../src/connect/http/secrets.ts";
import { send } from "../../src/connect/http/send.ts";
import { createPingcodeClient } from "../../src/connect/pingcode/client.ts";
import { pingcodeRoot } from "../../src/connect/pingcode/root.ts";
import { expiryOf } from "../../src/connect/pingcode/token.ts";
import { worktileBase } from "../../src/connect/worktile/base.ts";
import { createWorktileClient } from "../../src/connect/worktile/client.ts";
import { problemOf, type StandIn, startStandIn, testHost } from "./stand-in.ts";

const token = "ready-made-token-0123456789abcdef0123";

describe("the address of a connection", () => {
  const roots: readonly (readonly [string | undefined, string])[] = [
    [undefined, "https://open.pingcode.com/"],
    ["open.pingcode.com", "https://open.pingcode.com/"],
    ["https://api.pingcode.com/v1/", "https://api.pingcode.com/"],
    ["https://acme.pingcode.com/pjm/projects/SCR", "https://open.pingcode.com/"],
    ["pm.acme.cn", "https://pm.acme.cn/open"],
    [" https://pm.acme.cn/open/v1/pjm/projects?x=1#y ", "https://pm.acme.cn/open"],
    ["https://pm.acme.cn:8443/open/", "https://pm.acme.cn:8443/open"],
    ["https://acme.cn/pingcode/open", "https://acme.cn/pingcode/open"],
    ["http://127.0.0.1:3000", "http://127.0.0.1:3000/open"],
    ["http://[::1]:3000/", "http://[::1]:3000/open"],
    ["evilpingcode.com", "https://evilpingcode.com/open"],
  ];
  for (const [pasted, root] of roots) {
    it(`of PingCode may be pasted as ${pasted}`, () => assert.equal(pingcodeRoot(pasted).href, root));
  }

  const bases: readonly (readonly [string | undefined, string])[] = [
    [undefined, "https://dev.worktile.com/open-api"],
    ["acme.worktile.com/mission/projects/1", "https://dev.worktile.com/open-api"],
    ["https://wt.acme.cn/", "https://wt.acme.cn/open-api"],
    ["https://wt.acme.cn/api/team/", "https://wt.acme.cn/api/team"],
  ];
  for (const [pasted, base] of bases) {
    it(`of Worktile may be pasted as ${pasted}`, () => assert.equal(worktileBase(pasted).href, base));
  }

  const bad: readonly (readonly [string, string])[] = [
    ["http://pm.acme.cn", "not-encrypted"],
    ["http://127.0.0.1.acme.cn", "not-encrypted"],
    ["http://localhost.acme.cn", "not-encrypted"],
    ["ftp://pm.acme.cn", "address"],
    ["file:///etc/passwd", "address"],
    ["javascript:alert(1)", "address"],
    ["https://li:pa55word@pm.acme.cn", "address"],
    ["", "address"],
    ["https://", "address"],
    ["not an address", "address"],
    ["\u0000", "address"],
    ["\uD800", "address"],
    ["😀".repeat(5000), "address"],
  ];
  for (const [pasted, kind] of bad) {
    it(`is refused as ${JSON.stringify(pasted.slice(0, 40))}`, async () => {
      const error = await problemOf(async () => pingcodeRoot(pasted));
      assert.equal(error.kind, kind);
      assert.doesNotMatch(error.message, /pa55word/);
      assert.ok(error.message.length < 400);
    });
  }

  it("may be unencrypted where the person said so", () => {
    assert.equal(readAddress("http://pm.acme.cn", { tool: "", allowsHttp: true }).href, "http://pm.acme.cn/");
  });
});

/** A server where nobody should ask anything. */
interface Listener {
  readonly port: number;
  /** The paths that were asked for. */
  readonly seen: readonly string[];
  readonly stop: () => void;
}

async function listen(): Promise<Listener> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? "");
    response.end("{}");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  assert.ok(address !== null && typeof address === "object");
  const stop = (): void => {
    server.close();
    // A connection that somebody made in spite of all is kept alive, and would keep the tests from ending.
    server.closeAllConnections();
  };
  return { port: address.port, seen, stop };
}

describe("one question of a connection", () => {
  let server: StandIn;
  let other: Listener;
  before(async () => {
    server = await startStandIn("worktile");
    other = await listen();
  });
  after(() => {
    server.stop();
    other.stop();
  });
  beforeEach(() => server.set());

  const projects = (host = testHost(), timeout = 5000) =>
    createWorktileClient({ address: server.address, credentials: { token }, timeout }, host).projects();

  it("never takes the token to another host, nor to another port of this one", async () => {
    const { seen, port } = other;
    for (const location of [
      `http://127.0.0.1:${port}/open-api/`,
      `//127.0.0.1:${port}/`,
      "https://x.invalid/",
      "::::",
    ]) {
      await server.set({ fail: { at: "/mission/", status: 307, headers: { location }, text: "" } });
      assert.equal((await problemOf(() => projects())).kind, "redirected", location);
    }
    assert.deepEqual(seen, []);
  });

  it("follows a redirect within the same place, but not with an app's secret in its body", async () => {
    const location = `/open-api/mission/get-projects-by-page?access_token=${token}&page_size=100`;
    await server.set({ fail: { at: "/mission/", times: 1, status: 302, headers: { location }, text: "" } });
    assert.equal((await projects()).rows.length, 4);
    await server.set({
      fail: { at: "/tenant", times: 1, status: 307, headers: { location: "/open-api/x" }, text: "" },
    });
    const credentials = { clientId: "a", clientSecret: "b" };
    const client = createWorktileClient({ address: server.address, credentials }, testHost());
    assert.equal((await problemOf(() => client.projects())).kind, "redirected");
  });

  it("takes a redirect that a browser hides for one to another place", async () => {
    const hidden: FetchResponse = {
      status: 0,
      type: "opaqueredirect",
      headers: { get: () => null },
      body: null,
    };
    assert.equal(
      (await problemOf(() => projects(testHost({ fetch: async () => hidden })))).kind,
      "redirected",
    );
  });

  it("ends when no answer comes in time", async () => {
    await server.set({ slow: 1500 });
    const { kind, words } = await problemOf(() => projects(testHost(), 100));
    assert.equal(kind, "timed-out");
    assert.match(words.en, /within a second/);
  });

  it("ends at once when the person stops it, also within a wait and before it begins", async () => {
    await server.set({ slow: 1500 });
    const asking = new AbortController();
    const asked = problemOf(() => projects(testHost({ signal: asking.signal })));
    setTimeout(() => asking.abort(), 50);
    assert.equal((await asked).kind, "cancelled");
    await server.set({ fail: { status: 502, text: "" } });
    const waiting = new AbortController();
    const clock = { now: () => 0, wait: async () => waiting.abort() };
    assert.equal(
      (await problemOf(() => projects(testHost({ signal: waiting.signal, clock })))).kind,
      "cancelled",
    );
    await server.set();
    const before = testHost({ signal: AbortSignal.abort() });
    assert.equal((await problemOf(() => projects(before))).kind, "cancelled");
    assert.deepEqual(await server.seen(), []);
  });

  it("that cannot be put is told without what the platform says of it", async () => {
    const client = createPingcodeClient(
      { address: "http://127.0.0.1:9", credentials: { token } },
      testHost(),
    );
    assert.equal((await problemOf(() => client.projects())).kind, "unreachable");
    const boasting = testHost({
      fetch: () => Promise.reject(new Error(`GET ?access_token=${token} failed`)),
    });
    const error = await problemOf(() => projects(boasting));
    assert.equal(error.kind, "unreachable");
    assert.doesNotMatch(`${error.stack}${JSON.stringify(error)}`, /ready-made/);
  });

  it("takes no more than fits", async () => {
    await server.set({ fail: { status: 200, json: "x".repeat(5000) } });
    const question = { address: new URL(`${server.address}/open-api/`) };
    const limits = { tool: "Worktile", timeout: 5000, mostBytes: 1000 };
    assert.equal((await problemOf(() => send(question, testHost(), limits))).kind, "too-large");
  });

  it("reads no list without an end", async () => {
    let next = 0;
    const rows = () => Array.from({ length: 10 }, () => ({ id: String(next++) }));
    const paging = { tool: "Worktile", what: { en: "x", "zh-CN": "x" }, pageSize: 10, mostRows: 50 };
    const endless = readPages(async () => ({ rows: rows(), hasMore: true }), testHost(), {
      ...paging,
      idOf: (row) => (row as { id: string }).id,
    });
    assert.equal((await problemOf(() => endless)).kind, "too-large");
  });

  it("tells a list that it has not whole: of one page over and over, or of fewer than were said", async () => {
    type Given = { readonly ids: readonly number[]; readonly total?: number; readonly hasMore?: boolean };
    const read = (...pages: readonly Given[]) =>
      readPages(
        async (index) => {
          const { ids, ...more } = pages[Math.min(index, pages.length - 1)] ?? { ids: [] };
          return { rows: ids.map((id) => ({ id })), ...more };
        },
        testHost(),
        {
          ...{ tool: "x", what: { en: "x", "zh-CN": "x" }, pageSize: 2 },
          idOf: (row) => String((row as { id: number }).id),
        },
      );
    const whole = async (...pages: readonly Given[]) => (await read(...pages)).isWhole;
    assert.equal(await whole({ ids: [1, 2] }, { ids: [3] }), true);
    assert.equal(await whole({ ids: [1, 2] }, { ids: [] }), true);
    assert.equal(await whole({ ids: [] }), true);
    assert.equal(await whole({ ids: [1, 2], hasMore: true }, { ids: [3], hasMore: false }), true);
    assert.equal(await whole({ ids: [1, 2], total: 2 }), true);
    assert.equal(await whole({ ids: [1, 2] }), false);
    assert.equal(await whole({ ids: [1, 2], hasMore: true }), false);
    assert.equal(await whole({ ids: [1, 2], total: 4 }), false);
  });

  it("needs a token", async () => {
    for (const credentials of [{ token: "" }, { token: " \n" }, { clientId: "", clientSecret: "" }]) {
      const none = createWorktileClient({ address: server.address, credentials }, testHost());
      assert.equal((await problemOf(() => none.projects())).kind, "no-credentials");
      const neither = createPingcodeClient({ address: server.address, credentials }, testHost());
      assert.equal((await problemOf(() => neither.projects())).kind, "no-credentials");
    }
    assert.deepEqual(await server.seen(), []);
  });

  it("refuses what cannot be a token, and takes one with space around it", async () => {
    for (const pasted of ["two\nlines", "令牌", "a b", `${token}\u0000`, "\uD800"]) {
      const work = () =>
        createWorktileClient({ address: server.address, credentials: { token: pasted } }, testHost());
      assert.equal((await problemOf(async () => work())).kind, "no-token");
    }
    const client = createWorktileClient(
      { address: server.address, credentials: { token: ` ${token}\n` } },
      testHost(),
    );
    assert.equal((await client.projects()).rows.length, 4);
  });

  const hostile: readonly unknown[] = [
    ...[null, 0, "text", [], {}, [[]], { items: null }, { items: {} }, { data: { value: {} } }],
    ...[
      { items: [null, 1, "x", [], {}] },
      { items: [{ _id: {} }] },
      { value: [{ _id: "\uD800" }], meta: { has_more: true } },
    ],
    ...[
      { items: [{ _id: "1", name: "\u0000\u202E😀\uD800" }], has_more: true, total: -1 },
      { items: [{ _id: "1" }], total: 1e308 },
    ],
    ...[
      { ok: "false" },
      { error_code: {} },
      { __proto__: null, items: [{ _id: "__proto__", name: "constructor" }] },
    ],
    { items: [{ _id: "x".repeat(10_000), name: "x".repeat(10_000) }], has_more: true },
  ];
  it("may be answered with anything", async () => {
    for (const json of hostile) {
      await server.set({ fail: { status: 200, json } });
      const host = testHost();
      const ended = await projects(host).then(
        ({ rows }) => rows.length,
        (error: unknown) => (error as { name: string }).name,
      );
      assert.ok(typeof ended === "number" || ended === "ConnectError", JSON.stringify(json).slice(0, 80));
      assert.ok((await server.seen()).length < 5, JSON.stringify(json).slice(0, 80));
    }
  });
});

describe("the times of a connection", () => {
  const patience = {
    waitHeaders: ["retry-after"],
    longestWait: 0,
    waits: [],
    mostRetries: 0,
    tool: "",
    timeout: 0,
    mostBytes: 0,
  };
  const now = Date.UTC(2026, 6, 17, 8, 0, 0);
  const cases: readonly (readonly [string | null, number | undefined])[] = [
    ["3", 3000],
    ["0", 0],
    ["1.5", 1500],
    ["Fri, 17 Jul 2026 08:00:05 GMT", 5000],
    ["Fri, 17 Jul 2026 07:00:00 GMT", 0],
    [null, undefined],
    ["", undefined],
    ["soon", undefined],
    ["-5", undefined],
    ["9".repeat(400), undefined],
  ];
  for (const [text, wait] of cases) {
    it(`waits as “${text?.slice(0, 40)}” says`, () => {
      const answer = { status: 429, header: () => text, json: undefined, isBroken: false };
      assert.equal(waitOf(answer, patience, now), wait);
    });
  }

  it("take an end for an instant or a duration, and nonsense for thirty days", () => {
    const days = now + 30 * 86_400_000;
    const ends = [3600, now / 1000 + 60, 0, -1, null, "3600", now / 1000 - 60].map((value) =>
      expiryOf(value, now),
    );
    assert.deepEqual(ends, [now + 3_600_000, now + 60_000, days, days, days, days, days]);
  });
});

describe("secrets", () => {
  it("are taken out of a text in every form", () => {
    const secrets = createSecrets();
    for (const secret of ['p"w/ö &1', "short", "", undefined]) secrets.add(secret);
    const said = `a p"w/ö &1 b p%22w%2F%C3%B6%20%261 c p\\"w/ö &1 d short e 0123456789abcdef01234567\u0007 f`;
    assert.equal(secrets.redact(said), "a ••• b ••• c ••• d ••• e ••• f");
    assert.equal(secrets.redact("x ".repeat(5000)).length, 200);
  });
});
