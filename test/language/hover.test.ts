import assert from "node:assert/strict";
import { planShape, type Shape } from "../../src/plan/schema/shape.ts";
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
        "Without it: `planned`",
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
      "**Li Na** `li` · stakeholder\n\n- Role: Project manager\n- Side: Team\n- Open and theirs: Design freeze (2026-05-29); r",
    );
    assert.equal(
      hover(`${plan}risks:\n  - id: r\n    milestones: [fr|eeze]\n`, chinese),
      "**设计冻结** `freeze` · 里程碑\n\n- 承诺日期：2026-05-29（周五，88 天后）\n- 状态：进行中\n- 负责人：Li Na\n- 未关闭风险：r",
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
      "**Saturday, not a working day · in 12 days (9 working days)**\n\nAs of 2026-03-02",
    );
    assert.equal(
      hover(`${head}events:\n  - when: 2026-03-0|1 09:00\n`, chinese),
      "**周日，非工作日 · 昨天**\n\n截至日期：2026-03-02",
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

  it("names holidays, make-up days and the phase of a date", () => {
    const calendar =
      "calendar:\n  holidays: [{ from: 2026-04-04, to: 2026-04-06, name: 清明节 }]\n  working-days: [2026-03-28]\n";
    const text = (date: string) => `${head}${phases}${calendar}milestones:\n  - due: |${date}\n`;
    assert.equal(
      hover(text("2026-04-06")),
      "**Monday, not a working day (清明节) · in 35 days (25 working days)**\n\nPhase: Design\n\nAs of 2026-03-02",
    );
    assert.match(
      hover(text("2026-03-28"), chinese) ?? "",
      /^\*\*周六，调休上班 · 26 天后（20 个工作日）\*\*/,
    );
  });

  it("counts a communication's days phase by phase, in the project's calendar", () => {
    const text = `${head}${phases}calendar:\n  holidays: [2026-04-08]\ncommunications:\n  - id: c\n    start: 2026-04-08\n    cadence: weekly on wed\n    by-phase: { build: weekly on fri }\n`;
    assert.match(
      hover(text.replace("cadence: w", "cadence: |w")) ?? "",
      /Next: 2026-04-09 \(.*\), 2026-04-15 \(.*\), 2026-04-17 \(/,
    );
    assert.match(
      hover(text.replace("weekly on fri", "weekly |on fri")) ?? "",
      /Next: 2026-04-17 \(Friday\), 2026-04-24 /,
    );
    assert.match(
      hover(text.replace(/weekly on wed.*/s, "once on 2026|-01-05\n")) ?? "",
      /No further dates\./,
    );
  });

  it("says the present period of a report, when it is due, and the next", () => {
    assert.equal(
      hover(`${head}reports:\n  - { id: r, title: R, period: monthly from |26, due: 3wd }\n`),
      "**Now: 2026-02-26 to 2026-03-25**\n\nThe report on it is due 2026-03-30 (Monday, in 28 days).\n\nAfter that: 2026-03-26 to 2026-04-25",
    );
  });

  it("says durations, shares and time zones in words", () => {
    assert.equal(
      hover(`${head}policy:\n  silence: 2|wd\n`, chinese),
      "**2 个工作日**\n\n从 2026-03-02 起，到 2026-03-04（周三，2 天后）为止。",
    );
    assert.match(hover(`${head}policy:\n  bad-news: 1|h\n`) ?? "", /^\*\*1 hour\*\*\n\nHours end on the day/);
    assert.match(
      hover(`${head}policy:\n  grace: 20|%\n`) ?? "",
      /^\*\*2 days for a weekly communication, 6 days for/,
    );
    const zones = `${head}  timezone: Asia/Shanghai\nstakeholders:\n  - timezone: `;
    assert.match(
      hover(`${zones}Ameri|ca/New_York\n`) ?? "",
      /^\*\*UTC−05:00\*\*\n\n13:00 behind the project's clock\./,
    );
    assert.match(
      hover(`${zones}Asia/Kol|kata\n`, chinese) ?? "",
      /^\*\*UTC\+05:30\*\*\n\n比项目时间晚 02:30。/,
    );
    assert.equal(hover(`${zones}Mars/|Base\n`), undefined);
  });

  it("names languages, where they are a value and where they are a key", () => {
    assert.equal(hover(`${head}stakeholders:\n  - language: d|e\n`), "**German**");
    assert.equal(
      hover(`${head}stakeholders:\n  - name: { pt|-BR: A }\n`, chinese),
      "**巴西葡萄牙语** `pt-BR`",
    );
  });

  it("says whether a file is there, where somebody can look", () => {
    const text = `${head}milestones:\n  - evidence: [a.|pdf]\n`;
    const files = { sha256: (path: string) => (path === "a.pdf" ? "0".repeat(64) : undefined) };
    assert.equal(hover(text), undefined);
    assert.match(hover(text, english, files) ?? "", /^\*\*This file is there/);
    assert.match(hover(text.replace("a.", "b."), chinese, files) ?? "", /^\*\*没有这个文件/);
    assert.equal(hover(text.replace("a.", "../a."), english, files), undefined);
  });

  it("draws the matrix at a step of a risk, and at the policy's scale", () => {
    const risk = hover(`${head}risks:\n  - { id: r, probability: |4, impact: 5 }\n`) ?? "";
    assert.match(risk, /^\*\*Step 4 of 5, counted from the lowest\*\*\n\n\| Probability/);
    assert.match(risk, /\| 4 \| Low \| Medium \| High \| High \| \*\*● Critical\*\* \|/);
    const policy = `${head}policy:\n  risk:\n    scale: [low, hi|gh]\n`;
    assert.match(hover(policy) ?? "", /^\| Probability ↓ Impact → \| low \| high \|/);
    assert.match(
      hover(policy.replace("hi|gh", "high").replace("scale", "|scale"), chinese) ?? "",
      /^\*\*分档名称\*\* `scale`\n.*\| high \| 高 \| 严重 \|/s,
    );
  });

  it("explains the rules that the policy names, and links to their pages", () => {
    const text = `${head}policy:\n  rules: { milest|one-slip: error }\n`;
    assert.equal(
      hover(text, { ...english, docs: "file:///docs/" }),
      "**A milestone slips, and the plan does not say why or what is done about it.** `milestone-slip`\n\nCounts as an error in this plan; usually it is a warning.\n\n[Why it matters, with an example](file:///docs/milestone-slip.md)",
    );
    const exception = `${head}policy:\n  exceptions: [{ rule: sil|ence, reason: a, until: 2027-01-01 }]\n`;
    assert.match(hover(exception, chinese) ?? "", /^\*\*[^*]+\*\* `silence`\n\n在本计划中计为警告。/);
    assert.doesNotMatch(hover(exception) ?? "", /\]\(/);
  });

  it("says that keys of one's own are read by nobody", () => {
    for (const key of ["x-mi|ne: { status: a }", "x-mine: { sta|tus: a }"])
      assert.match(
        hover(`${head}${key}\n`) ?? "",
        /^\*\*Yours\*\* `[\w-]+`\n\nKeys that begin with “x-” are free/,
      );
  });

  it("says where an alias takes its value from, and what the value is", () => {
    const text = `x-a: &who li\nx-b: &more { owner: li, title: A }\n${plan}risks:\n  - { id: r, owner: *w|ho }\n`;
    assert.match(
      hover(text) ?? "",
      /^`\*who` · brings what is written in line 1\n\nHere it stands for “li”\.\n\n\*\*Li Na\*\* `li` · stakeholder/,
    );
    const merged = text.replace("owner: *w|ho", "title: B, <<: *mo|re");
    assert.equal(
      hover(merged),
      "`*more` · brings what is written in line 2\n\nTaken over from there: owner. Given here, and so not taken over: title.",
    );
    assert.match(
      hover(merged.replace("<<: *mo|re", "<|<: *more"), chinese) ?? "",
      /^\*\*沿用\*\* `<<`\n\n沿用其中的：owner。/,
    );
    assert.match(
      hover("x-a: &a { owner: li }\nx-b: &b { <<: [*a, *a], title: T }\nrisks:\n  - { <<: *|b, id: r }\n") ??
        "",
      /Taken over from there: title, owner\./,
    );
    assert.equal(hover(text.replace("*w|ho", "*n|obody")), undefined);
  });

  it("says what a finding was judged by", () => {
    const late = `${head}milestones:\n  - { id: a, title: A, due: |2026-02-02, baseline: 2026-01-02 }\n`;
    assert.match(
      hover(late) ?? "",
      /`milestone-overdue` judged as of 2026-03-02\n\n`milestone-slip` policy\.rag\.amber is 1d, since the plan does not say; policy\.rag\.red is 10wd/,
    );
    const policy = late.replace("milestones:", "policy:\n  rag: { amber: 2d }\nmilestones:");
    assert.match(hover(policy, chinese) ?? "", /policy\.rag\.amber 为 2d；policy\.rag\.red 按默认值 10wd/);
    assert.doesNotMatch(
      hover(late.replace("2026-02-02", "2026-12-02").replace("01-02", "12-02")) ?? "",
      /judged/,
    );
  });

  it("says at a number, and at true and false, what the key is for", () => {
    assert.match(hover(`${head}milestones:\n  - progress: 4|0\n`) ?? "", /^\*\*Progress\*\* `progress`\n\n/);
    assert.match(
      hover(`${head}stakeholders:\n  - decision-maker: tr|ue\n`, chinese) ?? "",
      /^\*\*[^*]+\*\* `decision-maker`/,
    );
    assert.equal(hover(`${head}x-a: { b: 4|0 }\n`), undefined);
    assert.equal(hover(`${head}milestones:\n  - nonsense: 4|0\n`), undefined);
  });

  it("has something to say of every key of the format", () => {
    const silent: string[] = [];
    const visit = (shape: Shape, path: string, seen: readonly Shape[]) => {
      if (seen.includes(shape)) return;
      for (const [key, own] of shape.properties) {
        for (const language of ["en", "zh-CN"] as const)
          if (own.documentation.title[language] === "" || own.documentation.description[language] === "")
            silent.push(`${path}.${key}`);
        visit(own, `${path}.${key}`, [...seen, shape]);
      }
      for (const inner of [...shape.alternatives, shape.items])
        if (inner) visit(inner, path, [...seen, shape]);
    };
    visit(planShape(), "", []);
    assert.deepEqual(silent, []);
  });

  it("is silent on texts and between things", () => {
    for (const text of [
      "|",
      `${head}|`,
      `${head}milestones:\n  - title: Des|ign\n`,
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
    assert.equal(role, "- Role: 1. - x \\# y");
  });
});
