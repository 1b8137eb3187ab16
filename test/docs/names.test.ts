import assert from "node:assert/strict";
import manifest from "../../package.json" with { type: "json" };
import english from "../../package.nls.json" with { type: "json" };
import chinese from "../../package.nls.zh-cn.json" with { type: "json" };
import schema from "../../schemas/commplan.schema.json" with { type: "json" };
import { ruleIds } from "../../scripts/rule-docs/source.ts";
import { storyPlans } from "../../scripts/story/story.ts";
import { commands as cliCommands } from "../../src/cli/commands/index.ts";
import { formatNames as checkFormats } from "../../src/cli/formats/index.ts";
import { planShape, type Shape } from "../../src/plan/schema/shape.ts";
import { formatNames as reportFormats } from "../../src/report/formats/index.ts";
import { pages } from "./page.ts";

const { commands, configuration, views, viewsContainers, keybindings, languages } = manifest.contributes;

/** Everything that the extension calls `commplan.…`. */
const known = new Set<string>([
  "commplan.commplan",
  ...commands.map(({ command }) => command),
  ...[configuration].flat().flatMap(({ properties }) => Object.keys(properties)),
  ...Object.values(views).flatMap((list) => list.map(({ id }) => id)),
  ...viewsContainers.activitybar.map(({ id }) => id),
]);
/** A family of settings by the part that they share: `commplan.inlayHints`. */
const families = new Set([...known].map((name) => name.replace(/\.\w+$/, "")));

const fileName = /\.(?:ya?ml|json|sarif|xml|vsix|tgz|md|m?ts|m?js|work\.\w+)$/;

const titles: Readonly<Record<string, string>>[] = [english, chinese];

const titlesIn = {
  en: new Set(commands.map(({ title }) => titles[0]?.[title.slice(1, -1)])),
  "zh-CN": new Set(commands.map(({ title }) => titles[1]?.[title.slice(1, -1)])),
};

/** Pages that speak of plans, reports and the command line alone; others name things of other programs, too. */
const forPlanners =
  /^(?:README|docs\/(?:README|start|cookbook|sidebar|reports))(?:\.zh-CN)?\.md$|^docs\/story\//;

const wordsOfOurs = new Set<string>([
  ...namesIn(schema),
  ...namesIn(configuration),
  ...ruleIds,
  ...reportFormats,
  ...checkFormats,
  ...cliCommands.flatMap(({ name, options }) => [
    name,
    ...options.flatMap((option) => [`--${option.name}`, ...(option.placeholder ?? "").split(/[|,…[\]]/)]),
  ]),
  ...storyPlans("en").flatMap(({ text }) => [...text.matchAll(/\bid: ([\w-]+)/g)].map(([, id = ""]) => id)),
]);

describe("what the documentation calls by name", () => {
  for (const { path, language, codes, stressed, text } of pages()) {
    it(`is in the extension: ${path}`, () => {
      const named = codes.flatMap((code) => /^commplan\.[a-zA-Z][\w.]*$/.exec(code)?.[0] ?? []);
      assert.deepEqual(
        named.filter((name) => !known.has(name) && !families.has(name) && !fileName.test(name)),
        [],
      );
    });

    it(`is a command as ${language} shows it: ${path}`, () => {
      const called = stressed.flatMap((words) => /^CommPlan: ?(.+)$/.exec(words)?.[1] ?? []);
      assert.deepEqual(
        called.filter((title) => !titlesIn[language].has(title)),
        [],
      );
    });

    it(`is a key of the format: ${path}`, () => {
      const paths = codes.filter((code) => /^[a-z]+(?:\.[a-z-]+)+$/.test(code) && !fileName.test(code));
      const keys = paths.map((code) => code.split(".")).filter(([section]) => section !== "commplan");
      const strays = keys.filter(
        ([section = "", ...rest]) =>
          planShape().properties.has(section) && !isKey(planShape().properties.get(section), rest),
      );
      assert.deepEqual(strays, []);
    });

    if (forPlanners.test(path))
      it(`is a word of the format or of the command line: ${path}`, () => {
        const single = codes.filter((code) => /^(?:--)?[a-z][a-z-]*$/.test(code));
        assert.deepEqual(
          single.filter((word) => !wordsOfOurs.has(word)),
          [],
        );
      });

    it(`is a key chord that does something: ${path}`, () => {
      const chords = [...text.matchAll(/`(Ctrl\+K [A-Z])`/g)].map(([, chord = ""]) => chord.toLowerCase());
      const bound = new Set<string>(keybindings.map(({ key }) => key));
      assert.deepEqual(
        chords.filter((chord) => !bound.has(chord)),
        [],
      );
    });
  }

  it("knows the manifest", () => {
    assert.ok(known.size > 60, String(known.size));
    assert.ok(languages.some(({ id }) => id === "commplan"));
  });
});

/** The keys and the fixed values of a schema, however deep. */
function namesIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(namesIn);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, inner]) => [
    ...(key === "properties" ? Object.keys(inner as object) : []),
    ...(key === "enum" ? (inner as readonly unknown[]).map(String) : []),
    ...namesIn(inner),
  ]);
}

/** Whether keys lead from a shape to one within it; lists and choices on the way are walked through. */
function isKey(shape: Shape | undefined, [key, ...rest]: readonly string[]): boolean {
  if (shape === undefined) return false;
  if (key === undefined) return true;
  const next = shape.properties.get(key) ?? shape.free;
  if (next !== undefined && isKey(next, rest)) return true;
  return [shape.items, ...shape.alternatives].some((inner) => isKey(inner, [key, ...rest]));
}
