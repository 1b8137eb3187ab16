import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { projectForm as githubForm } from "../../src/connect/github/project-form.ts";
import { problems } from "../../src/connect/http/problems.ts";
import { type Language, say } from "../../src/plan/words.ts";
import { root } from "../support/folders.ts";

/** What stands in the sentences of the page for what differs from case to case. */
const inserts = {
  tool: "PingCode",
  host: "pm.example.cn",
  what: { en: "sprints", "zh-CN": "迭代" },
  scope: "pcp:read:pjm:sprint",
  sign: "HTTP 400, 199999",
  says: { en: " It says: “…”.", "zh-CN": "它的说明：“……”。" },
  wait: { en: "30 seconds", "zh-CN": " 30 秒" },
  project: "WTF",
  ids: { en: "66aa…cc06, 66aa…cc07", "zh-CN": "66aa…cc06、66aa…cc07" },
  limit: "30 MB",
  form: githubForm,
  option: "milestones",
  value: "epic",
  names: { en: "milestone, stage, sprint or release", "zh-CN": "milestone、stage、sprint 或 release" },
};

/** Where only one of the tools says so. */
const insertsOfOne: Readonly<Record<string, Partial<typeof inserts>>> = {
  "sign-on": { tool: "GitHub" },
  "project-form": { tool: "GitHub", project: "bridge" },
};

describe("the pages on connections", () => {
  for (const [page, language] of [
    ["connections.md", "en"],
    ["connections.zh-CN.md", "zh-CN"],
  ] as const satisfies readonly (readonly [string, Language])[]) {
    it(`tell in ${page} each sentence about a failure, and no other`, () => {
      const text = readFileSync(`${root}docs/${page}`, "utf8");
      const [, table = ""] = /\n\|---\|---\|\n((?:\|(?!---).*\n)+)\n## [^\n]*\n\n\| \|/.exec(text) ?? [];
      const told = [...table.matchAll(/\| ([^|]+) \|$/gm)].map(([, sentence = ""]) => sentence);
      assert.deepEqual(
        told,
        Object.entries(problems).map(
          ([kind, sentence]) => say(sentence, { ...inserts, ...insertsOfOne[kind] })[language],
        ),
      );
    });
  }
});
