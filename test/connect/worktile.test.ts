import assert from "node:assert/strict";
import type { Pulled } from "../../src/connect/records.ts";
import { createWorktileClient, type WorktileSettings } from "../../src/connect/worktile/client.ts";
import { pullWorktile, usualWorktileChoice, type WorktileChoice } from "../../src/connect/worktile/pull.ts";
import { outlineOf } from "./outline.ts";
import { problemOf, type StandIn, startStandIn, type TestHost, testHost } from "./stand-in.ts";

const token = "ready-made-token-0123456789abcdef0123";
const app = { clientId: "standInApp", clientSecret: "s3cr3t/+&=wörd" };

const launch = [
  'milestones CLI-1: title="First client demo" due="2026-11-30" status="in-progress" owner="Li Na"',
  'milestones CLI-2: title="Kick-off" due="2026-05-08" status="done" actual="2026-05-08"',
  'work CLI-3: title="Write the manual" status="planned" owner="王伟" due="2026-06-30"',
  'work CLI-4: title="Given up" status="cancelled"',
  'work CLI-5: title="Hanging" status="in-progress"',
  'issues CLI-6: title="Export is empty" severity="high" status="in-progress" raised="2026-05-04"',
  'risks CLI-7: title="Supplier leaves" probability="4" impact="2" status="monitoring" raised="2026-05-04"',
  'feedback CLI-8: from="王伟" received="2026-05-04 01:00" text="Slow login\\nThe login is slow, says @Li Na.\\non Mondays" status="analysing"',
  'feedback CLI-9: from="王伟" received="2026-05-04 01:00" text="In **Markdown**\\nThank you" status="closed" resolved="2026-06-01 16:00"',
  'milestones CLI-10: title="Tagged" due="2026-12-18" status="planned"',
  "! Archived or deleted there: left out (1: CLI-11).",
  "! “挂起” is a state of unknown kind: taken for in progress (1: CLI-5).",
];

describe("Worktile, by its stand-in", () => {
  let server: StandIn;
  before(async () => {
    server = await startStandIn("worktile");
  });
  after(() => server.stop());
  beforeEach(() => server.set());

  const whole = {
    feedback: ["反馈"],
    probability: "likelihood",
    impact: "effect",
    pages: "https://acme.worktile.com/",
  };

  async function pull(
    project: string,
    settings: Partial<WorktileSettings> = {},
    choice: Partial<WorktileChoice> = whole,
    host: TestHost = testHost(),
  ): Promise<Pulled> {
    const client = createWorktileClient(
      { address: server.address, credentials: { token }, ...settings },
      host,
    );
    return pullWorktile(client, project, { ...usualWorktileChoice, ...choice });
  }

  for (const shape of ["items", "value", "wrapped", "bare"]) {
    it(`reads lists in the form “${shape}”, with and without a total`, async () => {
      for (const saysTotal of [true, false]) {
        await server.set({ shape, saysTotal });
        assert.deepEqual(outlineOf(await pull("Client launch")), launch);
        assert.equal((await pull("Large one")).records.length, 205);
      }
    });
  }

  it("does without the newer list where a server has none: nobody is known then", async () => {
    await server.set({ lists: "older" });
    const records = outlineOf(await pull("Client launch"));
    assert.equal(records.length, launch.length);
    assert.equal(records[2], 'work CLI-3: title="Write the manual" status="planned" due="2026-06-30"');
  });

  it("links to the team's pages, and not at all where nobody said where they are", async () => {
    const [first] = (await pull("Client launch")).records;
    assert.equal(
      first?.url,
      "https://acme.worktile.com/mission/projects/669000000000000000000001/tasks/6690000000000000000000001",
    );
    const [bare] = (await pull("Client launch", {}, {})).records;
    assert.equal(bare?.url, undefined);
  });

  it("lets nothing of another project through where the server ignores what it is asked", async () => {
    await server.set({ ignoresFilters: true });
    const text = outlineOf(await pull("Client launch")).join("\n");
    assert.doesNotMatch(text, /another client/);
    assert.match(text, /! Not of this project, though it was asked for alone: left out \(206\)/);
  });

  it("asks for descriptions of feedback alone", async () => {
    await pull("Client launch", {}, {});
    assert.deepEqual(
      (await server.seen()).filter(({ path }) => path.includes("/mission/tasks/")),
      [],
    );
  });

  describe("its tokens", () => {
    const calls = async (): Promise<number> =>
      (await server.seen()).filter(({ path }) => path.endsWith("/tenant-access-token")).length;

    it("come from what an app has, under either name", async () => {
      for (const tokenKey of ["tenant_access_token", "access_token"]) {
        await server.set({ tokenKey });
        assert.deepEqual(outlineOf(await pull("Client launch", { credentials: app })), launch);
        assert.equal(await calls(), 1);
      }
    });

    it("are asked for again when they are said to be dead, with status 200", async () => {
      const fail = { at: "/mission/", times: 1, status: 200, json: { ok: false, error_code: 1103 } };
      await server.set({ fail });
      assert.deepEqual(outlineOf(await pull("Client launch", { credentials: app })), launch);
      assert.equal(await calls(), 2);
      await server.set({ dead: true });
      const { kind } = await problemOf(() => pull("Client launch", { credentials: app }));
      assert.deepEqual([kind, await calls()], ["signed-out", 2]);
    });

    it("are asked for again before they end", async () => {
      await server.set({ tokenLife: 100 });
      let now = 0;
      const clock = { now: () => now, wait: async () => {} };
      const client = createWorktileClient({ address: server.address, credentials: app }, testHost({ clock }));
      const callsAt = async (seconds: number): Promise<number> => {
        now = seconds * 1000;
        await client.projects();
        return calls();
      };
      assert.deepEqual(
        [await callsAt(0), await callsAt(79), await callsAt(81), await callsAt(82)],
        [1, 1, 2, 2],
      );
    });

    it("go in a header alone, where a person wants it so", async () => {
      await server.set({ needsAddress: false });
      assert.deepEqual(outlineOf(await pull("Client launch", { tokenInAddress: false })), launch);
      for (const { query } of await server.seen()) assert.equal(query["access_token"], undefined);
    });
  });

  it("tells no secret with its records and its progress", async () => {
    const host = testHost();
    const pulled = await pull("Client launch", { credentials: app }, whole, host);
    assert.equal(host.told.length, 4);
    assert.doesNotMatch(JSON.stringify([pulled, host.told]), /token-0|s3cr3t|access_token/);
  });

  it("asks for nothing but to read", async () => {
    await pull("Client launch", { credentials: app });
    const posts = (await server.seen()).filter(({ method }) => method !== "GET").map(({ path }) => path);
    assert.deepEqual(posts, ["/open-api/tenant-access-token"]);
  });
});
