import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, relative } from "node:path";
import { placesAt } from "../../src/language/completion/places.ts";
import { shapeAt } from "../../src/language/shape-at.ts";
import { analyze } from "../../src/plan/analyze.ts";
import { visiblePlan } from "../../src/plan/facts/visibility.ts";
import { calendarOf } from "../../src/plan/time/calendar.ts";
import { type Language, languages } from "../../src/plan/words.ts";
import { sectionContext } from "../../src/report/context.ts";
import { asOf, cursorIn, documentOf, english } from "../language/ask.ts";
import { tree } from "../language/sidebar/tree-of.ts";
import { reportOf } from "../report/report-of.ts";
import { root } from "../support/folders.ts";
import { actionsView } from "./examples/actions-view.ts";
import { eventNoAgenda } from "./examples/event-no-agenda.ts";
import { eventPlaces } from "./examples/event-places.ts";
import { nextDates } from "./examples/next-dates.ts";
import { shortMessage } from "./examples/short-message.ts";
import { pageAt } from "./page.ts";

const head = "commplan: 1\nproject: { name: P, client: C, start: 2026-01-05 }\n";

describe("the examples for contributors", () => {
  it("find an event of the coming week without an agenda, and no other", () => {
    const text = `${head}events:
  - { id: soon, title: Site visit, kind: site-visit, when: 2026-03-05 }
  - { id: week, title: In a week, kind: meeting, when: 2026-03-09 09:00 }
  - { id: later, title: Later, kind: meeting, when: 2026-03-10 }
  - { id: past, title: Past, kind: meeting, when: 2026-03-01 }
  - { id: ready, title: Ready, kind: meeting, when: 2026-03-05, agenda: [Costs] }
  - { id: off, title: Off, kind: meeting, when: 2026-03-05, status: cancelled }
  - { id: bad, title: Bad, kind: meeting, when: soon }
`;
    const found = [...eventNoAgenda.check(analyze(text, { asOf }))];
    assert.deepEqual(
      found.map(({ message }) => message.en),
      ["Site visit", "In a week"].map(
        (title, index) =>
          `“${title}” is on 2026-03-0${index === 0 ? 5 : 9} and has no “agenda”. Those who are invited want to prepare.`,
      ),
    );
  });

  it("suggest the places of other events, the latest first, and only there", () => {
    const offered = (line: string) => {
      const { text, offset } = cursorIn(`${head}events:
  - { id: a, title: A, kind: meeting, when: 2026-03-05, place: Hall }
  - { id: b, title: B, kind: meeting, when: 2026-03-06, place: Site hut }
  - { id: c, title: C, kind: meeting, when: 2026-03-07, ${line} }
`);
      const { analysis } = documentOf(text);
      return placesAt(analysis.source, offset).flatMap((place) => {
        const shape = shapeAt(place.path);
        if (place.kind !== "value" || shape === undefined) return [];
        const question = { analysis, language: "en", options: english, place, shape } as const;
        return [...eventPlaces(question)].map(({ label }) => label);
      });
    };
    assert.deepEqual(offered("place: |"), ["Site hut", "Hall"]);
    assert.deepEqual(offered("owner: |"), []);
  });

  it("tell the next three dates in a report", () => {
    const dates = ["2026-06-01", "2026-04-01", "2026-05-20", "2026-07-01"];
    const records = dates
      .map((due, index) => `  - { id: m${index}, title: M${index}, due: ${due} }\n`)
      .join("");
    const { plan } = analyze(`${head}milestones:\n${records}`, { asOf: "2026-05-15" });
    const rows = (language: Language) => {
      const blocks = nextDates.blocks(
        sectionContext({
          plan,
          visible: visiblePlan(plan, { visibility: "client", audience: [] }),
          visibility: "client",
          definition: undefined,
          profile: "client-progress",
          sections: new Set(),
          history: undefined,
          openErrors: 0,
          asOf: "2026-05-15",
          period: { from: "2026-04-18", to: "2026-05-15" },
          next: { from: "2026-05-16", to: "2026-06-12" },
          calendar: calendarOf(plan.calendar),
          language,
          tag: language,
        }),
      );
      return blocks
        .flatMap((block) => (block.kind === "table" ? block.rows : []))
        .map(({ cells }) => cells[0]?.content);
    };
    assert.deepEqual(rows("en"), [["M1"], ["M2"], ["M0"]]);
    assert.deepEqual(rows("zh-CN"), [["M1"], ["M2"], ["M0"]]);
  });

  it("write a report as a message", async () => {
    const report = reportOf(`${head}risks:\n  - { id: r, title: R, probability: 4, impact: 4 }\n`, {
      sections: ["risks", "issues"],
    });
    assert.equal(
      await shortMessage.render(report),
      "P – Progress report\n18 April 2026 to 15 May 2026\n- Risks\n",
    );
  });

  it("show actions in the sidebar by when they are due", () => {
    const records = `actions:
  - { id: a, title: Keys, due: 2026-07-17 }
  - { id: b, title: Permit, due: 2026-07-01 }
  - { id: c, title: Thanks }
`;
    const labels = tree(actionsView, records).map((line) => line.replace(/ \|.*/, ""));
    assert.deepEqual(labels, ["Overdue", "  Permit", "Today", "  Keys", "No date", "  Thanks"]);
  });
});

describe("the pages for contributors", () => {
  for (const language of languages) {
    const page = pageAt(language === "en" ? "docs/contributing.md" : "docs/contributing.zh-CN.md");
    const shown = page.blocks.flatMap((block) => {
      const file = /^file: (\S+)$/.exec(block.mark)?.[1];
      return file === undefined ? [] : [{ file, text: block.text }];
    });

    it(`show in ${language} the examples as they are tested`, () => {
      assert.equal(shown.length, 5);
      for (const { file, text } of shown) {
        const example = readFileSync(`${root}test/docs/examples/${basename(file)}`, "utf8");
        assert.equal(text, asAt(file, example));
      }
    });

    it(`name in ${language} files that are there, and examples for files that are not`, () => {
      for (const { file } of shown) {
        assert.ok(existsSync(root + dirname(file)), file);
        assert.ok(!existsSync(root + file), `${file} is there: the example wants another name`);
      }
      const named = page.codes.filter((code) =>
        /^(?:src|test|docs|scripts|bench|schemas|l10n)\/[\w./-]*$/.test(code),
      );
      assert.ok(named.length > 20);
      assert.deepEqual(
        named.filter((path) => !existsSync(root + path)),
        [],
      );
    });
  }
});

/** An example as it would stand in its file: with its imports from there, and no need to bend the types. */
function asAt(file: string, example: string): string {
  return example
    .replaceAll(/"\.\.\/\.\.\/\.\.\/(src\/[^"]+)"/g, (_, path: string) => {
      const from = relative(dirname(file), path);
      return `"${from.startsWith(".") ? from : `./${from}`}"`;
    })
    .replace(" as ViewId", "")
    .replace("import type { Item, ViewId }", "import type { Item }");
}
