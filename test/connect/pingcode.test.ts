import assert from "node:assert/strict";
import { createPingcodeClient, type PingcodeSettings } from "../../src/connect/pingcode/client.ts";
import { type PingcodeChoice, pullPingcode, usualPingcodeChoice } from "../../src/connect/pingcode/pull.ts";
import type { PingcodeTokens } from "../../src/connect/pingcode/token.ts";
import { type Pulled, sheetsOf } from "../../src/connect/records.ts";
import { outlineOf } from "./outline.ts";
import { problemOf, type StandIn, startStandIn, type TestHost, testHost } from "./stand-in.ts";

const token = "ready-made-token-0123456789abcdef0123";
const app = { clientId: "standInApp", clientSecret: "s3cr3t/+&=wörd" };

const waterfall = [
  'milestones WTF-2: title="Design approved" due="2026-04-30" status="done" actual="2026-05-04" owner="Li Na"',
  'milestones WTF-3: title="UAT sign-off" due="2026-11-30" status="in-progress" owner="Li Na"',
  'milestones WTF-4: title="No day yet" status="planned"',
  'work WTF-5: title="Cable trays, floor 3" status="in-progress" milestone="WTF-3" owner="Li Na" start="2026-06-01" due="2026-06-30"',
  'work WTF-6: title="Odd title with \uFFFDdirections\uFFFD" status="planned" owner="Li Na"',
  'work WTF-7: title="=1+1" status="cancelled" owner="Li Na"',
  'issues WTF-8: title="Pump does not start" severity="high" status="in-progress" owner="Li Na" raised="2026-03-02"',
  'issues WTF-9: title="Odd state" status="in-progress" owner="Li Na" raised="2026-03-02"',
  'risks WTF-10: title="Chiller arrives late" probability="4" impact="5" status="monitoring" owner="Li Na" raised="2026-03-02"',
  'risks WTF-11: title="Permit is refused" status="closed" owner="Li Na" raised="2026-03-02" closed="2026-05-11"',
  'work WTF-14 (no link): title="Somewhere else" status="planned"',
  "! Archived or deleted there: left out (2: WTF-12, WTF-13).",
  "! “阶段” stands for a part of the schedule that was not picked: left out (1: WTF-1).",
  "! “待定” is a state of unknown kind: taken for in progress (1: WTF-9).",
  "! It is not known how likely these risks are and what they would do: say which properties tell it, or rate them in the plan (1: WTF-11).",
  "! A milestone without a date there: the plan needs one (1: WTF-4).",
];

describe("PingCode, by its stand-in", () => {
  let server: StandIn;
  before(async () => {
    server = await startStandIn("pingcode");
  });
  after(() => server.stop());
  beforeEach(() => server.set());

  const rated = { probability: "likelihood", impact: "effect" };

  async function pull(
    project: string,
    choice: Partial<PingcodeChoice> = {},
    settings: Partial<PingcodeSettings> = {},
    host: TestHost = testHost(),
  ): Promise<Pulled> {
    const client = createPingcodeClient(
      { address: server.address, credentials: { token }, ...settings },
      host,
    );
    return pullPingcode(client, project, { ...usualPingcodeChoice, ...choice });
  }

  for (const generation of ["A", "B", "C"] as const) {
    it(`finds out that its paths are of generation ${generation}, and reads the same`, async () => {
      await server.set({ generation });
      assert.deepEqual(outlineOf(await pull("WTF", rated)), waterfall);
      await server.set({ generation, softMissing: true });
      assert.deepEqual(outlineOf(await pull("WTF", rated)), waterfall);
      await server.set({ generation });
      assert.deepEqual(outlineOf(await pull("WTF", rated, { generation })), waterfall);
      const paths = (await server.seen()).map(({ path }) => path);
      assert.equal(paths[0], generation === "A" ? "/open/v1/project/projects" : "/open/v1/pjm/projects");
    });

    it(`takes sprints and releases as milestones in generation ${generation}`, async () => {
      await server.set({ generation });
      assert.deepEqual(outlineOf(await pull("SCR", { milestones: ["sprint", "release"] })), [
        'milestones SCR/sprint/66aa0000000000000000dd01 (no link): title="Sprint 1" due="2026-06-12" status="done" owner="王伟"',
        'milestones SCR/sprint/66aa0000000000000000dd02 (no link): title="Sprint 2" due="2026-06-26" status="in-progress" owner="王伟"',
        'milestones SCR/release/66aa0000000000000000ee01 (no link): title="v1.0" due="2026-06-30" status="done" actual="2026-07-01"',
        'work SCR-15: title="Log in" status="done" milestone="SCR/sprint/66aa0000000000000000dd01" owner="Li Na" completed="2026-06-10"',
        'work SCR-16: title="Write the manual" status="planned" milestone="SCR/release/66aa0000000000000000ee01" owner="李娜"',
        'work SCR-17: title="Order licences" status="in-progress" owner="Li Na"',
      ]);
    });
  }

  it("takes milestones and stages whose ids are words", async () => {
    assert.deepEqual(outlineOf(await pull("Client app", { milestones: ["milestone", "stage", "sprint"] })), [
      'milestones HYB/sprint/66aa0000000000000000dd03 (no link): title="Sprint A" due="2026-06-12" status="planned" owner="王伟"',
      'milestones HYB-18: title="Beta" due="2026-09-30" status="planned" owner="Li Na"',
      'milestones HYB-19: title="Build" due="2026-08-31" status="in-progress" owner="Li Na"',
    ]);
  });

  it("reads a project without sprints", async () => {
    const kanban = [
      'issues KAN-20: title="Of another client" status="open" owner="Li Na" raised="2026-03-02"',
    ];
    assert.deepEqual(outlineOf(await pull("KAN", { milestones: ["sprint"] })), kanban);
    assert.equal((await pull("WTF", { milestones: ["sprint"] })).records.length, 8);
  });

  it("takes a client's tickets and ideas as feedback, as text without markup", async () => {
    const { records, notices } = await pull("HYB", { milestones: [], product: "APP" });
    assert.deepEqual(
      outlineOf({ records, notices }).filter((line) => !/^work|^! “/.test(line)),
      [
        'feedback APP-T1: from="Northmere" received="2026-06-01 08:20" text="Login fails\\nIt says \\"no\\" & stops.\\nSince Monday" owner="Li Na" status="analysing"',
        'feedback APP-T2: from="Ms Hale" received="2026-06-03 00:00" text="Faster, please" owner="Li Na" status="closed" resolved="2026-06-20 04:00"',
        'feedback APP-5: received="2026-06-02 02:00" text="Dark mode" kind="idea" owner="Li Na" status="received"',
        "! Opened by the team itself and for no customer: no feedback of the client, left out (1: APP-T3).",
      ],
    );
  });

  it("lets nothing of another project through where the server ignores what it is asked", async () => {
    await server.set({ ignoresFilters: true });
    const pulled = await pull("WTF", { ...rated, product: "APP" });
    const text = outlineOf(pulled).join("\n");
    assert.doesNotMatch(text, /another client|OTH-|SCR-|KAN-|HYB-/i);
    assert.match(text, /! Not of this project, though it was asked for alone: left out \(\d+\)/);
    assert.equal(pulled.records.length, 14);
  });

  it("never shows a name that may be a telephone number", async () => {
    const pulled = await pull("WTF", { ...rated, product: "APP" });
    assert.doesNotMatch(JSON.stringify(pulled), /139000/);
  });

  it("keeps days in the zone of the tool", async () => {
    const [first] = (await pull("WTF", { timezone: "America/Los_Angeles" })).records;
    assert.equal(first?.values["actual"], "2026-05-03");
  });

  it("writes moments in the plan's zone", async () => {
    const { records } = await pull("HYB", {
      product: "APP",
      feedback: ["ticket"],
      planTimezone: "Asia/Shanghai",
    });
    assert.equal(records.at(-2)?.values["received"], "2026-06-01 16:20");
  });

  it("hands over tables with a row of titles first", async () => {
    const sheets = sheetsOf(await pull("WTF", rated));
    assert.deepEqual(
      sheets.map(({ section, rows }) => [section, rows.length, rows[0]?.cells.join(" ")]),
      [
        ["milestones", 4, "key url title due status actual owner"],
        ["work", 5, "key url title status milestone owner start due completed"],
        ["risks", 3, "key url title probability impact status owner raised due closed"],
        ["issues", 3, "key url title severity status owner raised due resolved"],
        ["feedback", 1, "key url from received text kind severity owner status resolved"],
      ],
    );
    assert.ok(sheets.every(({ rows }) => rows.every(({ cells }) => cells.length === rows[0]?.cells.length)));
    assert.deepEqual(
      sheets.map(({ notes = [] }) => notes.length),
      [5, 0, 0, 0, 0],
    );
  });

  describe("its pages", () => {
    const count = 245;
    it("are read to the end, with what has been read told", async () => {
      await server.set({ extraRows: count });
      const host = testHost();
      assert.equal((await pull("KAN", {}, {}, host)).records.length, count + 1);
      const told = host.told
        .filter(({ what }) => what.en === "work items")
        .map(({ done, total }) => [done, total]);
      assert.deepEqual(told, [
        [100, count + 1],
        [200, count + 1],
        [count + 1, count + 1],
      ]);
    });

    it("may be smaller than asked for", async () => {
      await server.set({ extraRows: count, smallPages: 30 });
      assert.equal((await pull("KAN")).records.length, count + 1);
    });

    it("that change between two calls are told of, and no row comes twice", async () => {
      await server.set({ extraRows: count, changesBetween: true });
      const { records, notices, isWhole } = await pull("KAN");
      assert.equal(isWhole, false);
      assert.equal(new Set(records.map(({ key }) => key)).size, records.length);
      assert.match(notices.map(({ en }) => en).join(), /The list of work items changed while it was read/);
    });

    it("that are always the first end the reading", async () => {
      await server.set({ extraRows: count, pageIgnored: true });
      const { records, notices, isWhole } = await pull("KAN");
      assert.equal(isWhole, false);
      assert.equal(records.length, 100);
      assert.match(notices.map(({ en }) => en).join(), /not all of it came/);
      assert.ok((await server.seen()).length < 10);
    });
  });

  describe("its tokens", () => {
    const calls = async (): Promise<readonly string[]> =>
      (await server.seen())
        .filter(({ path }) => path.endsWith("/auth/token"))
        .map(({ query }) => query["grant_type"] ?? "");

    it("come from what an app has, once", async () => {
      assert.deepEqual(outlineOf(await pull("WTF", rated, { credentials: app })), waterfall);
      assert.deepEqual(await calls(), ["client_credentials"]);
    });

    it("are asked for again when they end, by an instant or a duration", async () => {
      for (const expiry of ["absolute", "duration"]) {
        await server.set({ expiry, tokenLife: 30 });
        await pull("WTF", {}, { credentials: app });
        assert.ok((await calls()).length > 2, expiry);
        await server.set({ expiry, tokenLife: 3600 });
        await pull("WTF", {}, { credentials: app });
        assert.equal((await calls()).length, 1, expiry);
      }
    });

    it("are asked for again when refused, and the question put once more", async () => {
      await server.set({
        fail: { at: "/projects", times: 1, status: 401, json: { code: "100005", message: "" } },
      });
      assert.deepEqual(outlineOf(await pull("WTF", rated, { credentials: app })), waterfall);
      assert.equal((await calls()).length, 2);
    });

    it("are given out for keeping, with the one that renews them", async () => {
      const kept: PingcodeTokens[] = [];
      const onTokens = (tokens: PingcodeTokens): void => void kept.push(tokens);
      await pull("WTF", {}, { credentials: { ...app, code: "consent-code" }, onTokens });
      assert.equal(kept[0]?.refreshToken, "refresh-0001");
      const settings = { credentials: { refreshToken: "refresh-0001", token: "an-old-one" }, onTokens };
      assert.deepEqual(outlineOf(await pull("WTF", rated, settings)), waterfall);
      // The answer held no new one: the old one stays.
      assert.equal(kept[1]?.refreshToken, "refresh-0001");
      assert.deepEqual(await calls(), ["authorization_code", "refresh_token"]);
    });

    it("travel in a header alone", async () => {
      await pull("WTF", { product: "APP" });
      for (const { path, query } of await server.seen())
        assert.doesNotMatch(path + JSON.stringify(query), /ready-made/);
    });
  });

  it("tells no secret with its records and its progress", async () => {
    const host = testHost();
    const pulled = await pull("HYB", { product: "APP" }, { credentials: app }, host);
    assert.ok(host.told.length > 4);
    assert.doesNotMatch(JSON.stringify([pulled, host.told]), /token-0|s3cr3t|access_token/);
  });

  it("asks for nothing but to read, of what it says that it reads", async () => {
    await pull(
      "SCR",
      { milestones: ["milestone", "sprint", "release"], product: "APP" },
      { credentials: app },
    );
    const seen = await server.seen();
    assert.ok(seen.length > 8);
    assert.deepEqual(
      seen.filter(({ method }) => method !== "GET"),
      [],
    );
    assert.ok(seen.every(({ query }) => Number(query["page_size"] ?? 1) <= 100));
  });

  it("sends nothing before something is asked for", async () => {
    createPingcodeClient({ address: server.address, credentials: app }, testHost());
    assert.deepEqual(await server.seen(), []);
  });

  it("tells of a project that is not there, is put away, or is meant by two names", async () => {
    for (const name of ["NONE", "OLD", "", "__proto__", "\u0000", "x".repeat(10_000), "\uD800"]) {
      assert.equal((await problemOf(() => pull(name))).kind, "project-unknown", name.slice(0, 20));
    }
    const { kind, words } = await problemOf(() => pull("twins"));
    assert.equal(kind, "project-ambiguous");
    assert.match(words["zh-CN"], /66aa0000000000000000cc06/);
  });
});
