import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { root } from "../support/folders.ts";

// The manifest refers to its words by `%key%`; what is written out instead is English in every editor.

function readJson(file: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(root + file, "utf8"));
}

/** The keys of a manifest whose values an editor shows. */
const shown: ReadonlySet<string> = new Set([
  ...["title", "shortTitle", "category", "description", "markdownDescription", "name", "contents", "altText"],
  ...["contextualTitle", "patternErrorMessage", "deprecationMessage", "enumItemLabels", "enumDescriptions"],
  ...[
    "markdownEnumDescriptions",
    "aliases",
    "viewsWelcome",
    "displayName",
    "userDescription",
    "modelDescription",
  ],
]);

/** Names, and a language as it calls itself. */
const names: ReadonlySet<string> = new Set([
  "CommPlan",
  "commplan",
  "English",
  "简体中文",
  "PingCode",
  "Worktile",
  "GitHub",
  "GitLab",
]);

/** What a language model is told of a tool, in English in every editor; a person sees its display name. */
const forModels: ReadonlySet<string> = new Set(
  toolsOf(readJson("package.json")).flatMap((tool) => [
    ...shownIn(tool["inputSchema"]),
    ...[tool["name"], tool["modelDescription"]].filter((text) => typeof text === "string"),
  ]),
);

function toolsOf({
  contributes,
}: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] {
  const isWithTools =
    typeof contributes === "object" && contributes !== null && "languageModelTools" in contributes;
  return isWithTools && Array.isArray(contributes.languageModelTools) ? contributes.languageModelTools : [];
}

function* shownIn(node: unknown, key = ""): Generator<string> {
  if (typeof node === "string") {
    if (shown.has(key)) yield node;
  } else if (Array.isArray(node)) for (const one of node) yield* shownIn(one, key);
  else if (typeof node === "object" && node !== null)
    for (const [name, value] of Object.entries(node)) yield* shownIn(value, name);
}

describe("the words of the manifest", () => {
  it("are looked up, but for names", () => {
    const { contributes, capabilities } = readJson("package.json");
    const found = [...shownIn(contributes), ...shownIn(capabilities)].filter((text) => !forModels.has(text));
    assert.ok(found.length > 100);
    assert.deepEqual(
      found.filter((text) => !/^%[\w.]+%$/.test(text) && !names.has(text)),
      [],
    );
  });

  it("are Chinese in a Chinese editor", () => {
    const [english, chinese] = [readJson("package.nls.json"), readJson("package.nls.zh-cn.json")];
    const isPath = (text: string) => /^media\//.test(text);
    for (const [key, text] of Object.entries(chinese)) {
      assert.ok(typeof text === "string");
      if (isPath(text)) assert.match(text, /\.zh-cn\./, key);
      else if (text !== "CommPlan") assert.match(text, /[\u4e00-\u9fff]/, key);
      assert.notEqual(english[key], undefined, key);
    }
  });

  it("of the code are Chinese in the bundle", () => {
    // What the other tool calls it on its own page, in every language.
    const theirs = new Set(["Client ID", "Client Secret"]);
    for (const [english, chinese] of Object.entries(readJson("l10n/bundle.l10n.zh-cn.json")))
      if (!theirs.has(english) && /[a-z]{3}/i.test(english.replaceAll(/\{\d\}|CommPlan/g, "")))
        assert.match(String(chinese), /[\u4e00-\u9fff]/, english);
  });
});
