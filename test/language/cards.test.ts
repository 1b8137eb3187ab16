import assert from "node:assert/strict";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { MarkupContent } from "vscode-languageserver-types";
import { hoverAt } from "../../src/language/hover.ts";
import { chinese, documentOf, english, hover } from "./ask.ts";
import { plan } from "./plan.ts";

/** A plan in which every kind of record has something to tell. As of 2026-03-02, a Monday. */
const story = `${plan.replace("    due: 2026-05-29\n", "    due: 2026-05-29\n    baseline: 2026-05-20\n    depends-on: [permit]\n    progress: 40\n    slip: { cause: Rain, recovery: Two shifts }\n")}  - { id: roof, title: Roof on, due: 2026-09-01, depends-on: [freeze], phase: build }
  - { id: old, title: Cancelled, due: 2026-09-01, depends-on: [freeze], status: cancelled }
work:
  - { id: w1, title: Drawings, milestone: freeze, status: done, completed: 2026-02-20 }
  - { id: w2, title: Review, milestone: freeze, owner: li, due: 2026-04-01, status: blocked, blocked-by: No answer }
goals:
  - { id: g, statement: On time, milestones: [freeze], needs: [n], measure: Days late, target: "0", date: 2026-12-18, progress: 10 }
needs:
  - { id: n, statement: Open in December, kind: time, from: zhang-wei, priority: must }
tools:
  - { id: mail, name: Mail, kind: email, client-access: full }
communications:
  - { id: call, title: Weekly call, audience: [anna, all-team], owner: li, channel: phone, cadence: weekly on wed, by-phase: { build: daily }, outcome: No surprises, tool: mail, goals: [g], start: 2026-02-04 }
  - { id: news, title: News, audience: [all-client], owner: li, channel: email, cadence: monthly, end: 2026-02-28 }
events:
  - { id: e, title: Kick-off, kind: meeting, when: 2026-03-04 09:30, invited: [all-client], place: Town hall }
log:
  - { date: 2026-02-25, of: call, covers: [r] }
risks:
  - { id: r, title: Flood, probability: 4, impact: 5, residual: { probability: 2, impact: 5 }, strategy: mitigate, owner: anna, due: 2026-03-31, milestones: [freeze], raised: 2026-02-20 }
  - { id: r2, title: Strike, probability: 5, impact: 4, raised: 2026-02-20 }
  - { id: r3, title: Claim, probability: 1, impact: 1, visibility: internal, withheld: { reason: Not decided, approved-by: li, until: 2026-04-01 } }
issues:
  - { id: i, title: Pump broken, severity: high, owner: li, due: 2026-03-03, from: r }
changes:
  - { id: c, title: Ten days more, status: approved, requested: { date: 2026-02-01, by: anna }, decided: { date: 2026-02-10 }, effect: { time: Ten days }, rebaselines: [{ milestone: freeze, from: 2026-05-10, to: 2026-05-20 }] }
decisions:
  - { id: d, title: Which stone, needed-by: 2026-03-16, by: [zhang-wei], affects: [freeze], options: [Granite, Slate] }
actions:
  - { id: a, title: Send samples, owner: anna, due: 2026-03-05, from: d }
feedback:
  - { id: f, from: anna, received: 2026-02-27 10:00, text: Too loud, kind: complaint, status: acknowledged }
reports:
  - { id: rep, title: Monthly report, audience: [all-client], period: monthly from 26, due: 3wd, issued: [{ period: { from: 2026-01-26, to: 2026-02-25 }, date: 2026-02-27 }] }
`;

/** The card of an id in the story: its lines, without the dashes. */
function card(id: string, options = english, text = story): readonly string[] {
  const shown = hover(text.replace(new RegExp(`id: ${id}\\b`), `id: |${id}`), options) ?? "";
  return shown.split("\n").flatMap((line) => (line === "" ? [] : line.replace(/^- /, "")));
}

describe("the card", () => {
  it("of a person says who reaches them how often, what is theirs, and who stands in", () => {
    assert.deepEqual(card("anna"), [
      "**Anna Lind** `anna` · stakeholder",
      "Side: Client",
      "Reached by: Weekly call (every Wednesday)",
      "Last contact: 2026-02-25 (Wednesday, 5 days ago)",
      "Open and theirs: Send samples (2026-03-05); Flood (2026-03-31)",
    ]);
    const full = story.replace(
      "    role: Project manager\n",
      "    role: PM\n    decision-maker: true\n    channels: [phone, email]\n    engagement: { current: neutral, desired: leading }\n    from: 2026-01-01\n    until: 2026-06-30\n    deputy: anna\n",
    );
    assert.deepEqual(card("li", english, full), [
      "**Li Na** `li` · stakeholder",
      "Role: PM",
      "Side: Team",
      "Decides for the client: yes",
      "Preferred channels: Phone; E-mail",
      "Engagement: Neutral, should be Leading",
      "Reached by: Weekly call (every Wednesday)",
      "Last contact: 2026-02-25 (Wednesday, 5 days ago)",
      "Open and theirs: Pump broken (2026-03-03); Review (2026-04-01); Design freeze (2026-05-29)",
      "Deputy: Anna Lind",
      "From: 2026-01-01 (Thursday, 60 days ago)",
      "Until: 2026-06-30 (Tuesday, in 120 days)",
    ]);
  });

  it("of a milestone says how far it slipped, what it waits for and what waits for it", () => {
    assert.deepEqual(card("freeze"), [
      "**Design freeze** `freeze` · milestone",
      "Due date: 2026-05-29 (Friday, in 88 days)",
      "Baseline: 2026-05-20 (Wednesday, in 79 days)",
      "Slip: 9 days later (7 working days)",
      "Status: In progress",
      "Against the baseline: Late (9 days)",
      "Progress: 40%",
      "Owner: Li Na",
      "Waits for: Permit granted (2026-03-20)",
      "Waiting for this: Roof on (2026-09-01)",
      "Needs the decision: Which stone (2026-03-16)",
      "Open risks: Flood (Critical)",
      "Work: 1 of 2 done",
      "Cause: Rain",
      "Recovery: Two shifts",
    ]);
    assert.deepEqual(card("freeze", chinese).slice(1, 6), [
      "承诺日期：2026-05-29（周五，88 天后）",
      "基线日期：2026-05-20（周三，79 天后）",
      "偏差：推迟 9 天（7 个工作日）",
      "状态：进行中",
      "与基线相比：延期（9 天）",
    ]);
  });

  it("of a risk says how bad it is, whether the client knows, and draws the matrix", () => {
    const shown = card("r");
    assert.deepEqual(shown.slice(1, 9), [
      "Level: Critical (probability 4, impact 5)",
      "After the response: Medium (probability 2, impact 5)",
      "Status: Open",
      "Strategy: Mitigate",
      "Owner: Anna Lind",
      "Response due: 2026-03-31 (Tuesday, in 29 days)",
      "Milestones: Design freeze",
      "Told to the client: yes, on 2026-02-25 (Wednesday, 5 days ago), by the log",
    ]);
    assert.deepEqual(shown.slice(9), [
      "| Probability ↓ Impact → | 1 | 2 | 3 | 4 | 5 |",
      "| --- | :-: | :-: | :-: | :-: | :-: |",
      "| 5 | Low | Medium | High | Critical | Critical |",
      "| 4 | Low | Medium | High | High | **● Critical** |",
      "| 3 | Low | Medium | Medium | High | High |",
      "| 2 | Low | Low | Medium | Medium | **○ Medium** |",
      "| 1 | Low | Low | Low | Low | Low |",
    ]);
    assert.ok(
      card("r2").includes(
        "Told to the client: could be read in the report of 2026-02-27 (Friday, 3 days ago)",
      ),
    );
    const unreported = story.replace(/, issued: .*/, " }");
    assert.ok(
      card("r2", english, unreported).includes(
        "Told to the client: not yet; raised 2026-02-20 (Friday, 10 days ago)",
      ),
    );
    assert.ok(card("r3").includes("Told to the client: not for the client"));
    assert.ok(card("r3").includes("Reason: Not decided"));
  });

  it("of a risk draws the matrix of the policy, with the labels that it has", () => {
    const policy =
      'policy:\n  risk:\n    scale: { probability: [rare, often], impact: [small, "<b>big\\x7Cwide"] }\n    levels: [[low, high], [medium, critical]]\n';
    const text = `${policy}risks:\n  - { id: r, title: R, probability: often, impact: 1 }\n`;
    assert.deepEqual(card("r", chinese, text).slice(-4), [
      "| 可能性 ↓ 影响 → | small | \\<b\\>big\\|wide |",
      "| --- | :-: | :-: |",
      "| often | **● 中** | 严重 |",
      "| rare | 低 | 高 |",
    ]);
  });

  it("of a communication says when it is next, when it was last, and to whom", () => {
    assert.deepEqual(card("call"), [
      "**Weekly call** `call` · communication",
      "Audience: Anna Lind; everyone in the project team",
      "Cadence: every Wednesday",
      "In some phases: Build: every day",
      "Next: 2026-03-04 (Wednesday, in 2 days); 2026-03-11 (Wednesday, in 9 days); 2026-03-18 (Wednesday, in 16 days)",
      "Last held: 2026-02-25 (Wednesday, 5 days ago)",
      "Channel: Phone",
      "Tool: Mail",
      "Owner: Li Na",
      "Outcome: No surprises",
      "Goals: On time",
      "Start date: 2026-02-04 (Wednesday, 26 days ago)",
    ]);
    assert.ok(card("news").includes("Last held: not in the log yet"));
    const missed = story.replace("date: 2026-02-25, of: call", "date: 2026-02-04, of: call");
    assert.ok(card("call", english, missed).includes("Now: overdue since Wednesday, 2026-02-11"));
  });

  it("of a phase says what is left and how often the client hears", () => {
    assert.deepEqual(card("design").slice(1), [
      "Start date: 2026-02-01 (Sunday, 29 days ago)",
      "End date: 2026-04-15 (Wednesday, in 44 days)",
      "Left: 44 days (32 working days)",
      "The client hears: 4.5 times in 28 days",
    ]);
    assert.ok(card("build").includes("Left: begins in 45 days"));
    assert.ok(card("build").includes("Milestones: Roof on (2026-09-01)"));
  });

  it("of feedback says how its clocks stand", () => {
    assert.deepEqual(card("f").slice(1), [
      "Kind: Complaint",
      "From: Anna Lind",
      "Received: 2026-02-27 10:00 (Friday, 3 days ago)",
      "Status: Acknowledged",
      "Acknowledge: done, by “Status”",
      "Answer: by 2026-03-04 (Wednesday, in 2 days), 3 working days allowed",
      "Resolve: by 2026-03-20 (Friday, in 18 days), 15 working days allowed",
    ]);
    const overdue = story.replace("received: 2026-02-27 10:00", "received: 2026-02-20");
    assert.ok(
      card("f", english, overdue).includes(
        "Answer: overdue, was due 2026-02-25 (Wednesday, 5 days ago), 3 working days allowed",
      ),
    );
    const promised = story.replace("status: acknowledged }", "respond-by: 2026-03-03 }");
    assert.ok(
      card("f", english, promised).includes("Answer: by 2026-03-03 (Tuesday, tomorrow), as promised"),
    );
  });

  it("of a report says its present period, when that is due, and what was issued last", () => {
    assert.deepEqual(card("rep").slice(1), [
      "Audience: everyone on the client's side",
      "Period: monthly from 26",
      "Present period: 2026-02-26 to 2026-03-25",
      "Due for it: 2026-03-30 (Monday, in 28 days)",
      "Issued last: 2026-02-27 (Friday, 3 days ago), for 2026-01-26 to 2026-02-25",
    ]);
    const never = story.replace(/, issued: .*/, " }");
    assert.ok(card("rep", chinese, never).includes("最近发出：从未"));
  });

  it("of any other kind says what matters of it", () => {
    assert.deepEqual(card("i").slice(1), [
      "Severity: High",
      "Status: Open",
      "Owner: Li Na",
      "Due date: 2026-03-03 (Tuesday, tomorrow)",
      "From: Flood",
      "Told to the client: not yet",
    ]);
    assert.deepEqual(card("d").slice(1), [
      "Status: Needed",
      "Needed by: 2026-03-16 (Monday, in 14 days)",
      "By: 张伟",
      "Options: Granite; Slate",
      "Waiting for it: Design freeze (2026-05-29)",
    ]);
    assert.deepEqual(card("c").slice(1), [
      "Status: Approved",
      "Asked for: 2026-02-01 (Sunday, 29 days ago), by Anna Lind",
      "Decided: 2026-02-10 (Tuesday, 20 days ago)",
      "Time: Ten days",
      "Moves the baseline: Design freeze from 2026-05-10 to 2026-05-20",
    ]);
    assert.deepEqual(card("g").slice(1), [
      "Status: Open",
      "Measure: Days late",
      "Target: 0",
      "Date: 2026-12-18 (Friday, in 291 days)",
      "Progress: 10%",
      "Milestones: Design freeze (2026-05-29)",
      "Needs: Open in December",
      "Spoken of in: Weekly call (every Wednesday)",
    ]);
    assert.deepEqual(card("n").slice(1), [
      "Kind: Time",
      "From: 张伟",
      "Priority: Must have",
      "Status: Open",
      "Served by: On time",
    ]);
    assert.deepEqual(card("mail").slice(1), [
      "Kind: E-mail",
      "Client access: Full access",
      "Used for: Weekly call",
    ]);
    assert.ok(card("w2").includes("Blocked by: No answer"));
    assert.ok(card("e").includes("When: 2026-03-04 09:30 (Wednesday, in 2 days)"));
    assert.ok(card("a").includes("From: Which stone"));
  });

  it("shows no more than the first ones of many", () => {
    const many = Array.from(
      { length: 30 },
      (_, at) => `  - { id: x${at}, title: T${at}, owner: anna }\n`,
    ).join("");
    const owned = card("anna", english, story.replace("actions:\n", `actions:\n${many}`)).at(-1) ?? "";
    assert.match(owned, /^Open and theirs: .*; and 27 more$/);
  });

  it("leads to the item of another tool, and nowhere else", () => {
    const elsewhere = (external: string, options = english) => {
      const text = story
        .replace("title: Flood,", `title: Flood, external: { tool: mail, ${external} },`)
        .replace("client-access: full", 'client-access: full, item-url: "https://t.example.com/{key}"');
      return card("r", options, text).find((line) => /^(?:Elsewhere|外部条目)/.test(line));
    };
    assert.equal(
      elsewhere('key: "a/b#1"'),
      "Elsewhere: [a/b\\#1 in Mail](<https://t.example.com/a%2Fb%231>)",
    );
    assert.equal(
      elsewhere("key: A-1, url: https://own.example.com/x", chinese),
      "外部条目：[Mail 中的 A-1](<https://own.example.com/x>)",
    );
    const hostile = '"https://own.example.com/) [x](http://e.com) <b>\\\\?a=>&b=<"';
    const line = elsewhere(`key: "](http://e.com)", url: ${hostile}`) ?? "";
    // What is no address counts as none: the tool's own leads there.
    const links = [...JSON.stringify(fromMarkdown(line)).matchAll(/"url":"([^"]*)"/g)].map(([, url]) => url);
    assert.deepEqual(links, ["https://t.example.com/%5D(http%3A%2F%2Fe.com)"]);
    for (const url of ["javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.c", "command:x"]) {
      assert.doesNotMatch(elsewhere(`key: A, url: "${url}"`) ?? "", /javascript|file|mailto|command/, url);
    }
  });

  it("shows what can be read of a record with a slip, and says so", () => {
    const broken = story.replace("title: Roof on, due", 'title: "Roof on, due');
    assert.ok(card("roof", english, broken).some((line) => line.startsWith("Note: a slip in its text")));
  });
});

describe("no hover", () => {
  const mark = '"[a](http://e.com) <b>x</b> ![i](u) `c` **y** & # z <!-- - -->"';
  const hostile = story
    .replace(
      /(title|name|role|statement|measure|text|outcome|cause|recovery|blocked-by|place|reason): [^,{}\n]+/g,
      `$1: ${mark}`,
    )
    .replace("[Granite, Slate]", `[${mark}, ${mark}]`);

  it("lets a plan's text become markup, wherever it is shown", () => {
    const document = documentOf(hostile);
    assert.equal(document.analysis.source.broken.length, 0);
    assert.ok(document.analysis.findings.length > 0);
    const seen = new Set<string>();
    for (let offset = 0; offset < hostile.length; offset += 2) {
      for (const options of [english, chinese]) {
        const shown = hoverAt(document, document.lines.positionAt(offset), options)?.contents;
        if (MarkupContent.is(shown)) seen.add(shown.value);
      }
    }
    assert.ok(seen.size > 150);
    for (const text of seen) {
      const kinds = kindsIn(
        fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }),
      );
      for (const kind of ["link", "image", "html", "heading", "emphasis", "definition", "break"])
        assert.ok(!kinds.has(kind), `${kind} in ${text}`);
    }
  });
});

function kindsIn(node: Nodes): ReadonlySet<string> {
  const inner = "children" in node ? node.children.flatMap((child) => [...kindsIn(child)]) : [];
  return new Set([node.type, ...inner]);
}
