import assert from "node:assert/strict";
import { analyze, createAnalyzer } from "../../../src/plan/analyze.ts";
import { visiblePlan } from "../../../src/plan/facts/visibility.ts";
import type { PersonOrGroup, Visibility } from "../../../src/plan/plan.ts";
import { planOf } from "./plan-of.ts";

const plan = planOf({
  stakeholders: [
    { id: "wang", side: "client" },
    { id: "chen", side: "client" },
    { id: "li", side: "team" },
  ],
  milestones: [
    { id: "open" },
    { id: "for-team", visibility: "team" },
    { id: "for-us", visibility: "internal" },
    { id: "misspelt", malformed: ["visibility"] },
    { id: "broken", intact: false },
  ],
  communications: [
    { id: "board", audience: ["wang"], confidential: true },
    { id: "stand-up", audience: ["all-team"], visibility: "team" },
    { id: "weekly", audience: ["all-client"] },
  ],
  log: [
    { id: "l-board", of: "board" },
    { id: "l-stand-up", of: "stand-up" },
    { id: "l-stand-up-told", of: "stand-up", visibility: "client" },
    { id: "l-weekly", of: "weekly" },
    { id: "l-alone", title: "A call" },
  ],
});

function seen(
  section: "milestones" | "communications" | "log",
  visibility: Visibility,
  audience?: PersonOrGroup[],
) {
  const readers = audience === undefined ? { visibility } : { visibility, audience };
  return visiblePlan(plan, readers).plan[section].map((record) => record.id);
}

describe("visiblePlan", () => {
  it("shows a client what is for the client", () => assert.deepEqual(seen("milestones", "client"), ["open"]));
  it("shows the team what is for the team", () =>
    assert.deepEqual(seen("milestones", "team"), ["open", "for-team"]));
  it("shows all in an internal report", () => assert.equal(seen("milestones", "internal").length, 5));
  it("counts what is left out", () =>
    assert.deepEqual(
      visiblePlan(planOf({ milestones: [{ intact: false }, { visibility: "team" }] }), {
        visibility: "client",
      }).hidden,
      {
        records: 2,
        broken: 1,
      },
    ));

  it("keeps a confidential communication from a report without audience", () =>
    assert.deepEqual(seen("communications", "client"), ["weekly"]));
  it("keeps it from an audience that is wider than its own", () =>
    assert.deepEqual(seen("communications", "client", ["all-client"]), ["weekly"]));
  it("shows it where the whole audience is in its own", () =>
    assert.deepEqual(seen("communications", "client", ["wang"]), ["board", "weekly"]));

  it("keeps log entries with what they are of", () =>
    assert.deepEqual(seen("log", "client"), ["l-stand-up-told", "l-weekly", "l-alone"]));
  it("shows log entries with what they are of", () =>
    assert.deepEqual(seen("log", "client", ["wang"]), ["l-board", "l-stand-up-told", "l-weekly", "l-alone"]));

  it("keeps a confidential communication whose id is missing or cannot be read", () => {
    const communications = [
      { title: "Talks", confidential: true, audience: ["wang"] },
      { title: "More talks", confidential: true, malformed: ["id"] },
    ];
    const { plan: shown } = visiblePlan(planOf({ communications }), { visibility: "client" });
    assert.deepEqual(shown.communications, []);
  });

  it("keeps log entries that may be of a confidential communication by a slip of its id", () => {
    const log = [
      { id: "typo", of: "bord", visibility: "client" as const },
      { id: "unreadable", malformed: ["of"] },
      { id: "alone", title: "A call" },
    ];
    const readers = { visibility: "client" } as const;
    const shown = (communications: { id: string; confidential: boolean }[]) =>
      visiblePlan(planOf({ communications, log }), readers).plan.log.map(({ id }) => id);
    assert.deepEqual(shown([{ id: "board", confidential: true }]), ["alone"]);
    assert.deepEqual(shown([{ id: "board", confidential: false }]), ["typo", "unreadable", "alone"]);
  });

  it("keeps log entries that may be of an event that is hidden", () => {
    const log = [
      { id: "typo", of: "audt" },
      { id: "told", of: "audt", visibility: "client" as const },
    ];
    const events = [{ id: "audit", visibility: "team" as const }];
    const { plan: shown } = visiblePlan(planOf({ events, log }), { visibility: "client" });
    assert.deepEqual(
      shown.log.map(({ id }) => id),
      ["told"],
    );
  });

  it("shows only references to visible records", () => {
    const { shows } = visiblePlan(plan, { visibility: "client" });
    assert.deepEqual(["open", "for-us", "board", "no-such"].map(shows), [true, false, false, false]);
  });
});

describe("a record of which keys stand elsewhere", () => {
  const head =
    "commplan: 1\nproject: { name: A, client: B }\nrisks:\n  - { id: q, title: Q }\n  - id: r\n    title: R\n";
  const options = { asOf: "2026-03-02" };
  const seenIn = (analysis: ReturnType<typeof analyze>) =>
    visiblePlan(analysis.plan, { visibility: "client" }).plan.risks.map(({ id }) => id);

  for (const lost of [
    "visibility: internal\n",
    "owner: b\nvisibility: internal\n",
    "respons: x\nvisibility: internal\nmilestones: []\n",
    "trigger: x\nstatus: open\nvisibility: internal\n",
    "visibility: internal\n  - { id: s, title: S }\n",
    "    residual:\n      probability: 2\n      visibility: internal\n",
    "    links:\n      - url: https://example.com\n        title: L\n        visibility: internal\n",
  ])
    it(`is for nobody but the team itself: ${JSON.stringify(lost)}`, () =>
      assert.deepEqual(seenIn(analyze(head + lost, options)), ["q"]));

  it("is for nobody else where it says two things of its readers", () => {
    const twice = `${head}    visibility: client\nvisibility: internal\n`;
    assert.deepEqual(seenIn(analyze(twice, options)), ["q"]);
  });

  it("keeps what it says itself of any other key", () => {
    const { plan } = analyze(`${head}    owner: b\nowner: c\n`, options);
    assert.equal(plan.risks[1]?.malformed.has("owner"), false);
  });

  it("is for the client where they are no keys of it", () =>
    assert.deepEqual(seenIn(analyze(`${head}x-own: 1\nmilestones: []\n`, options)), ["q", "r"]));

  it("is as it was before once they are gone", () => {
    const analyzer = createAnalyzer();
    const seen = [head, `${head}visibility: team\n`, head].map((text) =>
      seenIn(analyzer.analyze(text, options)),
    );
    assert.deepEqual(seen, [["q", "r"], ["q"], ["q", "r"]]);
  });
});
