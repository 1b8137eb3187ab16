import assert from "node:assert/strict";
import { chinese, english, hover } from "./ask.ts";
import { head, milestones, people, phases, plan } from "./plan.ts";

describe("hover", () => {
  it("explains a key, its values and an example", () => {
    const text = `${head}milestones:\n  - id: a\n    sta|tus: done\n`;
    assert.equal(
      hover(text),
      [
        "**Status** `status`",
        "How it stands. Whether it is late is computed.",
        [
          "- `planned` Planned: Not begun yet.",
          "- `in-progress` In progress: Under way.",
          "- `done` Done: Reached; give the day in actual.",
          "- `cancelled` Cancelled: Called off; it no longer counts.",
        ].join("\n"),
        "Example: `status: in-progress`",
      ].join("\n\n"),
    );
    assert.match(hover(text, chinese) ?? "", /^\*\*状态\*\* `status`\n\n目前的状态。/);
  });

  it("explains what kind of record a key points to", () => {
    assert.match(hover(`${head}milestones:\n  - ow|ner: li\n`) ?? "", /Takes the id of a stakeholder\./);
    assert.match(
      hover(`${head}communications:\n  - aud|ience: [li]\n`, chinese) ?? "",
      /列表，每一项为干系人或人员组/,
    );
  });

  it("explains a section and a key of a nested mapping", () => {
    assert.match(hover(`${head}miles|tones:\n`) ?? "", /^\*\*Milestones\*\* `milestones`/);
    assert.match(hover(`${head}milestones:\n  - slip: { ca|use: x }\n`) ?? "", /^\*\*Cause\*\* `cause`/);
  });

  it("shows the record that a reference points to", () => {
    assert.equal(
      hover(`${plan}risks:\n  - id: r\n    owner: l|i\n`),
      "**Li Na** `li` · stakeholder\n\n- Role: Project manager\n- Side: Team",
    );
    assert.equal(
      hover(`${plan}risks:\n  - id: r\n    milestones: [fr|eeze]\n`, chinese),
      "**设计冻结** `freeze` · 里程碑\n\n- 承诺日期：2026-05-29\n- 状态：进行中",
    );
  });

  it("shows the record at its own id, and at a key that is one", () => {
    assert.match(
      hover(`${head}milestones:\n  - id: per|mit\n    title: Permit\n`) ?? "",
      /^\*\*Permit\*\* `permit` · milestone/,
    );
    assert.match(
      hover(`${head}${phases}communications:\n  - id: c\n    by-phase: { des|ign: weekly }\n`) ?? "",
      /^\*\*Design\*\* `design` · phase/,
    );
  });

  it("computes what the record does not say", () => {
    const late = `${head}milestones:\n  - { id: a, title: A, due: 2026-02-02 }\n  - { id: b, title: B, depends-on: [|a] }\n`;
    assert.match(hover(late) ?? "", /Against the baseline: Very late \(28 days\)/);
    const risk = `${head}risks:\n  - { id: r, title: R, probability: 5, impact: 5 }\nissues:\n  - { id: i, from: |r }\n`;
    assert.match(hover(risk, chinese) ?? "", /等级：严重/);
  });

  it("says who is in a group", () => {
    assert.equal(
      hover(`${head}${people}communications:\n  - audience: [all-|client]\n`),
      "`all-client` · everyone on the client's side\n\n张伟, Anna Lind",
    );
  });

  it("says what a value means", () => {
    assert.equal(
      hover(`${head}milestones:\n  - id: a\n    status: do|ne\n`, chinese),
      "**已完成** `done`\n\n已达成，请在 actual 中填写日期。",
    );
    assert.equal(
      hover(`${head}stakeholders:\n  - channels: [em|ail]\n`)?.split("\n")[0],
      "**E-mail** `email`",
    );
  });

  it("says how far a date is, and whether it is worked", () => {
    assert.equal(
      hover(`${head}milestones:\n  - due: 2026-03-1|4\n`),
      "**Saturday, not a working day** · in 12 days\n\nAs of 2026-03-02",
    );
    assert.equal(
      hover(`${head}events:\n  - when: 2026-03-0|1 09:00\n`, chinese),
      "**周日，非工作日** · 昨天\n\n基准日：2026-03-02",
    );
  });

  it("says a cadence in plain words, with the next dates", () => {
    const text = `${head}communications:\n  - id: c\n    cadence: weekly on mo|n at 10:00\n`;
    assert.equal(
      hover(text),
      "**every Monday at 10:00**\n\nNext: 2026-03-02 (Monday), 2026-03-09 (Monday), 2026-03-16 (Monday)",
    );
    assert.match(hover(text, chinese) ?? "", /^\*\*每周一 10:00\*\*\n\n接下来：2026-03-02 \(周一\)、/);
  });

  it("is silent on texts and between things", () => {
    for (const text of [
      "|",
      `${head}|`,
      `${head}milestones:\n  - title: Des|ign\n`,
      `${head}x-mine:\n  st|atus: a\n`,
      `${milestones}    # st|atus\n`,
    ]) {
      assert.equal(hover(text, english), undefined, text);
    }
  });

  it("never lets a plan's text become markup", () => {
    const hostile = '"**x** [a](http://e.com) <img src=y onerror=z> `c` ![i](u) www.e.com # ~~d~~ $e$ &lt;"';
    const text = `${head}stakeholders:\n  - id: p\n    name: ${hostile}\n    role: "1. - x\\n# y"\nrisks:\n  - owner: |p\n`;
    const shown = hover(text) ?? "";
    const [title = "", , role = ""] = shown.split("\n");
    assert.equal(
      title,
      "**\\*\\*x\\*\\* \\[a\\](http\\://e.com) \\<img src=y onerror=z\\> \\`c\\` \\!\\[i\\](u) www\\.e.com \\# \\~\\~d\\~\\~ \\$e\\$ \\&lt;** `p` · stakeholder",
    );
    assert.equal(role, "- Role: 1\\. - x \\# y");
  });
});
