import assert from "node:assert/strict";
import type { Worksheet } from "exceljs";
import schema from "../../schemas/commplan.schema.json" with { type: "json" };
import { buildReport, type ReportOptions } from "../../src/report/build.ts";
import { formats } from "../../src/report/formats/index.ts";
import { workbookRegisters } from "../../src/report/registers/index.ts";

import { planOf } from "../plan/facts/plan-of.ts";
import { partsOf, textOfParts } from "../support/office-text.ts";
import { parseXml } from "../support/strict-xml.ts";
import { hostileTexts } from "./hostile-texts.ts";
import { workbookOf } from "./read-xlsx.ts";
import { bridge, planFrom, reportOf } from "./report-of.ts";

type BarePlan = Parameters<typeof planOf>[0];

async function bytesOf(plan: BarePlan, options: Partial<ReportOptions> = {}): Promise<Uint8Array> {
  const { render, sections } = formats.xlsx;
  const report = buildReport(planOf(plan), { asOf: "2026-05-15", sections, ...options });
  return (await render(report)) as Uint8Array;
}

async function sheetOf(plan: BarePlan, name: string, options?: Partial<ReportOptions>): Promise<Worksheet> {
  const sheet = (await workbookOf(await bytesOf(plan, options))).getWorksheet(name);
  assert.ok(sheet, name);
  return sheet;
}

/** The cell of a column, by its title, in the first record's row. */
function firstOf(sheet: Worksheet, title: string) {
  const titles = (sheet.getRow(1).values as readonly unknown[]) ?? [];
  const column = titles.indexOf(title);
  assert.ok(column > 0, `${title} among ${titles}`);
  return sheet.getRow(2).getCell(column);
}

describe("a workbook", () => {
  it("has days as days, shares as shares and steps as numbers", async () => {
    const plan: BarePlan = {
      milestones: [{ id: "m", title: "M", due: "2026-05-20", baseline: "2026-05-13", progress: 40 }],
      risks: [{ id: "R", title: "R", probability: 4, impact: 5 }],
    };
    const milestones = await sheetOf(plan, "Milestones");
    assert.deepEqual(firstOf(milestones, "Due date").value, new Date("2026-05-20T00:00:00Z"));
    assert.equal(firstOf(milestones, "Due date").numFmt, "[$-809]d mmm yyyy");
    assert.deepEqual(
      [firstOf(milestones, "Progress").value, firstOf(milestones, "Progress").numFmt],
      [0.4, "0%"],
    );
    assert.equal(firstOf(milestones, "Slip (days)").value, 7);
    assert.equal(firstOf(await sheetOf(plan, "Risks"), "Probability").value, 4);
    const chinese = await sheetOf(plan, "里程碑", { language: "zh-CN" });
    assert.equal(firstOf(chinese, "承诺日期").numFmt, "yyyy-mm-dd");
  });

  it("keeps what looks like a formula as text that stays text", async () => {
    for (const title of ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "＝1＋1"]) {
      const bytes = await bytesOf({ risks: [{ id: "R", title, probability: 1, impact: 1 }] });
      const parts = partsOf(bytes);
      for (const [name, xml] of parts) assert.ok(!/<f[ >]/.test(xml), name);
      const sheet = (await workbookOf(bytes)).getWorksheet("Risks");
      assert.ok(sheet);
      assert.equal(firstOf(sheet, "Title").value, title);
      const address = firstOf(sheet, "Title").address;
      const xml = parts.get(`xl/worksheets/sheet${sheet.id}.xml`) ?? "";
      const style = new RegExp(`<c r="${address}" s="(\\d+)"`).exec(xml)?.[1];
      const cellStyles = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(parts.get("xl/styles.xml") ?? "")?.[1] ?? "";
      const xf = cellStyles.match(/<xf .*?(?:\/>|<\/xf>)/g)?.[Number(style)] ?? "";
      assert.match(xf, /quotePrefix="1"/, `${title}: ${xf}`);
      assert.doesNotMatch(cellStyles, /<protection/);
    }
  });

  it("is sound XML whatever a plan says", async () => {
    for (const text of hostileTexts) {
      const bytes = await bytesOf({
        project: { name: text, client: text, code: text, summary: text },
        stakeholders: [{ id: "p", name: text, side: "client", role: text }],
        milestones: [{ id: "m", title: text, due: "2026-05-20", owner: "p", evidence: [text] }],
        risks: [{ id: "R", title: text, probability: 1, impact: 1, cause: text }],
        status: { summary: text, overall: { rag: "red", evidence: text } },
      });
      for (const xml of partsOf(bytes).values()) parseXml(xml);
      await workbookOf(bytes);
    }
  });

  it("shows a text as it is, also one like an escaped character", async () => {
    const sheet = await sheetOf({ issues: [{ id: "I", title: "a _x0041_ b" }] }, "Issues");
    assert.equal(firstOf(sheet, "Title").value, "a _x0041_ b");
  });

  it("says how long a text is that no cell can hold", async () => {
    const sheet = await sheetOf({ issues: [{ id: "I", title: "名".repeat(40_000) }] }, "Issues");
    const { text } = firstOf(sheet, "Title");
    assert.ok(text.length <= 32_767);
    assert.match(text, /shortened: 40000 characters/);
  });

  it("keeps the sheet of an empty register and says so", async () => {
    const sheet = await sheetOf({}, "Feedback", { profile: "highlight" });
    assert.equal(sheet.getRow(2).getCell(1).value, "Nothing recorded.");
    assert.equal(sheet.autoFilter, undefined);
  });

  it("lists every record that its readers may see, whatever its date, and no other", async () => {
    const risk = { probability: 1, impact: 1 };
    const plan: BarePlan = {
      risks: [
        { id: "R-1", title: "Long gone", status: "closed", closed: "2024-01-01", ...risk },
        { id: "R-2", title: "Ours", visibility: "internal", ...risk },
        { id: "R-3", title: "New", ...risk },
      ],
      actions: [{ id: "A", title: "Act", owner: "p", from: "R-2" }],
      stakeholders: [{ id: "p", name: "Pat", side: "client", email: "pat@example.com", influence: "high" }],
    };
    const sheet = await sheetOf(plan, "Risks");
    assert.deepEqual(
      [2, 3, 4].map((row) => sheet.getRow(row).getCell(1).text),
      ["R-1", "R-3", ""],
    );
    assert.doesNotMatch(textOfParts(await bytesOf(plan)), /R-2|pat@|[Ii]nfluence/);
    assert.doesNotMatch(textOfParts(await bytesOf(plan, { visibility: "internal" })), /pat@/);
  });

  it("names the titles of its columns by the keys of the format", async () => {
    const { render, sections } = formats.xlsx;
    const report = reportOf(bridge, { sections, language: "zh-CN" });
    const workbook = await workbookOf((await render(report)) as Uint8Array);
    const { ranges } = workbook.definedNames.getRanges("commplan.work.blocked_by");
    assert.equal(ranges.length, 1);
    const [name = "", address = ""] = (ranges[0] ?? "").replaceAll("'", "").split("!");
    assert.equal(workbook.getWorksheet(name)?.getCell(address.replaceAll("$", "")).text, "受阻原因");
  });

  it("leads from the first sheet to the others, within itself", async () => {
    const parts = partsOf(await bytesOf({ milestones: [{ id: "m", title: "M", due: "2026-05-20" }] }));
    const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
    assert.match(sheet, /<hyperlink ref="A\d+" location="&apos;Communication matrix&apos;!A1"\/>/);
    assert.doesNotMatch(parts.get("xl/worksheets/_rels/sheet1.xml.rels") ?? "", /Target=/);
  });

  it("has its own date and no other", async () => {
    const core = partsOf(await bytesOf({})).get("docProps/core.xml") ?? "";
    assert.deepEqual([...new Set(core.match(/\d{4}-\d\d-\d\dT[^<]*/g))], ["2026-05-15T00:00:00Z"]);
  });

  it("has a name of its own for every sheet", async () => {
    const { render } = formats.xlsx;
    const title = "A/B: [long] *name*? ".repeat(4);
    const block = { kind: "table", caption: "", columns: [], rows: [] } as const;
    const report = reportOf(bridge);
    const twice = { ...report, sections: ["a", "b"].map((id) => ({ id, title, blocks: [block] })) };
    const names = (await workbookOf((await render(twice)) as Uint8Array)).worksheets.map(({ name }) => name);
    assert.deepEqual(names, ["A B long name A B long name A B", "A B long name A B long name A 2"]);
  });
});

describe("the registers of a workbook", () => {
  // What is called otherwise here than in the editor: reports say "No.", and "By" alone says nothing in a column.
  const renamed = new Set(["id", "notes", "by"]);

  it("call the values as the editor does", () => {
    const definitions: Readonly<Record<string, object>> = schema.definitions;
    for (const language of ["en", "zh-CN"] as const) {
      const report = buildReport(planFrom(bridge), {
        asOf: "2026-05-15",
        language,
        sections: workbookRegisters.map(({ id }) => id),
      });
      let compared = 0;
      for (const [block] of report.sections.map(({ blocks }) => blocks)) {
        assert.ok(block?.kind === "table");
        for (const { key = "", title } of block.columns) {
          const [section = "", name = "", below] = key.split(".");
          if (key === "" || below !== undefined || renamed.has(name)) continue;
          const known = propertyOf(definitions[kinds[section] ?? ""], name);
          assert.equal(title, language === "en" ? known?.title : known?.["x-zh-CN"]?.title, key);
          compared += 1;
        }
      }
      assert.ok(compared > 80, String(compared));
    }
  });
});

function propertyOf(definition: object | undefined, name: string): Titled | undefined {
  const { properties = {} } = (definition ?? {}) as {
    readonly properties?: Readonly<Record<string, Titled>>;
  };
  return properties[name];
}

interface Titled {
  readonly title?: string;
  readonly "x-zh-CN"?: { readonly title?: string };
}

const kinds: Readonly<Record<string, string>> = {
  communications: "communication",
  milestones: "milestone",
  work: "work-item",
  risks: "risk",
  issues: "issue",
  changes: "change",
  decisions: "decision",
  actions: "action",
  feedback: "feedback",
  stakeholders: "stakeholder",
};
