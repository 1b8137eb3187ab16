import assert from "node:assert/strict";
import exceljs from "exceljs";
import type { Mapping } from "../../src/exchange/map/mapping.ts";
import type { ImportOutcome } from "../../src/exchange/outcome.ts";
import { imported, textAfter, verdictsOf } from "./imported.ts";

const byHand = `commplan: 1
project: { name: Bridge, client: Northmere }   # ours
stakeholders:
  - { id: li-wei, name: { en: Li Wei, zh-CN: 李伟 }, side: team }
  - { id: mr-hart, name: Mr Hart, side: client }
milestones:
  - id: M-1
    title: Piles
    due: "2026-03-01"      # promised on site
    baseline: 2026-02-20
    notes: ask Li Wei
    x-cost: 12

  # deck comes later
  - { id: M-2, title: Deck, due: 2026-06-01, external: { tool: plan, key: "2" } }
tools:
  - { id: plan, name: Site plan, kind: documents }
risks: []
`;

const empty = `commplan: 1
project: { name: Bridge, client: Northmere }
`;

describe("importing into a plan that was written by hand", () => {
  it("changes what the source says otherwise and nothing else", () => {
    const source =
      "编号,里程碑,计划完成日期,基线日期,负责人\n1,Piles,2026-03-08,2026-01-01,李伟\n2,Deck slab,2026/6/1,,\n3,Rails,2026-07-01,2026-07-01,\n";
    const expected = byHand
      .replace('due: "2026-03-01" ', 'due: "2026-03-08" ')
      .replace("    baseline: 2026-02-20\n", "    baseline: 2026-02-20\n    owner: li-wei\n")
      .replace("    notes: ask Li Wei\n", '    notes: ask Li Wei\n    external: { tool: plan, key: "1" }\n')
      .replace("title: Deck,", "title: Deck slab,")
      .replace(
        'key: "2" } }\n',
        'key: "2" } }\n  - id: M-3\n    title: Rails\n    due: 2026-07-01\n    baseline: 2026-07-01\n    external: { tool: plan, key: "3" }\n',
      );
    assert.equal(textAfter(byHand, source, { tool: "plan" }), expected);
  });

  it("tells what has gone from the source and leaves it", () => {
    const outcome = imported(byHand, "编号,里程碑,计划完成日期\n9,Lights,2026-09-01\n", { tool: "plan" });
    assert.ok(typeof outcome !== "string");
    assert.deepEqual(outcome.tables[0]?.gone, [{ id: "M-2", key: "2", title: "Deck" }]);
    assert.match(outcome.text, /id: M-2, title: Deck, due: 2026-06-01/);
  });

  it("names what no row is about where a table without keys is about others", () => {
    const notes = (source: string) => {
      const outcome = imported(byHand, source);
      assert.ok(typeof outcome !== "string");
      return outcome.tables.flatMap((table) => table.notes.map(({ en }) => en));
    };
    assert.deepEqual(notes("里程碑,计划完成日期\nPiles,2026-03-08\n"), [
      "These records of the plan are in no row, and stay: M-2.",
    ]);
    assert.deepEqual(notes("里程碑,计划完成日期\nRails,2026-03-08\n"), []);
    assert.deepEqual(notes("里程碑,计划完成日期\nPiles,2026-03-08\nDeck,2026-06-01\n"), []);
  });

  it("tells what has gone where no row is of its kind any more", () => {
    const before = textAfter(
      empty,
      "编号,标题,类型,截止时间\nP-1,A,任务,\nP-2,Live,里程碑,2026-05-01\nP-3,B,缺陷,\n",
    );
    const outcome = imported(before, "编号,标题,类型,截止时间\nP-1,A,任务,\nP-3,B,缺陷,\n");
    assert.ok(typeof outcome !== "string");
    assert.deepEqual(
      outcome.tables.flatMap(({ gone }) => gone.map(({ key }) => key)),
      ["P-2"],
    );
    const kept = imported(before, "编号,标题,类型,截止时间\nP-1,A,任务,\n", { mapping: mappingOf(outcome) });
    assert.ok(typeof kept !== "string");
    assert.deepEqual(
      kept.tables.flatMap(({ gone }) => gone.map(({ key }) => key)),
      ["P-2", "P-3"],
    );
  });

  describe("of what a source holds and is not taken", () => {
    const goneOf = (plan: string, source: string | Uint8Array, options = {}) => {
      const outcome = imported(plan, source, options);
      assert.ok(typeof outcome !== "string", String(outcome));
      return outcome.tables.flatMap(({ gone }) => gone.map(({ key }) => key));
    };
    const titles = "编号,标题,类型\n";
    const before = textAfter(empty, `${titles}P-1,A,任务\nP-2,B,缺陷\nP-3,C,缺陷\nP-4,D,风险\n`);
    const onlyBugs: Mapping = {
      tables: [
        {
          ...{ table: "", section: "issues", tool: "spreadsheet" },
          columns: { 编号: "external.key", 标题: "title", 类型: null },
          rows: { column: "类型", values: ["缺陷"] },
        },
      ],
    };

    it("tells nothing as gone that a mapping leaves out by its kind", () => {
      // P-3 became a task, and tasks are not taken; P-1 and P-4 are of no section that is asked for.
      const source = `${titles}P-2,B,缺陷\nP-3,C,任务\n`;
      assert.deepEqual(goneOf(before, source, { mapping: onlyBugs }), []);
      assert.deepEqual(goneOf(before, `${titles}P-2,B,缺陷\n`, { mapping: onlyBugs }), ["P-3"]);
    });

    it("tells nothing of other sections where the table is of one kind, called by several names", () => {
      const table = { table: "", section: "issues", columns: onlyBugs.tables[0]?.columns ?? {} } as const;
      const mapping = { tables: [{ ...table, tool: "spreadsheet" }] };
      assert.deepEqual(goneOf(before, `${titles}P-2,B,缺陷\nP-5,E,故障\n`, { mapping }), ["P-3"]);
    });

    it("tells nothing as gone that is in another sheet, taken, hidden or not chosen", async () => {
      const book = new exceljs.Workbook();
      const sheet = (name: string, state: "visible" | "hidden", rows: readonly (readonly string[])[]) =>
        book
          .addWorksheet(name, { state })
          .addRows([["风险", "编号", "概率", "影响"], ...rows.map((row) => [...row])]);
      sheet("Open", "visible", [["A", "R-1", "3", "3"]]);
      sheet("Closed", "visible", [["B", "R-2", "3", "3"]]);
      sheet("Archive", "hidden", [["C", "R-3", "3", "3"]]);
      const bytes = new Uint8Array(await book.xlsx.writeBuffer());
      const all = ["A,R-1", "B,R-2", "C,R-3", "D,R-4"].map((row) => `${row},3,3\n`).join("");
      const plan = textAfter(empty, `风险,编号,概率,影响\n${all}`, { tool: "register" });
      assert.deepEqual(goneOf(plan, bytes, { tool: "register" }), ["R-4"]);
      assert.deepEqual(goneOf(plan, bytes, { tool: "register", table: "Open" }), ["R-4"]);
    });

    it("tells as gone what only another tool has by that key, in a sheet that is taken or not", async () => {
      const ofRegister = ["风险", "编号", "概率", "影响"];
      const ofJira = ["Issue key", "Summary", "Status", "Risk"];
      const bookOf = async (state: "visible" | "hidden", jira: readonly string[] = ofJira) => {
        const book = new exceljs.Workbook();
        book.addWorksheet("Register").addRows([ofRegister, ["A", "P-1", "3", "3"]]);
        book.addWorksheet("Other", { state }).addRows([[...jira], ["P-2", "B", "To Do", ""]]);
        return new Uint8Array(await book.xlsx.writeBuffer());
      };
      const plan = textAfter(empty, "风险,编号,概率,影响\nA,P-1,3,3\nB,P-2,3,3\n");
      assert.deepEqual(goneOf(plan, await bookOf("visible")), ["P-2"]);
      assert.deepEqual(goneOf(plan, await bookOf("hidden")), ["P-2"]);
      // Whose keys these are the sheet does not say; and here a person says that all is of one tool.
      assert.deepEqual(goneOf(plan, await bookOf("hidden", ["编号", "Summary", "Status"])), []);
      const register = textAfter(empty, "风险,编号,概率,影响\nA,P-1,3,3\nB,P-2,3,3\n", { tool: "register" });
      assert.deepEqual(goneOf(register, await bookOf("hidden"), { tool: "register" }), []);
    });

    it("names no record as in no row that is in a row of another sheet", async () => {
      const book = new exceljs.Workbook();
      for (const [name, title] of [
        ["Open", "A"],
        ["Closed", "B"],
      ])
        book.addWorksheet(name).addRows([
          ["风险", "概率", "影响"],
          [title, "3", "3"],
        ]);
      const plan = textAfter(empty, "风险,概率,影响\nA,3,3\nB,3,3\nC,3,3\n");
      const outcome = imported(plan, new Uint8Array(await book.xlsx.writeBuffer()));
      assert.ok(typeof outcome !== "string");
      for (const { notes } of outcome.tables)
        assert.deepEqual(
          notes.map(({ en }) => en),
          ["These records of the plan are in no row, and stay: c."],
        );
    });
  });

  it("names a record as in no row also where something else in the source has its title", async () => {
    const book = new exceljs.Workbook();
    book.addWorksheet("Milestones").addRows([
      ["Milestone", "Due"],
      ["A", "2026-05-01"],
    ]);
    book.addWorksheet("Risks").addRows([
      ["Risk", "Probability", "Impact"],
      ["B", "3", "3"],
    ]);
    const plan = textAfter(empty, "Milestone,Due\nA,2026-05-01\nB,2026-06-01\n");
    const outcome = imported(plan, new Uint8Array(await book.xlsx.writeBuffer()));
    assert.ok(typeof outcome !== "string");
    assert.deepEqual(
      outcome.tables.flatMap(({ notes }) => notes.map(({ en }) => en)),
      ["These records of the plan are in no row, and stay: b."],
    );
  });

  it("says where an item of another kind was before, and shows it to no more people than there", () => {
    const before = textAfter(empty, "编号,标题,类型\nP-1,A,任务\nP-2,B,缺陷\n").replace(
      "    external: { tool: spreadsheet, key: P-1 }\n",
      "    external: { tool: spreadsheet, key: P-1 }\n    visibility: internal\n",
    );
    const outcome = imported(before, "编号,标题,类型\nP-1,A,缺陷\nP-2,B,缺陷\nP-3,C,任务\n");
    assert.ok(typeof outcome !== "string");
    const issues = outcome.tables.find(({ mapping }) => mapping.section === "issues");
    assert.match(issues?.rows[0]?.notes[0]?.en ?? "", /^the plan has this item elsewhere, too: a \(Work\)/);
    assert.match(outcome.text, /- id: a-2\n.*\n.*key: P-1 }\n {4}visibility: internal/);
    assert.deepEqual(
      outcome.tables.flatMap(({ gone }) => gone),
      [],
    );
  });

  it("tells what the source says against what it may not change", () => {
    const own = byHand.replace(
      "    notes: ask Li Wei\n",
      "    notes: ask Li Wei\n    actual: 2026-02-27\n    visibility: team\n",
    );
    const outcome = imported(
      own,
      "里程碑,计划完成日期,基线日期,状态,保密\nPiles,2026-03-01,2026-01-01,重新打开,是\n",
    );
    assert.ok(typeof outcome !== "string");
    assert.deepEqual(
      outcome.tables[0]?.rows[0]?.notes.map(({ en }) => en),
      [
        "it is not done in the source, but the plan still says “Reached on: 2026-02-27”; take that out if it no longer holds",
        "Baseline: the source says 2026-01-01; the agreed date of the plan stays",
        "Visibility: the source marks it as confidential; in the plan it stays as it is (Team)",
      ],
    );
    assert.match(outcome.text, /baseline: 2026-02-20/);
    assert.match(outcome.text, /visibility: team/);
  });

  it("names records of the same title that are other items, and finds those by title where there are no keys", () => {
    const keyed = imported(byHand, "编号,里程碑,计划完成日期\n9,Deck,2026-09-01\n", { tool: "plan" });
    assert.ok(typeof keyed !== "string");
    assert.deepEqual(
      keyed.tables[0]?.rows[0]?.notes.map(({ en }) => en),
      ["the plan has records of the same title that are other items: M-2"],
    );
    assert.equal(
      textAfter(byHand, "里程碑,计划完成日期,状态\nDeck,2026-06-02,计划中\n"),
      byHand.replace("due: 2026-06-01", "due: 2026-06-02"),
    );
  });

  it("takes a register that was made of the plan for what it is", () => {
    const source = "编号,里程碑,计划完成日期\nM-1,Piles,2026-03-02\nM-2,Deck,2026-06-01\n";
    assert.equal(textAfter(byHand, source), byHand.replace('due: "2026-03-01" ', 'due: "2026-03-02" '));
  });

  it("takes a step of the risk scale for the same by its number and its label", () => {
    const scaled = `${byHand.replace("risks: []\n", "")}policy: { risk: { scale: [低, 中, 高] } }
risks:
  - { id: R-1, title: Flood, probability: 3, impact: 中 }
`;
    assert.equal(textAfter(scaled, "风险,可能性,影响程度\nFlood,高,2\n"), scaled);
  });

  it("makes a list of an empty one, and the tool that the items come from", () => {
    const source = "风险编号,风险描述,可能性,影响,应对措施,责任人\nR7,汛期停工,4,3,提前备料,李伟（结构）\n";
    const after = textAfter(byHand, source);
    assert.match(
      after,
      /\ntools:\n {2}- \{ id: plan, .*\n {2}- id: spreadsheet\n {4}name: Spreadsheet\n {4}kind: documents\n/,
    );
    assert.match(
      after,
      /\nrisks:\n {2}- id: 汛期停工\n {4}title: 汛期停工\n {4}probability: 4\n {4}impact: 3\n {4}response: 提前备料\n {4}owner: li-wei\n {4}external: \{ tool: spreadsheet, key: R7 \}\n$/,
    );
  });

  it("writes into a plan in braces", () => {
    const json =
      '{ "commplan": 1, "project": { "name": "B", "client": "N" }, "work": [{ "id": "w-1", "title": "Piles" }] }\n';
    const after = textAfter(json, "Title,Status\nPiles,Done\nDeck,To do\n");
    assert.equal(
      after,
      '{ "commplan": 1, "project": { "name": "B", "client": "N" }, "work": [{ "id": "w-1", "title": "Piles", "status": "done" }, { "id": "w-2", "title": "Deck", "status": "planned" }] }\n',
    );
  });

  it("gives no record the name of a group of people", () => {
    assert.match(textAfter(byHand, "Title,Status\nEveryone,Done\n"), /work:\n {2}- id: everyone-2\n/);
  });

  it("keeps Windows line breaks", () => {
    const after = textAfter(byHand.replaceAll("\n", "\r\n"), "Title,Status\nA,Done\nB,Done\n");
    assert.doesNotMatch(after, /[^\r]\n/);
  });

  it("does not touch what records share", () => {
    const shared = `commplan: 1
project: { name: Bridge, client: Northmere }
work:
  - &first
    id: a
    title: Piles
    status: planned
  - <<: *first
    id: b
`;
    assert.deepEqual(verdictsOf(imported(shared, "Title,Status\nPiles,Done\nDeck,Done\n", {})).slice(1), [
      "3 new",
    ]);
  });

  it("is not done to a file that is no plan", () => {
    for (const text of ["", "work:\n", "{}", "Title,Status\n"])
      assert.match(String(imported(text, "Title,Status\nA,Done\n")), /^What it is to go into is no plan/);
  });

  it("is not done to a plan that cannot be read as a whole", () => {
    assert.match(
      String(imported(byHand.replace("title: Piles", 'title: "Piles'), "Title,Status\nA,Done\n")),
      /^The plan cannot be read as a whole, so nothing is imported into it\. Line \d+: /,
    );
  });
});

describe("what is not taken over", () => {
  const plan = "commplan: 1\nproject: { name: Bridge, client: Northmere }\n";

  it("is told with its row and the reason", () => {
    const source =
      "Key,Title,Milestone name,Due date\n1,,,\n2,,Piles,soon\n3,,Deck,03/04/2026\n4,,Rails,\n5,,Lights,2026-09-01\n5,,Lamps,2026-09-02\n";
    assert.deepEqual(verdictsOf(imported(plan, source, { section: "milestones" })), [
      "2 rejected: it has no title",
      "3 rejected: Due date: “soon” is no date",
      "4 rejected: Due date: “03/04/2026” may be day or month first",
      "5 rejected: Due date is not given",
      "6 new",
      "7 rejected: it is the same item as row 6",
    ]);
  });

  it("of a row that is taken is noted: people, states and milestones that nobody knows", () => {
    const outcome = imported(
      plan,
      "Title,Status,Assignee,Milestone,Priority\nPiles,已关闭,Somebody,M1,High\n",
    );
    assert.ok(typeof outcome !== "string");
    assert.deepEqual(outcome.tables[0]?.left, ["Priority"]);
    assert.deepEqual(
      outcome.tables[0]?.rows[0]?.notes.map(({ en }) => en),
      [
        "Status: “已关闭” can mean several things or none: planned, in-progress, blocked, done or cancelled",
        "Assignee: “Somebody” is not among the stakeholders",
        "Milestone: the plan has no milestone “M1”",
      ],
    );
  });

  it("is a state that may not be the end of it yet, but for issues", () => {
    assert.equal(textAfter(plan, "标题,状态\nA,已修复\n"), `${plan}work:\n  - id: a\n    title: A\n`);
    assert.match(textAfter(plan, "问题,状态\nA,已修复\n"), /status: resolved/);
  });

  it("does not include that a risk is open and when it is looked at again", () => {
    const source = "风险描述,可能性,影响,状态,下次复核日期\n雨季,2,3,开放,2026-08-01\n";
    assert.match(textAfter(plan, source), /status: open\n {4}review: 2026-08-01/);
  });

  it("is an end that may be the planned or the actual one", () => {
    const outcome = imported(plan, "任务名称,开始时间,完成时间\n桩基,2026-03-01,2026-03-05\n");
    assert.ok(typeof outcome !== "string");
    assert.match(outcome.tables[0]?.notes[0]?.en ?? "", /^“完成时间” can be the planned or the actual end/);
    assert.doesNotMatch(outcome.text, /2026-03-05/);
  });

  it("is work that was closed without being done", () => {
    const source = "Summary,Issue key,Status,Resolution\nA,P-1,Done,Won't Do\nB,P-2,Done,Fixed\n";
    assert.match(textAfter(plan, source), /title: A\n {4}status: cancelled\n.*title: B\n {4}status: done\n/s);
  });

  it("are marks that cannot be seen and steer, and line breaks in titles", () => {
    const after = textAfter(plan, 'Title,Status\n"\u202eA\u0007 \n\tB\u2066",Done\n"⚠️ C",Done\n');
    assert.equal(
      after,
      `${plan}work:\n  - id: a-b\n    title: A B\n    status: done\n  - id: c\n    title: "⚠️ C"\n    status: done\n`,
    );
  });

  it("is work that was given up, which was not completed on any day", () => {
    for (const resolution of ["Won't Do", "Incomplete", "Not Planned", "无效", "已取消"]) {
      const source = `Summary,Issue key,Status,Resolution,Resolved\nA,P-1,Done,${resolution},2026-03-05\n`;
      const after = textAfter(plan, source);
      assert.match(after, /status: cancelled/, resolution);
      assert.doesNotMatch(after, /completed/, resolution);
    }
  });

  it("keeps from the client whatever a column of confidentiality may mean", () => {
    const visibleIn = (title: string, mark: string) =>
      / visibility: (.*)/.exec(textAfter(plan, `Title,State,${title}\nA,opened,${mark}\n`))?.[1];
    for (const mark of ["Y", "1", "√", "机密", "内部", "Restricted", "待定", "x"])
      assert.equal(visibleIn("Confidential", mark), "internal", mark);
    for (const mark of ["N", "0", "公开", "否", "public"])
      assert.equal(visibleIn("密级", mark), undefined, mark);
    assert.equal(visibleIn("Security Level", "Management only"), "internal");
    const unclear = imported(plan, "Title,State,密级\nA,opened,待定\n");
    assert.ok(typeof unclear !== "string");
    assert.deepEqual(
      unclear.tables[0]?.rows[0]?.notes.map((note) => note["zh-CN"]).at(-1),
      "在明确谁可以查看之前，计划中标为仅内部可见",
    );
  });

  it("keeps from the client what the source marks as confidential", () => {
    const after = textAfter(plan, "Title,State,Confidential\nA,opened,Yes\nB,opened,No\n");
    assert.equal(
      after,
      `${plan}work:\n  - id: a\n    title: A\n    status: planned\n    visibility: internal\n  - id: b\n    title: B\n    status: planned\n`,
    );
  });
});

describe("a sheet whose name is that of other records", () => {
  it("is not taken for work", async () => {
    const book = new exceljs.Workbook();
    for (const name of ["Actions", "变更", "Communication matrix"])
      book.addWorksheet(name).addRows([
        ["Title", "Status", "Side"],
        ["A", "Done", "Client"],
      ]);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    assert.match(
      String(imported(byHand, bytes)),
      /^its name is that of records which an import does not fill/,
    );
    assert.deepEqual(verdictsOf(imported(byHand, bytes, { table: "Actions", section: "work" })), ["2 new"]);
  });
});

describe("a mapping", () => {
  it("that takes columns which are not there any more is told", () => {
    const own: Mapping = {
      tables: [{ table: "", section: "work", columns: { Title: "title", End: "due" } }],
    };
    const outcome = imported(byHand, "Title,Finish\nPiles,2026-03-05\n", { mapping: own });
    assert.ok(typeof outcome !== "string");
    assert.deepEqual(
      outcome.tables.flatMap(({ notes, left }) => [...notes.map(({ en }) => en), ...left]),
      ["The mapping takes columns that the table has not: “End”.", "Finish"],
    );
  });

  const plan =
    "commplan: 1\nproject: { name: Bridge, client: Northmere }\nstakeholders:\n  - { id: hart, name: Hart, side: client }\n";
  const mapping: Mapping = {
    tables: [
      {
        table: "",
        section: "feedback",
        columns: { What: "text", When: "received" },
        fixed: { from: "Hart", visibility: "team" },
        values: { text: { x: "Too loud" } },
        dates: "month-first",
      },
    ],
  };

  it("says which column fills what, what words stand for, and what all records get", () => {
    const after = textAfter(plan, "What,When,Other\nx,03/04/2026 9:05 AM,1\n", { mapping });
    assert.equal(
      after,
      `${plan}feedback:\n  - id: too-loud\n    from: hart\n    received: 2026-03-04 09:05\n    text: Too loud\n    visibility: team\n`,
    );
  });
});

function mappingOf({ tables }: ImportOutcome): Mapping {
  return { tables: tables.map(({ mapping }) => mapping) };
}
