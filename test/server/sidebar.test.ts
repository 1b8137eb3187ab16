import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type ActReply,
  type PathReply,
  type PlanSummary,
  plansChanged,
  requests,
  type WireAttention,
  type WireRow,
  type WireView,
} from "../../src/language/sidebar/protocol.ts";
import { type Client, startClient } from "./client.ts";

const plan = (name: string, due: string) => `commplan: 1
project: { name: ${name}, client: C }
stakeholders:
  - { id: li, name: Li Wei, side: team }
milestones:
  - id: m
    title: Roof
    due: ${due}
    owner: li
`;

describe("the sidebar's requests", () => {
  let folder: string;
  let client: Client;
  const uri = (name: string) => pathToFileURL(join(folder, name)).href;
  const ask = <Answer>(method: string, params: object = {}): Promise<Answer> =>
    client.connection.sendRequest(method, params);
  const rows = (params: object): Promise<readonly WireRow[]> =>
    ask(requests.rows, { view: "commplan.milestones", query: {}, path: [], ...params });
  const isKnown = (found: readonly WireRow[]) =>
    found.length === 2 && found.every(({ sentence }) => !sentence.includes("still being read"));
  /** Asks until the answer is as wanted, each time when the server says that something has changed. */
  const until = async <Answer>(
    give: () => Promise<Answer>,
    fits: (answer: Answer) => boolean,
  ): Promise<Answer> => {
    for (;;) {
      const changed = new Promise<void>((resolve) => {
        const heard = client.connection.onNotification(plansChanged, () => {
          heard.dispose();
          resolve();
        });
      });
      const answer = await give();
      if (fits(answer)) return answer;
      await changed;
    }
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "commplan-"));
    mkdirSync(join(folder, "below"));
    writeFileSync(join(folder, "bridge.commplan.yaml"), plan("Bridge", "2026-02-20"));
    writeFileSync(join(folder, "below", "tunnel.commplan.yaml"), plan("Tunnel", "2026-06-01"));
    client = await startClient({
      folders: [pathToFileURL(folder).href],
      initializationOptions: { sidebar: true, asOf: "2026-03-02", language: "en" },
    });
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  it("say which plans there are in the first answer: none is not shown for not yet", async () => {
    assert.equal((await rows({})).length, 2);
  });

  it("show the plans of the workspace without opening them, and what is in them", async () => {
    const plans = await until(() => rows({}), isKnown);
    assert.deepEqual(
      plans.map(({ label, description, sentence, context, state }) => [
        ...[label, description, sentence],
        ...[context, state],
      ]),
      [
        ["Bridge", "1 late", "Plan Bridge: 1 milestone late.", "plan", "open"],
        ["Tunnel", "", "Plan Tunnel: nothing needs attention today.", "plan", "open"],
      ],
    );
    assert.match(
      await ask<string>(requests.card, { plan: uri("bridge.commplan.yaml") }),
      /^\*\*Bridge\*\* · `bridge\.commplan\.yaml`\n\n- Client: C/,
    );
    const below = await rows({ path: [uri("bridge.commplan.yaml")] });
    assert.deepEqual(
      below.map(({ label, description, context, at, state }) => [label, description, context, at, state]),
      [["Roof", "20 Feb · 10 days late", "milestones.open", ["milestones", 0], "leaf"]],
    );
    const focused = await rows({ plan: uri("below/tunnel.commplan.yaml") });
    assert.deepEqual(
      focused.map(({ description }) => description),
      ["1 Jun · in 91 days"],
    );
  });

  it("follow what is typed, and files that come and go", async () => {
    const address = uri("bridge.commplan.yaml");
    await client.open(address, plan("Bridge", "2026-03-12"));
    await until(
      () => rows({ path: [address] }),
      ([row]) => row?.description === "12 Mar · in 10 days",
    );
    await client.close(address);
    await until(
      () => rows({ path: [address] }),
      ([row]) => row?.description === "20 Feb · 10 days late",
    );
  });

  it("tell how views may be arranged, and the plans in numbers", async () => {
    const views = await ask<readonly WireView[]>(requests.views);
    assert.deepEqual(
      views.map(({ id }) => id),
      ["commplan.milestones", "commplan.risks", "commplan.communications", "commplan.feedback"],
    );
    const summaries = await until(
      () => ask<readonly PlanSummary[]>(requests.plans),
      (found) => found.length === 2,
    );
    const bridge = summaries.find(({ name }) => name === "Bridge");
    assert.equal(bridge?.late, 1);
    assert.deepEqual(bridge?.people, [{ id: "li", name: "Li Wei" }]);
  });

  it("list what needs attention, of one plan or of all", async () => {
    const list = (params: object) => ask<readonly WireAttention[]>(requests.attention, params);
    const all = await until(
      () => list({}),
      (found) => found.length > 0,
    );
    assert.deepEqual(
      all.map(({ plan: address, planName, heading, kind, label, description, at, state }) => [
        ...[address, planName, heading, kind],
        ...[label, description, at, state],
      ]),
      [
        [
          ...[uri("bridge.commplan.yaml"), "Bridge", "Late milestones", "late"],
          ...["Roof", "20 Feb · 10 days late", ["milestones", 0], "leaf"],
        ],
      ],
    );
    assert.deepEqual(await list({ plan: uri("bridge.commplan.yaml") }), all);
    assert.deepEqual(await list({ plan: uri("below/tunnel.commplan.yaml") }), []);
    await client.open(uri("bridge.commplan.yaml"), plan("Bridge", "2026-03-12"));
    await until(
      () => list({}),
      (found) => found.length === 0,
    );
  });

  it("lead from a place in the text to its line in a tree", async () => {
    await until(() => rows({}), isKnown);
    const reply = await ask<PathReply>(requests.path, {
      plan: uri("bridge.commplan.yaml"),
      position: { line: 6, character: 8 },
      queries: {},
    });
    assert.equal(reply.view, "commplan.milestones");
    assert.deepEqual(
      reply.rows.map(({ label }) => label),
      ["Bridge", "Roof"],
    );
    // In the indentation of a line of the record, too.
    for (const position of [
      { line: 6, character: 1 },
      { line: 5, character: 3 },
    ])
      assert.equal(
        (
          await ask<PathReply>(requests.path, { plan: uri("bridge.commplan.yaml"), position, queries: {} })
        ).rows.at(-1)?.label,
        "Roof",
      );
    const nowhere = await ask(requests.path, {
      plan: uri("bridge.commplan.yaml"),
      position: { line: 0, character: 0 },
      queries: {},
    });
    assert.equal(nowhere, null);
  });

  it("show a record's card, and do what is asked with it", async () => {
    const address = uri("bridge.commplan.yaml");
    const place = { plan: address, at: ["milestones", 0] };
    assert.match(await ask<string>(requests.card, place), /^\*\*Roof\*\* `m`/);
    const acts = await ask<readonly { readonly name: string }[]>(requests.acts, place);
    assert.ok(acts.some(({ name }) => name === "markMilestoneDone"));
    const question = await ask<ActReply>(requests.act, { ...place, act: "markMilestoneDone", answers: {} });
    assert.ok(question.kind === "question" && question.key === "date" && question.proposed === "2026-03-02");
    const asked = { ...place, act: "markMilestoneDone", answers: {}, key: "date" };
    assert.match(await ask<string>(requests.problem, { ...asked, answer: "2026-03-03" }), /still to come/);
    assert.equal(await ask(requests.problem, { ...asked, answer: "2026-03-01" }), null);
    const typed = await ask<readonly { readonly value: string }[]>(requests.choices, {
      ...asked,
      answer: "2026/3/1",
    });
    assert.deepEqual(
      typed.map(({ value }) => value),
      ["2026-03-01"],
    );
    const done = await ask<ActReply>(requests.act, {
      ...place,
      act: "markMilestoneDone",
      answers: { date: "2026-03-01" },
    });
    assert.ok(done.kind === "edits");
    assert.equal(done.done, "Marked “Roof” done on 1 March.");
    const [edit] = Object.values(done.edit.changes ?? {}).flat();
    assert.equal(edit?.newText, "\n    actual: 2026-03-01\n    status: done");
  });

  it("answer what cannot be with nothing", async () => {
    const wrong = [
      [requests.rows, { view: "commplan.nothing", query: {}, path: [] }],
      [requests.rows, { view: "commplan.milestones", query: { group: "x", order: "y" }, path: ["a", "b"] }],
      [requests.card, { plan: "file:///no/where.commplan.yaml", at: ["milestones", 0] }],
      [requests.card, { plan: uri("bridge.commplan.yaml"), at: ["project"] }],
      [requests.act, { plan: uri("bridge.commplan.yaml"), act: "explode", answers: {} }],
      [requests.act, {}],
      [requests.attention, { plan: "file:///no/where.commplan.yaml" }],
      [requests.attention, { plan: 7 }],
      [requests.path, { plan: 7 }],
      [
        requests.problem,
        { plan: uri("bridge.commplan.yaml"), act: "closeRisk", answers: {}, key: "x", answer: "" },
      ],
    ] as const;
    for (const [method, params] of wrong) {
      const answer = await ask<unknown>(method, params);
      assert.ok(
        answer === null || (Array.isArray(answer) && answer.length === 0),
        `${method}: ${JSON.stringify(answer)}`,
      );
    }
    assert.equal((await rows({})).length > 0, true);
  });
});
