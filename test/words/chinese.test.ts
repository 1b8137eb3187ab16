import assert from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import { commands } from "../../src/cli/commands/index.ts";
import { run } from "../../src/cli/run.ts";
import { choicesOf, contextFor, proceed } from "../../src/language/acts/ask.ts";
import { acts } from "../../src/language/acts/index.ts";
import { views } from "../../src/language/sidebar/views/index.ts";
import { analyze } from "../../src/plan/analyze.ts";
import { isProfile, reportProfiles } from "../../src/plan/facts/report-profiles.ts";
import { buildReport } from "../../src/report/build.ts";
import { renderOverview } from "../../src/report/formats/html/overview.ts";
import { renderPreviewContent } from "../../src/report/formats/html/render.ts";
import { type Format, formats } from "../../src/report/formats/index.ts";
import { buildOverview } from "../../src/report/overview/overview.ts";
import { pictureNames } from "../../src/report/overview/pictures.ts";
import { allRows } from "../language/sidebar/tree-of.ts";
import { allAnswers, everything } from "../server/all-answers.ts";
import { startClient } from "../server/client.ts";
import { plansIn } from "../support/folders.ts";
import { asOfOf } from "../support/marks.ts";
import { partsOf, unescaped } from "../support/office-text.ts";
import { englishIn, shownTexts } from "./english-words.ts";

// The product in Chinese, from a plan to its reports: no English word of ours is in it. What the plan itself says in
// English is the plan's, and the format's keys and values are the same in every language.

const asOf = "2026-07-17";
const site = plansIn("samples").find(({ text }) => text.includes("language: zh-CN"));
assert.ok(site);
const { text } = site;
const analysis = analyze(text, { asOf });

/** Names of commands, options, values and files stand as they are typed, in capitals too: `pingcode:PROJECT`. */
const typed = [
  ...commands.flatMap((command) => [command.name, command.operands, ...command.options.map(optionText)]),
  "OPTIONS PROJECT LANG pingcode worktile github gitlab milestone stage sprint release",
].join(" ");

function optionText({
  name,
  placeholder = "",
}: {
  readonly name: string;
  readonly placeholder?: string;
}): string {
  return `${name} ${placeholder}`;
}

/** Fails with the words and what they stand in. */
function allChinese(said: Iterable<string>, plan = text): void {
  const strays = new Map<string, string>();
  let count = 0;
  for (const one of said) {
    count += 1;
    for (const word of englishIn(one, plan)) strays.set(word, one.replaceAll(/\s+/g, " ").slice(0, 160));
  }
  assert.ok(count > 0, "nothing was said");
  assert.deepEqual(
    [...strays].map(([word, where]) => `${word}: ${where}`),
    [],
  );
}

describe("in Chinese", () => {
  it("findings, their fixes and related places, of every rule", () => {
    for (const { name, text: plan } of [...plansIn("test/plan/rules"), ...plansIn("test/plan/fixtures")]) {
      const { findings } = analyze(plan, { asOf: /^# as-of/.test(plan) ? asOfOf(plan) : asOf });
      const said = findings.flatMap(({ message, related, fixes }) => [
        message["zh-CN"],
        ...related.map((place) => place.message["zh-CN"]),
        ...fixes().map(({ title }) => title["zh-CN"]),
      ]);
      if (said.length > 0) assert.doesNotThrow(() => allChinese(said, plan), name);
    }
  });

  it("the lines of every view, however grouped", () => {
    const context = { uri: "file:///p", analysis, language: "zh-CN" } as const;
    const rows = views.flatMap((view) =>
      view.groupings.flatMap(({ name }) => allRows(view.rows(context, { group: name }))),
    );
    allChinese(rows.flatMap(({ label, description, sentence }) => [label, description, sentence]));
  });

  it("what is asked and proposed by every act", () => {
    const said = acts.flatMap((act) => {
      const [record] = act.sections.flatMap((section) => [...(analysis.plan[section] ?? [])]);
      const at = record !== undefined && "at" in record ? record.at : [];
      const context = contextFor(act, analysis, {}, at);
      const reply = proceed(act, analysis, {}, at);
      return [
        act.words,
        act.done,
        ...("message" in reply ? [reply.message] : []),
        ...act.questions.flatMap((question) => [
          question.words,
          ...["", "2026", "x y"].flatMap((typed) =>
            choicesOf(question, context, typed).flatMap(({ label, detail, group }) => [label, detail, group]),
          ),
          ...["", "soon", "=1+1"].map((answer) => question.problem?.(answer, context)),
        ]),
      ].flatMap((words) => words?.["zh-CN"].replaceAll(/\{\w+\}/g, "") ?? []);
    });
    allChinese(said);
  });

  for (const profile of Object.keys(reportProfiles).filter(isProfile)) {
    it(`a report as ${profile}, in every form that is text`, async () => {
      for (const [name, format] of Object.entries<Format>(formats)) {
        // Data are for programs, in the words of the format.
        if (format.isPrinted || name === "json") continue;
        const { sections } = format;
        const options = { asOf, language: "zh-CN", visibility: "internal", sections, profile } as const;
        const content = await format.render(buildReport(analysis.plan, options));
        assert.doesNotThrow(() => allChinese(readableTexts(format.extension, content)), format.extension);
      }
    });
  }

  it("the preview, and the pictures of the overview", () => {
    const report = buildReport(analysis.plan, { asOf, language: "zh-CN", visibility: "team" });
    const overviews = pictureNames.map((picture) =>
      renderOverview(buildOverview(analysis.plan, { asOf, language: "zh-CN", picture }), 900),
    );
    allChinese([renderPreviewContent(report), ...overviews].map(textOfPage));
  });

  it("everything that the language server says", async () => {
    const client = await startClient({ locale: "zh-CN", capabilities: everything, settings: { asOf } });
    try {
      const uri = "file:///plans/site.commplan.yaml";
      await client.open(uri, text);
      const lines = text.split("\n");
      const positions = lines.flatMap((line, index) =>
        index % 23 === 0
          ? [
              { line: index, character: line.length },
              { line: index, character: 6 },
            ]
          : [],
      );
      const whole = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
      const ranges = positions.slice(0, 40).map((start) => ({ start, end: start }));
      allChinese(shownTexts(await allAnswers(client.connection, uri, { whole, positions, ranges })));
    } finally {
      await client.stop();
    }
  });

  for (const name of ["", ...commands.map((command) => command.name)]) {
    it(`the help of the command line: commplan help ${name}`, async () => {
      const { output } = await run(["help", ...(name ? [name] : []), "--language", "zh-CN"], {}, new Date(0));
      allChinese([String(output)], `${typed} help`);
    });
  }

  const mistakes: readonly (readonly string[])[] = [
    [],
    ["chek"],
    ["check", "--formt", "json"],
    ["check", "--format", "xml"],
    ["check", "--format"],
    ["check", "--fix=yes"],
    ["check", "--as-of", "2026-02-30"],
    ["check", "no/such/folder"],
    ["report"],
    ["report", "no-such-plan.yaml", "--format", "html"],
    ["report", "no-such-plan.yaml", "--format", "docs"],
    ["import", "no-such.csv"],
    ["import", "no-such.csv", "--into", "no-such-plan.yaml"],
    ["import", "pingcode:", "--into", "no-such-plan.yaml"],
    ["import", "worktile:WT", "--into", "no-such-plan.yaml"],
    ["json"],
    ["json", "no-such-plan.yaml"],
    ["migrate", "no-such-plan.yaml"],
    ["lsp", "extra"],
    ["help", "chek"],
    ["version", "extra"],
  ];
  for (const args of mistakes) {
    it(`a mistake in the call: commplan ${args.join(" ")}`, async () => {
      const { complaint, exitCode } = await run([...args, "--language", "zh-CN"], {}, new Date(0));
      assert.equal(exitCode, 2);
      assert.match(complaint ?? "", /[\u4e00-\u9fff]/);
      allChinese([complaint ?? ""], `${typed} ${args.join(" ")}`);
    });
  }
});

/** What a person reads of a file: neither names of elements nor where things stand. */
function readableTexts(extension: string, content: string | Uint8Array): readonly string[] {
  if (extension === "zip" && typeof content !== "string")
    return Object.values(unzipSync(content)).map((bytes) => strFromU8(bytes));
  if (typeof content !== "string") {
    return [...partsOf(content)]
      .filter(
        ([name]) =>
          /^(word|ppt\/slides|xl\/(worksheets|sharedStrings))/.test(name) &&
          !/theme|styles|settings|font/i.test(name),
      )
      .flatMap(([, xml]) =>
        [...xml.matchAll(/<(?:w:t|a:t|t)(?: [^>]*)?>([^<]*)</g)].map(([, one = ""]) => unescaped(one)),
      );
  }
  if (extension === "html") return [textOfPage(content)];
  if (extension === "ics") {
    const unfolded = content.replaceAll(/\r\n /g, "");
    return [...unfolded.matchAll(/^(?:SUMMARY|DESCRIPTION|X-WR-CALNAME)[^:]*:(.*)$/gm)].map(
      ([, one = ""]) => one,
    );
  }
  if (extension === "mmd")
    // Lines such as `title …` and `… :crit, m1, 2026-07-17, 0d`: its own words stand where no text does.
    return content
      .split("\n")
      .filter((line) => !/^ *(?:gantt|dateFormat|axisFormat|inclusiveEndDates|todayMarker)\b/.test(line))
      .map((line) => line.replace(/^ *(?:title|accTitle|accDescr|section):? /, "").replace(/ :[^:]*$/, ""));
  if (extension === "eml") {
    const parts = [...content.matchAll(/base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g)];
    return parts.map(([, one = ""]) => textOfPage(Buffer.from(one, "base64").toString("utf8")));
  }
  return [content];
}

function textOfPage(page: string): string {
  return unescaped(
    page.replaceAll(/<(style|script|title)[^>]*>.*?<\/\1>/gs, " ").replaceAll(/<[^>]*>/g, " "),
  );
}
