import assert from "node:assert/strict";
import { problemOf, proceed } from "../../../src/language/acts/ask.ts";
import { findAgain, nameOf } from "../../../src/language/acts/find-again.ts";
import { acts } from "../../../src/language/acts/index.ts";
import { analyze } from "../../../src/plan/analyze.ts";
import { newId } from "../../../src/plan/edit/new-id.ts";
import { asked, asOf, reply } from "./done.ts";

/** A Friday, 2026-07-17, is today. */
const milestones = `
milestones:
  - { id: late, title: Late, due: 2026-07-10 }
  - { id: undated, title: Undated }
  - { id: later, title: Later, due: 2026-09-10 }
  - { id: latest, title: Latest, due: 2026-07-01 }
`;

/** The days that an act offers for what is typed, or what is wrong with it. */
function typed(act: string, id: string, text: string): string {
  const said = reply(milestones, act, { id });
  assert.equal(said.kind, "question");
  if (said.kind !== "question") return "";
  const days = said.question.choices?.(said.context, text).map(({ value }) => value) ?? [];
  const problem = problemOf(said.question, days[0] ?? text, said.context);
  return problem ? `! ${problem.en}` : days.join(" ");
}

describe("the questions of acts", () => {
  it("offer the records that are overdue longest first, those without a date last", () => {
    assert.equal(asked(milestones, "markMilestoneDone", {}), "id: latest late later undated");
  });

  it("offer the feedback whose time runs out first, and last what is closed", () => {
    const feedback = `
feedback:
  - { id: closed, from: ana, received: 2026-07-01, text: Old, status: closed }
  - { id: praise, from: ana, received: 2026-07-02, text: Good, kind: praise, status: acknowledged }
  - { id: later, from: ana, received: 2026-07-16, text: "Why\\nnot?", status: acknowledged }
  - { id: sooner, from: ana, received: 2026-07-14, text: When?, status: acknowledged }
`;
    assert.equal(asked(feedback, "answerFeedback", {}), "id: sooner later praise");
    assert.equal(asked(feedback, "tellClient", {}), "id: sooner later praise closed");
    const said = reply(feedback, "answerFeedback", {});
    const choices = said.kind === "question" ? (said.question.choices?.(said.context, "") ?? []) : [];
    assert.equal(choices[1]?.label.en, "Why not?");
  });

  it("say of an action whose it is, and by when", () => {
    const actions = "actions: [{ id: a, title: Ring, owner: li, due: 2026-07-24 }]\n";
    const said = reply(actions, "markActionDone", {});
    const choices = said.kind === "question" ? (said.question.choices?.(said.context, "") ?? []) : [];
    assert.deepEqual(choices[0]?.detail, {
      en: "Open · Li Wei · 24 Jul · in 7 days",
      "zh-CN": "待办 · Li Wei · 7月24日 · 还有7天",
    });
  });

  it("say so where there is nothing that it could be done with, and where nobody could be chosen", () => {
    assert.deepEqual(reply("milestones: []\n", "markMilestoneDone", {}), {
      kind: "nothing",
      message: {
        en: "“Mark Milestone Done”: there is no record for it in this plan now.",
        "zh-CN": "“标记里程碑已完成”：此计划中目前没有适用此操作的记录。",
      },
    });
    assert.equal(reply(milestones, "markMilestoneDone", {}).kind, "question");
    const alone = analyze(
      "commplan: 1\nproject: { name: P, client: C }\nmilestones: [{ id: m, title: M, due: 2026-08-01 }]\n",
      { asOf },
    );
    const setOwner = acts.find(({ name }) => name === "setOwner");
    assert.ok(setOwner);
    const said = proceed(setOwner, alone, { id: "m" });
    assert.ok(said.kind === "problem");
    assert.match(said.message.en, /nothing to choose from .* “stakeholders”/);
  });

  it("take a rhythm as people say it, and say what is wrong as it is typed", () => {
    const offered = (text: string) => {
      const before = { title: "T", audience: ["ana"], owner: "li", channel: "phone" };
      const said = reply("", "addCommunication", before);
      assert.ok(said.kind === "question");
      const choices = said.question.choices?.(said.context, text) ?? [];
      const problem = problemOf(said.question, choices[0]?.value ?? text, said.context);
      return problem ? `! ${problem.en}` : choices.map(({ value }) => value).join(", ");
    };
    assert.equal(offered("every 2 weeks on thu"), "every 2 weeks on thu");
    assert.equal(offered("每周五"), "weekly on fri");
    assert.equal(offered("last"), "monthly on the last fri");
    assert.match(offered("weekly"), /^weekly, weekly on mon, /);
    assert.match(offered(""), /^weekly on mon, .*on-event$/);
    assert.match(offered("weekly on the 25th"), /^! /);
    assert.match(offered("</script> =1+1 \u202e"), /^! /);
  });

  it("take days to come as people say them", () => {
    const days: Readonly<Record<string, string>> = {
      "+2w": "2026-07-31 2026-07-21",
      "14 Aug": "2026-08-14",
      "2026/8/14": "2026-08-14",
      "2026-08-14": "2026-08-14",
      下周五: "2026-07-24",
      "８月14日": "2026-08-14",
    };
    for (const [text, expected] of Object.entries(days))
      assert.equal(typed("rescheduleMilestone", "later", text), expected, text);
  });

  it("take days that have been as people say them, and tell of one that is still to come", () => {
    const days: Readonly<Record<string, string>> = {
      yesterday: "2026-07-16",
      "last tue": "2026-07-14",
      "14 Jul": "2026-07-14",
      昨天: "2026-07-16",
      上周二: "2026-07-07",
    };
    for (const [text, expected] of Object.entries(days))
      assert.equal(typed("markMilestoneDone", "late", text), expected, text);
    assert.match(typed("markMilestoneDone", "late", "tomorrow"), /^! 2026-07-18 is still to come/);
  });

  it("say what can be typed where no day is understood", () => {
    assert.equal(
      typed("rescheduleMilestone", "later", "soonish"),
      "! “soonish” is not a day. Type one such as 2026-08-14, 14 Aug, next Fri or +2w.",
    );
    assert.equal(
      typed("markMilestoneDone", "late", "\t🙂"),
      "! “\t🙂” is not a day. Type one such as 2026-07-14, 14 Jul, last Tue or yesterday.",
    );
    assert.equal(typed("markMilestoneDone", "late", "2026-02-30"), "2026-02-28");
    assert.match(
      typed("markMilestoneDone", "late", "2026-13-01"),
      /^! “2026-13-01” is not a real day: months/,
    );
  });

  it("put what a communication may cover under the names of the sections, and people under their sides", () => {
    const plan = `
communications:
  - { id: call, title: Call, audience: [ana], owner: li, channel: phone, cadence: weekly, outcome: O }
risks:
  - { id: rain, title: Rain, probability: 4, impact: 4, owner: li }
decisions:
  - { id: colour, title: Colour, needed-by: 2026-08-01 }
`;
    const groups = (answers: object) => {
      const said = reply(plan, "logCommunication", { id: "call", date: asOf, ...answers });
      if (said.kind !== "question") return [];
      return said.question.choices?.(said.context, "").map(({ value, group }) => `${group?.en}: ${value}`);
    };
    assert.deepEqual(groups({}), [
      "Everyone at once: all-client",
      "Everyone at once: all-team",
      "Everyone at once: everyone",
      "Client: ana",
      "Team: li",
    ]);
    assert.deepEqual(groups({ participants: [], by: "" }), ["Risks: rain", "Decisions: colour"]);
  });
});

describe("the id of a new record", () => {
  const idAfter = (ids: readonly string[], title: string) => {
    const risks = ids.map((id) => `\n  - { id: ${id}, title: T }`).join("");
    return newId(analyze(`commplan: 1\nrisks:${risks || " []"}\n`, { asOf }), "risks", title);
  };

  it("goes on as the others are named", () => {
    assert.equal(idAfter(["R-01", "R-02"], "Late steel"), "R-03");
    assert.equal(idAfter(["R-data", "R-mandate"], "Late steel on site"), "R-late-steel");
    assert.equal(idAfter(["R-data"], "Late steel on site now"), "late-steel-on-site");
    assert.equal(idAfter(["rain", "R-data"], "Late steel"), "late-steel");
    assert.equal(idAfter(["R-data", "R-keys"], "钢材晚到"), "R-钢材晚到");
    assert.equal(idAfter(["R-data", "R-keys"], "🙂"), "risk");
    assert.equal(idAfter([], "Late steel"), "late-steel");
  });

  it("takes no id for a series that was made of a title, and makes none of digits alone", () => {
    const idsAfter = (...titles: readonly string[]) => {
      let text = "commplan: 1\nrisks:\n";
      for (const title of titles)
        text += `  - { id: ${newId(analyze(text, { asOf }), "risks", title)}, title: ${JSON.stringify(title)} }\n`;
      return analyze(text, { asOf }).plan.risks.map(({ id }) => id);
    };
    assert.deepEqual(idsAfter("=1+1", "Steel", "2026", "Frost"), ["risk", "steel", "risk-2", "frost"]);
    assert.deepEqual(idsAfter("Phase 2", "Roof", "Phase 2"), ["phase-2", "roof", "phase-2-2"]);
    assert.equal(idAfter(["R-01"], "2026"), "R-02");
  });
});

describe("a record that is asked about", () => {
  const planOf = (text: string) => analyze(`commplan: 1\n${text}`, { asOf }).plan;
  const at = ["risks", 0];

  it("is found again when others come or go before it", () => {
    const before = planOf("risks:\n  - { id: rain, title: Rain }\n");
    assert.equal(nameOf(before, at), "rain");
    const after = planOf("risks:\n  - { id: new, title: New }\n  - { id: rain, title: Rain }\n");
    assert.deepEqual(findAgain(after, at, "rain"), ["risks", 1]);
    assert.deepEqual(findAgain(before, at, "rain"), at);
  });

  it("is found by its title where it has no id, and is gone where nothing has its name", () => {
    const before = planOf("risks:\n  - { title: Rain }\n");
    assert.equal(nameOf(before, at), "Rain");
    assert.deepEqual(findAgain(planOf("risks:\n  - { title: X }\n  - { title: Rain }\n"), at, "Rain"), [
      "risks",
      1,
    ]);
    for (const text of ["", "risks: []\n", "risks: 5\n", "risks:\n  - { id: other, title: Rain }\n"])
      assert.equal(findAgain(planOf(text), at, "Rain"), undefined, text);
  });
});
