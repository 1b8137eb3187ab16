import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { type StoryPlan, storyFiles, storyPlans } from "../../scripts/story/story.ts";
import { analyze } from "../../src/plan/analyze.ts";
import { languages } from "../../src/plan/words.ts";
import { root } from "../support/folders.ts";
import { findingsIn, storyPlanOf } from "./excerpt.ts";
import { type Page, pageAt } from "./page.ts";

const files = new Map(storyFiles().map(({ path, text }) => [path, text]));

describe("the story", () => {
  it("has its reports, and the fingerprints of them, as its plans make them", () => {
    const run = spawnSync(process.execPath, ["--import", "tsx", "scripts/make-story-docs.mjs", "--check"], {
      cwd: root,
      encoding: "utf8",
    });
    assert.equal(run.stderr, "");
    assert.equal(run.status, 0);
  });

  it("is the same in both languages but for its words", () => {
    const [english, chinese] = languages.map(storyPlans);
    assert.ok(english !== undefined && english.length === 6);
    assert.deepEqual(chinese?.map(bones), english.map(bones));
  });

  for (const language of languages) {
    const page = pageAt(language === "en" ? "docs/story/README.md" : "docs/story/README.zh-CN.md");

    for (const { name, text, asOf } of storyPlans(language))
      it(`has nothing left to find on its day in ${language}: ${name}`, () => {
        const issued = { sha256: (path: string) => hashOf(files.get(`${language}/${path}`)) };
        assert.deepEqual(
          analyze(text, { asOf, files: issued }).findings.map(
            ({ rule, message }) => `${rule}: ${message[language]}`,
          ),
          [],
        );
      });

    it(`shows in ${language} lines that stand in its plans`, () => {
      const shown = page.blocks.filter(({ mark }) => mark.startsWith("of: "));
      assert.ok(shown.length > 5);
      for (const block of shown) {
        const lines = storyPlanOf(block, language)?.text.split("\n") ?? [];
        let at = 0;
        for (const line of block.text.trimEnd().split("\n")) {
          const found = lines.indexOf(line, at);
          assert.ok(found >= 0, `line ${block.line}: “${line}” does not stand there, or not in this order`);
          at = found + 1;
        }
      }
    });

    it(`tells in ${language} what is really found in its examples`, () => {
      const told = page.blocks.flatMap((block, index) => (block.mark === "says" ? [index] : []));
      assert.ok(told.length > 4);
      for (const index of told) {
        const [before, block] = [page.blocks[index - 1], page.blocks[index]];
        assert.ok(before && block);
        assert.deepEqual(
          block.text.trimEnd().split("\n"),
          findingsIn(before, language).map(({ message }) => message[language]),
        );
      }
    });

    it(`quotes in ${language} what stands in its reports`, () => {
      const reports = [...files].filter(([path]) => path.startsWith(`${language}/reports/`));
      const all = reports.map(([, text]) => plain(text)).join("\n");
      const quotes = quotesIn(page);
      assert.ok(quotes.length > 5);
      assert.deepEqual(
        quotes.filter((quote) => !all.includes(quote)),
        [],
      );
    });

    it(`keeps in ${language} from its client what is withheld, and tells the client what is not`, () => {
      const withheld = storyPlans(language).filter(({ text }) => text.includes("id: penalty"));
      assert.equal(withheld.length, 4);
      for (const [path, text] of files)
        if (path.includes("/reports/")) assert.doesNotMatch(text, /penalty|8,000|8000/, path);
      const exception = files.get(`${language}/reports/3-exception.md`) ?? "";
      assert.match(exception, /factory-fire/);
    });
  }
});

function hashOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : createHash("sha256").update(text).digest("hex");
}

/** A plan without its words: the keys, ids, days and numbers. */
function bones({ name, text, asOf, report }: StoryPlan): unknown {
  const kept = JSON.stringify(analyze(text, { asOf }).plan, (key, value: unknown) => {
    if (wordKeys.has(key) || key === "sha256" || key === "language") return "";
    return Array.isArray(value) && key === "options" ? value.length : value;
  });
  return { name, asOf, report, kept };
}

/** Keys whose values are words of a language. */
const wordKeys: ReadonlySet<string> = new Set(
  "acceptance category cause channel-reason client cost decision effect evidence measure name needs outcome reason recovery remark resolution response role scope statement summary target team text time title quality contingency trigger".split(
    " ",
  ),
);

/** The quotations of a page, a line each. */
function quotesIn({ text }: Page): readonly string[] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("> "))
    .map((line) => plain(line.slice(2)));
}

/** A text without marks of emphasis. */
function plain(text: string): string {
  return text.replaceAll("*", "").trim();
}
