import assert from "node:assert/strict";
import { attentionRows } from "../../../src/language/sidebar/attention-rows.ts";
import { attentionKinds, attentionText } from "../../../src/language/sidebar/attention-words.ts";
import { digestOf } from "../../../src/language/sidebar/digest.ts";
import { analyze } from "../../../src/plan/analyze.ts";
import type { Language } from "../../../src/plan/words.ts";
import { asOf, contextOf } from "./tree-of.ts";

const sections = `
stakeholders:
  - { id: li, name: Li, side: team }
  - { id: ana, name: Ana, side: client }
milestones:
  - { id: slipped, title: Slipped, due: 2026-08-30, baseline: 2026-07-20 }
  - { id: past, title: Past, due: 2026-07-16 }
  - { id: fine, title: Fine, due: 2026-08-30 }
  - { id: done, title: Done, due: 2026-01-30, status: done, actual: 2026-02-01 }
risks:
  - { id: high, title: High, probability: 3, impact: 5 }
  - { id: worst, title: Worst, probability: 5, impact: 5 }
  - { id: good, title: Good, probability: 5, impact: 5, kind: opportunity }
  - { id: closed, title: Closed, probability: 5, impact: 5, status: closed }
communications:
  - { id: call, title: Call, audience: [ana], owner: li, channel: phone, cadence: weekly on mon, outcome: O }
  - { id: mail, title: Mail, audience: [ana], owner: li, channel: email, cadence: weekly on fri, outcome: O }
events:
  - { id: tour, title: Tour, kind: meeting, when: 2026-07-17 }
  - { id: visit, title: Visit, kind: meeting, when: 2026-07-01 }
  - { id: held, title: Held, kind: meeting, when: 2026-07-01, status: held }
log:
  - { date: 2026-07-06, of: call }
  - { date: 2026-07-10, of: mail }
feedback:
  - { id: new, from: ana, received: 2026-07-17, text: New, kind: question }
  - { id: old, from: ana, received: 2026-06-16, text: Old, kind: question }
  - { id: newer, from: ana, received: 2026-07-14, text: Newer, kind: question }
`;

describe("what needs attention", () => {
  const list = (text: string, language: Language = "en") =>
    attentionRows(contextOf(text, language)).map(({ heading, label }) => `${heading}: ${label}`);

  it("is told by why, in each the worst first", () => {
    assert.deepEqual(list(sections), [
      "Late milestones: Slipped",
      "Late milestones: Past",
      "High risks: Worst",
      "High risks: High",
      "Overdue communications: Visit",
      "Overdue communications: Call",
      "Feedback to deal with: Old",
      "Feedback to deal with: Newer",
      "Communications due today: Mail",
      "Communications due today: Tour",
    ]);
    assert.equal(list(sections, "zh-CN")[2], "高风险: Worst");
  });

  it("stands under the words that it has in its tree, without what is below it", () => {
    const [row] = attentionRows(contextOf(sections));
    assert.equal(row?.description, "30 Aug · in 44 days, 41 days behind the baseline");
    assert.equal(row?.sentence.startsWith("Milestone Slipped: "), true);
    assert.deepEqual(row?.at, ["milestones", 0]);
    assert.equal(row?.children, undefined);
  });

  it("has as many lines as its number says, and no record twice, whatever is broken", () => {
    const damaged = [
      sections,
      sections.replaceAll("\n", "\r\n"),
      sections.replaceAll("\n", "\r"),
      `\uFEFF${sections}`,
      sections.replaceAll("  - ", "\t- "),
      sections.replaceAll("id: ", "id: x, title: "),
      sections.replaceAll("2026-07-", "2026-7-"),
      sections.replaceAll("{ id:", "{ <<: *a, id:"),
      sections.slice(0, sections.length / 2),
      sections.replaceAll("title: ", 'title: "😀 里程碑\u202e $(flame) '),
      sections.replaceAll("- {", "- [ {"),
      "",
      "milestones: *m\nrisks: 7\nfeedback: { }\nevents: [[], 7, null]\n",
    ];
    for (const text of damaged) {
      const context = { ...contextOf(""), analysis: analyze(`commplan: 1\n${text}`, { asOf }) };
      const rows = attentionRows(context);
      const digest = digestOf(context.analysis);
      for (const kind of attentionKinds)
        assert.equal(rows.filter((row) => row.kind === kind).length, digest[kind], text);
      assert.equal(new Set(rows.map(({ at }) => String(at))).size, rows.length, text);
      assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length, text);
    }
  });

  it("is said in words", () => {
    const { analysis } = contextOf(sections);
    const words = attentionText(digestOf(analysis));
    assert.equal(
      words.en,
      "2 milestones late, 2 high risks, 2 communications overdue, 2 items of feedback to deal with, 2 communications due today",
    );
    assert.equal(words["zh-CN"], "2个里程碑延期，2项高风险，2项沟通逾期，2条反馈待处理，2项沟通今天到期");
    const one = { late: 1, high: 1, overdue: 0, unanswered: 1, today: 1 };
    assert.equal(
      attentionText(one, ["late", "unanswered"]).en,
      "1 milestone late, 1 item of feedback to deal with",
    );
    assert.equal(attentionText(one, ["overdue"]).en, "");
  });
});
