import assert from "node:assert/strict";
import { communicationsView } from "../../../src/language/sidebar/views/communications.ts";
import { contextOf, lines, onlyRow, tree } from "./tree-of.ts";

const people = `
stakeholders:
  - { id: li, name: Li Wei, side: team }
  - { id: ana, name: Ana Berg, side: client }
`;
const talks = `${people}
communications:
  - { id: late, title: Late, audience: [ana], owner: li, channel: email, cadence: weekly on mon, outcome: O }
  - { id: grace, title: Grace, audience: [ana], owner: li, channel: email, cadence: weekly on thu, outcome: O }
  - { id: today, title: Today, audience: [all-client], owner: li, channel: phone, cadence: weekly on fri, outcome: O }
  - { id: next, title: Next, audience: [ana], owner: li, channel: email, cadence: weekly on wed, outcome: O }
  - { id: far, title: Far, audience: [ana], owner: li, channel: email, cadence: quarterly on the 1st, outcome: O }
  - { id: news, title: News, audience: [ana], owner: li, channel: phone, cadence: on-event, outcome: O }
  - { id: over, title: Over, audience: [ana], owner: li, channel: email, cadence: weekly, outcome: O, end: 2026-03-01 }
events:
  - { id: visit, title: Visit, kind: site-visit, when: 2026-07-18 09:00, invited: [ana], place: Quay }
  - { id: missed, title: Missed, kind: meeting, when: 2026-07-01 }
  - { id: held, title: Held, kind: meeting, when: 2026-07-02, status: held }
log:
  - { date: 2026-07-06, of: late }
  - { date: 2026-07-09, of: grace }
  - { date: 2026-07-10, of: today }
  - { date: 2026-07-15, of: next }
  - { date: 2026-07-01, of: far }
`;

describe("the communications view", () => {
  it("tells what is overdue, due today, this week, next and later", () => {
    assert.deepEqual(tree(communicationsView, talks), [
      "Overdue | 2",
      "  Missed | 1 Jul · 16 days late · Meeting",
      "  Late | 13 Jul · 4 days overdue · Li Wei → Ana Berg · E-mail · last held 6 Jul",
      "Today | 2",
      "  Grace | 16 Jul · due for 1 day · Li Wei → Ana Berg · E-mail · last held 9 Jul",
      "  Today | 17 Jul · today · Li Wei → everyone on the client's side · Phone · last held 10 Jul",
      "This week | 1",
      "  Visit | 18 Jul · in 1 day · Site visit · Quay",
      "Next week | 1",
      "  Next | 22 Jul · in 5 days · Li Wei → Ana Berg · E-mail · last held 15 Jul",
      "Later | 1",
      "On event | 1",
      "Over | 2",
    ]);
  });

  it("says the rhythm that is in force, which may be that of the phase", () => {
    const sentence = (end: string) =>
      onlyRow(
        communicationsView,
        `${people}
phases:
  - { id: build, name: Build, start: 2026-07-01, end: ${end} }
communications:
  - { id: c, title: C, audience: [ana], owner: li, channel: email, cadence: weekly on fri, by-phase: { build: daily } }
`,
      ).sentence;
    assert.match(sentence("2026-07-31"), /, every day\.$/);
    assert.match(sentence("2026-07-16"), /, every Friday\.$/);
  });

  it("says it in Chinese", () => {
    const rows = communicationsView.rows(contextOf(talks, "zh-CN"), {});
    assert.deepEqual(lines(rows).slice(0, 3), [
      "已逾期 | 2",
      "  Missed | 7月1日 · 逾期16天 · 会议",
      "  Late | 7月13日 · 逾期4天 · Li Wei → Ana Berg · 电子邮件 · 上次7月6日",
    ]);
    assert.equal(
      rows[0]?.children?.()[1]?.sentence,
      "沟通事项“Late”：7月13日，逾期4天，Li Wei → Ana Berg，每周一，上次7月6日。",
    );
  });

  it("tells only what comes next of a plan without a log", () => {
    const sections = `${people}communications:\n  - { id: c, title: Call, audience: [ana], owner: li, channel: phone, cadence: weekly on mon, outcome: O }\n`;
    assert.deepEqual(tree(communicationsView, sections), [
      "Next week | 1",
      "  Call | 20 Jul · in 3 days · Li Wei → Ana Berg · Phone",
    ]);
  });

  it("groups by owner, audience and channel", () => {
    const heads = (group: string) =>
      tree(communicationsView, talks, { group, openOnly: true }).filter((line) => !line.startsWith(" "));
    assert.deepEqual(heads("owner"), ["Li Wei | 6", "Nobody | 2"]);
    assert.deepEqual(heads("audience"), [
      "Ana Berg | 6",
      "everyone on the client's side | 1",
      "Nobody named | 1",
    ]);
    assert.deepEqual(heads("channel"), ["E-mail | 4", "Phone | 2", "No channel | 2"]);
  });

  it("counts in a summary", () => {
    assert.equal(communicationsView.summary(contextOf(talks)), "2 overdue, 2 due, 8 in all");
    assert.equal(communicationsView.summary(contextOf(talks, "zh-CN")), "逾期2项，到期2项，共8项");
  });
});
