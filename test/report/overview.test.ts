import assert from "node:assert/strict";
import { type DefaultTreeAdapterTypes, parseFragment, serializeOuter } from "parse5";
import { renderOverview, renderOverviewPage } from "../../src/report/formats/html/overview.ts";
import { buildOverview } from "../../src/report/overview/overview.ts";
import { type PictureName, pictureNames } from "../../src/report/overview/pictures.ts";
import { bridge, planFrom } from "./report-of.ts";

interface Mark {
  readonly at: unknown;
  readonly says: string;
}

/** The marks of a plan's picture at 15 May 2026, in their order, with the whole of what the page shows. */
function pictureOf(text: string, picture: PictureName, { language = "en", width = 640 } = {}) {
  const overview = buildOverview(planFrom(text), { asOf: "2026-05-15", language, picture });
  const html = renderOverview(overview, width);
  const elements = elementsOf(html);
  const marks = elements
    .filter((one) => attribute(one, "class") === "chart-mark")
    .map((one): Mark => ({ at: JSON.parse(attribute(one, "data-at")), says: attribute(one, "aria-label") }));
  return { overview, html, elements, marks };
}

type ElementNode = DefaultTreeAdapterTypes.Element;

function elementsOf(html: string): readonly ElementNode[] {
  const below = (node: DefaultTreeAdapterTypes.Node): readonly ElementNode[] => [
    ...("tagName" in node ? [node] : []),
    ...("childNodes" in node ? node.childNodes.flatMap(below) : []),
  ];
  return below(parseFragment(html));
}

function attribute({ attrs }: ElementNode, name: string): string {
  return attrs.find((one) => one.name === name)?.value ?? "";
}

function planWith(records: string): string {
  return `commplan: 1\nproject: { name: P, client: C }\n${records}\n`;
}

describe("the timeline of a plan", () => {
  it("has a mark for each milestone, which says what it is and leads to it", () => {
    assert.deepEqual(pictureOf(bridge, "timeline").marks, [
      {
        at: ["milestones", 0],
        says: "Milestone Drawings approved, reached 24 April 2026, done 7 days late, baseline 17 April 2026",
      },
      {
        at: ["milestones", 1],
        says: "Milestone Foundations poured, due 29 May 2026, in 14 days, 14 days behind the baseline, baseline 15 May 2026",
      },
      { at: ["milestones", 2], says: "Milestone Bridge opened, due 28 August 2026, in 105 days" },
    ]);
  });

  it("repeats its axis for the eye alone, to stay in sight above many rows", () => {
    const headOf = (picture: PictureName) => {
      const { elements } = pictureOf(bridge, picture);
      const heads = elements.filter((one) => attribute(one, "class") === "head");
      return heads.flatMap(({ childNodes }) => childNodes.flatMap((one) => ("tagName" in one ? [one] : [])));
    };
    const [head, ...others] = headOf("timeline");
    assert.ok(head && others.length === 0);
    assert.equal(attribute(head, "aria-hidden"), "true");
    const html = serializeOuter(head);
    assert.match(html, /May 2026/);
    assert.doesNotMatch(html, /\b(?:id|tabindex|data-at|role|style)=/);
    assert.deepEqual(headOf("risk-matrix"), []);
  });

  it("says it in Chinese", () => {
    const { marks, overview } = pictureOf(
      planWith("milestones: [{ id: m, title: 屋面, due: 2026-05-05 }]"),
      "timeline",
      { language: "zh-CN" },
    );
    assert.deepEqual(
      marks.map(({ says }) => says),
      ["里程碑“屋面”，承诺日期2026年5月5日，逾期10天"],
    );
    assert.match(overview.about, /^截至2026年5月15日。/);
  });

  it("shows records of every visibility, and says so", () => {
    const { marks, overview } = pictureOf(
      planWith("milestones: [{ id: m, title: Secret, due: 2026-05-05, visibility: internal }]"),
      "timeline",
    );
    assert.equal(marks.length, 1);
    assert.match(overview.about, /For the team: shows every record/);
  });

  it("has those without a date in the table, and counts them", () => {
    const { marks, overview } = pictureOf(
      planWith("milestones: [{ id: a, title: A, due: 2026-05-05 }, { id: b, title: B }]"),
      "timeline",
    );
    assert.equal(marks.length, 1);
    assert.equal(overview.table?.rows.length, 2);
    assert.deepEqual(overview.notes, ["Without a date, so in the table only: 1."]);
  });

  it("of thousands has the nearest, and says of how many", () => {
    const many = Array.from({ length: 3000 }, (_, index) => {
      const month = String((index % 12) + 1).padStart(2, "0");
      return `  - { id: m${index}, title: M${index}, due: ${2010 + Math.floor(index / 100)}-${month}-01 }`;
    });
    const { marks, overview } = pictureOf(planWith(`milestones:\n${many.join("\n")}`), "timeline");
    assert.equal(marks.length, 250);
    assert.match(
      overview.chart?.description ?? "",
      /^The 250 of 3000 milestones nearest .*left out, also of the table\.$/,
    );
    assert.equal(overview.table?.rows.length, 250);
  });
});

describe("the risk matrix of a plan", () => {
  it("has a mark for each open risk, which says what it is and leads to it", () => {
    assert.deepEqual(pictureOf(bridge, "risk-matrix").marks, [
      {
        at: ["risks", 0],
        says: "Risk R-1 Possession is refused, critical, probability likely, impact likely",
      },
      { at: ["risks", 1], says: "Risk R-2 Steel gets cheaper, low, probability possible, impact rare" },
      { at: ["risks", 3], says: "Risk R-9 Our own insolvency, medium, probability rare, impact likely" },
    ]);
  });

  it("has those that are not rated in the table, and counts them", () => {
    const { marks, overview } = pictureOf(
      planWith(
        "risks: [{ id: A, title: A, probability: 2, impact: 9 }, { id: B, probability: 3, impact: 4 }]",
      ),
      "risk-matrix",
    );
    assert.deepEqual(
      marks.map(({ at }) => at),
      [["risks", 1]],
    );
    assert.equal(overview.table?.rows.length, 2);
    assert.match(overview.notes[0] ?? "", /in the table only: 1\.$/);
  });

  it("counts what a field has no room for", () => {
    const many = Array.from(
      { length: 400 },
      (_, index) => `  - { id: R${index}, title: T, probability: 3, impact: 4 }`,
    );
    const { marks, html, overview } = pictureOf(planWith(`risks:\n${many.join("\n")}`), "risk-matrix");
    assert.equal(marks.length, 10);
    assert.match(html, />\+390</);
    assert.deepEqual(overview.notes, ["The table has the 250 worst; left out of it: 150."]);
  });
});

describe("where there is nothing to draw", () => {
  const cases: readonly (readonly [string, string, PictureName, RegExp, string | undefined])[] = [
    ["no text", "", "timeline", /no milestones yet/, "Add Milestone"],
    ["no text", "", "risk-matrix", /no risks yet/, "Add Risk"],
    ["no dates", "milestones: [{ id: m, title: M }]", "timeline", /Give one a due date/, undefined],
    ["nothing rated", "risks: [{ id: R, title: T }]", "risk-matrix", /Give one a probability/, undefined],
    ["closed risks", "risks: [{ id: R, status: closed }]", "risk-matrix", /^No risk is open/, undefined],
    [
      "a scale that cannot be read",
      "policy: { risk: { scale: 7 } }\nrisks: [{ id: R, probability: 1, impact: 1 }]",
      "risk-matrix",
      /Give one a probability/,
      undefined,
    ],
  ];
  for (const [name, text, picture, note, add] of cases) {
    it(`${name}: the ${picture} says what to do`, () => {
      const { overview, marks } = pictureOf(text === "" ? "" : planWith(text), picture);
      assert.deepEqual(marks, []);
      assert.match(overview.notes[0] ?? "", note);
      assert.equal(overview.add, add);
    });
  }
});

describe("the page of a picture", () => {
  const hostile: readonly string[] = [
    "milestones: [",
    "\ufeffmilestones:\r\n  - id: m\r\n    title: T\r\n    due: 2026-05-05\r\n",
    "milestones:\r  - id: m\r    due: 2026-05-05\r",
    "milestones:\n\t- id: m\n",
    "milestones: [{ title: '</title><script>alert(1)</script>', due: 2026-05-05 }]",
    'milestones: [{ title: "\\" onfocus=\\"x", due: 2026-05-05 }]',
    "milestones: [{ title: 👷🏽‍♀️屋面\u202e, due: 2026-05-05, baseline: 0001-01-01, actual: 9999-12-31, status: done }]",
    "milestones: [&a { id: m, due: 2026-05-05 }, { <<: *a, id: n }, *a]",
    "milestones: 7\nrisks: x",
    "risks: [{ id: [], title: {}, probability: 1, impact: 1 }, null, 3]",
    "policy: { risk: { scale: [] } }\nrisks: [{ id: R, probability: 1, impact: 1 }]",
    "policy: { risk: { scale: [</svg>] } }\nrisks: [{ id: <b>, title: <i>, probability: 1, impact: 1 }]",
    "phases: [{ id: p, name: P, start: 2026-05-01, end: 2026-04-01 }]\nmilestones: [{ id: m, due: 2026-02-30 }]",
  ];
  for (const text of hostile) {
    it(`is whole, and text stays text: ${JSON.stringify(text)}`, () => {
      for (const picture of pictureNames) {
        for (const width of [0, 320, 4000, Number.NaN]) {
          const { html, elements } = pictureOf(text, picture, { width });
          assert.doesNotMatch(html, /NaN|undefined/);
          const names = elements.map(({ tagName }) => tagName);
          assert.deepEqual(
            names.filter((name) => ["script", "b", "i", "img"].includes(name)),
            [],
          );
          const attributes = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name));
          assert.deepEqual(
            attributes.filter((name) => /^on|^style$|^src/.test(name)),
            [],
          );
        }
      }
    });
  }

  it("lets only its own script and style sheet run", () => {
    const page = renderOverviewPage({ language: "en", project: "<P>" }, { nonce: "n", script: "s.js" });
    assert.match(page, /content="default-src 'none'; style-src 'nonce-n'; script-src 'nonce-n'"/);
    assert.doesNotMatch(page, /unsafe|<P>/);
  });

  it("is drawn as wide as there is room, but never too narrow to read", () => {
    for (const picture of pictureNames) {
      assert.match(pictureOf(bridge, picture, { width: 500 }).html, /<svg[^>]* width="500"/);
      assert.match(pictureOf(bridge, picture, { width: 10 }).html, /<svg[^>]* width="320"/);
    }
  });
});
