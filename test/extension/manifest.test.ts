import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SemanticTokenModifiers } from "vscode-languageserver-types";
import { viewIds } from "../../src/extension/sidebar/index.ts";
import { acts } from "../../src/language/acts/index.ts";
import { actNames } from "../../src/language/acts/names.ts";
import { hintKinds } from "../../src/language/inlay-hints/hint-source.ts";
import { semanticTokensLegend } from "../../src/language/semantic-tokens.ts";
import { views } from "../../src/language/sidebar/views/index.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const manifest: Manifest = readJson("package.json");
const { contributes } = manifest;
const code = sourcesIn("src/extension");

describe("the manifest", () => {
  it("names the commands that the code registers, and no others", () => {
    assert.deepEqual(
      sorted(contributes.commands.map(({ command }) => command)),
      sorted(registeredCommands()),
    );
  });

  it("names the tools for assistants that the code offers, each in words for the person and for the model", () => {
    const named = contributes.languageModelTools;
    const offered = [...code.matchAll(/\bname: "(commplan_\w+)"/g)].map(([, name = ""]) => name);
    assert.deepEqual(sorted(named.map(({ name }) => name)), sorted(offered));
    for (const { name, displayName, userDescription, modelDescription, inputSchema } of named) {
      for (const text of [displayName, userDescription]) assert.match(text, /^%tool\.\w+\.\w+%$/, name);
      assert.ok(modelDescription.length > 80, name);
      for (const { description = "" } of Object.values(inputSchema.properties))
        assert.notEqual(description, "", name);
    }
  });

  it("names in menus and key bindings only commands that there are", () => {
    const commands = new Set(contributes.commands.map(({ command }) => command));
    const used = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
    assert.ok(used.length > 0);
    for (const { command } of used) assert.ok(commands.has(command), command);
  });

  it("names the views that the code shows, in their order", () => {
    const named = contributes.views["commplan"]?.map(({ id }) => id);
    assert.deepEqual(named, viewIds);
    assert.deepEqual(
      viewIds,
      views.map(({ id }) => id),
    );
  });

  it("calls the acts as they call themselves", () => {
    const [english, chinese] = [readJson("package.nls.json"), readJson("package.nls.zh-cn.json")];
    assert.deepEqual(
      acts.map(({ name }) => name),
      actNames,
    );
    for (const { name, words } of acts) {
      assert.equal(english[`command.${name}.title`], words.en);
      assert.equal(chinese[`command.${name}.title`], words["zh-CN"]);
    }
  });

  it("has a welcome text for each view, with a plan and without", () => {
    for (const id of viewIds) {
      const conditions = contributes.viewsWelcome.filter(({ view }) => view === id).map(({ when }) => when);
      assert.ok(
        conditions.some((when) => when.includes("commplan.plans == some")),
        id,
      );
      assert.ok(
        conditions.some((when) => when.includes("commplan.plans == none")),
        id,
      );
    }
  });

  it("names the settings that the code reads, and no others", () => {
    // The language client reads the trace setting by itself; the language server reads those of its own.
    const hints = hintKinds.map((kind) => `commplan.inlayHints.${kind}`);
    const read = [...readSettings(), ...hints, "commplan.codeLens", "commplan.trace.server"];
    assert.deepEqual(sorted(Object.keys(contributes.configuration.properties)), sorted(read));
  });

  it("takes no program, no folder outside and no address from the settings of a workspace that is not trusted", () => {
    const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.equal(supported, "limited");
    const paths = Object.keys(contributes.configuration.properties).filter((name) =>
      /\.(?:path|folder|connections)$/.test(name),
    );
    assert.deepEqual(sorted(restrictedConfigurations), sorted(paths));
  });

  it("names the token modifiers of its own that the server gives, and colours them in every theme", () => {
    const { tokenModifiers } = semanticTokensLegend;
    const own = contributes.semanticTokenModifiers.map(({ id }) => id);
    assert.deepEqual(
      tokenModifiers.filter((modifier) => !standardModifiers.has(modifier)),
      own,
    );
    const [scopes] = contributes.semanticTokenScopes.map((one) => one.scopes);
    assert.deepEqual(
      Object.keys(scopes ?? {}),
      own.map((modifier) => `*.${modifier}`),
    );
    const { rules } = contributes.configurationDefaults["editor.semanticTokenColorCustomizations"];
    for (const [selector, style] of Object.entries(rules)) {
      const [, modifier] = /^\*\.(\w+):commplan$/.exec(selector) ?? [];
      assert.ok(tokenModifiers.includes(modifier ?? ""), selector);
      // Shape and not colour: a colour that suits one theme cannot be read in another.
      assert.ok(!Object.hasOwn(style, "foreground"), selector);
    }
    for (const modifier of own) assert.ok(Object.hasOwn(rules, `*.${modifier}:commplan`), modifier);
  });

  it("sets the conditions that it asks for", () => {
    const asked = [...readText("package.json").matchAll(/commplan\.(plans|focus|canUndo)\b(?!\w)/g)].map(
      ([, key]) => key,
    );
    assert.ok(asked.length > 0);
    for (const key of asked) assert.ok(code.includes(`"setContext", "commplan.${key}"`), key);
  });

  it("names files that there are", () => {
    const files = [
      manifest.icon,
      ...contributes.languages.map(({ configuration }) => configuration),
      ...contributes.grammars.map(({ path }) => path),
      ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
    ];
    for (const file of files) assert.ok(existsSync(join(root, file)), file);
  });

  it("leads through the first steps: each with a button, a picture in each language, and an end", () => {
    const [{ steps }, ...more] = contributes.walkthroughs;
    assert.deepEqual([steps.length, more.length], [5, 0]);
    const commands = contributes.commands.map(({ command }) => command);
    for (const texts of [readJson("package.nls.json"), readJson("package.nls.zh-cn.json")]) {
      const said = (key: string) => texts[key.replaceAll("%", "")] ?? "";
      for (const { description, media, completionEvents } of steps) {
        assert.match(said(description), /^\[[^\]]+\]\(command:[\w.]+\)$/m);
        assert.notEqual(said(media.altText), "");
        assert.ok(existsSync(join(root, said(media.image))), media.image);
        assert.ok(completionEvents.length > 0);
        for (const event of completionEvents) {
          const [, own] = /^onCommand:(commplan\.\w+)$/.exec(event) ?? [];
          if (own !== undefined) assert.ok(commands.includes(own), event);
          const [, view] = /^onView:(.+)$/.exec(event) ?? [];
          if (view !== undefined)
            assert.ok(
              viewIds.some((id) => id === view),
              event,
            );
        }
      }
    }
  });

  it("takes no newer editor than it promises", () => {
    assert.equal(manifest.engines.vscode, "^1.100.0");
  });
});

describe("the words of the manifest", () => {
  const english = readJson("package.nls.json");
  const chinese = readJson("package.nls.zh-cn.json");
  const used = [...readText("package.json").matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? "");

  it("are there in English, and none is superfluous", () => {
    assert.deepEqual(sorted(Object.keys(english)), sorted(used));
  });

  it("are there in Chinese, and none is superfluous", () => {
    assert.deepEqual(sorted(Object.keys(chinese)), sorted(used));
  });

  it("offer the same commands in both languages", () => {
    const links = (texts: Readonly<Record<string, string>>) =>
      sorted(Object.values(texts).flatMap((text) => text.match(/\(command:[\w.]+\)/g) ?? []));
    assert.deepEqual(links(chinese), links(english));
  });
});

describe("the words of the code", () => {
  const bundle = readJson("l10n/bundle.l10n.zh-cn.json");
  const used = [...code.matchAll(/l10n\s*\.t\(\s*("(?:[^"\\]|\\.)*")/g)].map(([, text]) =>
    JSON.parse(text ?? ""),
  );

  it("are written out where they are used", () => {
    assert.equal([...code.matchAll(/l10n\s*\.t\(/g)].length, used.length);
  });

  it("are there in Chinese, and none is superfluous", () => {
    assert.deepEqual(sorted(Object.keys(bundle)), sorted(used));
  });

  it("have the same places to fill in", () => {
    for (const [english, chinese] of Object.entries<string>(bundle)) {
      assert.deepEqual(
        sorted(chinese.match(/\{\d\}/g) ?? []),
        sorted(english.match(/\{\d\}/g) ?? []),
        english,
      );
    }
  });
});

/** What of the manifest is looked at here. */
interface Manifest {
  readonly icon: string;
  readonly engines: { readonly vscode: string };
  readonly capabilities: {
    readonly untrustedWorkspaces: {
      readonly supported: unknown;
      readonly restrictedConfigurations: readonly string[];
    };
  };
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly languageModelTools: readonly {
      readonly name: string;
      readonly displayName: string;
      readonly userDescription: string;
      readonly modelDescription: string;
      readonly inputSchema: {
        readonly properties: Readonly<Record<string, { readonly description?: string }>>;
      };
    }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly keybindings: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly when: string }[];
    readonly viewsContainers: { readonly activitybar: readonly { readonly icon: string }[] };
    readonly walkthroughs: readonly [{ readonly steps: readonly WalkthroughStep[] }];
    readonly configuration: { readonly properties: Readonly<Record<string, object>> };
    readonly languages: readonly { readonly configuration: string }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly semanticTokenModifiers: readonly { readonly id: string }[];
    readonly semanticTokenScopes: readonly { readonly scopes: Readonly<Record<string, readonly string[]>> }[];
    readonly configurationDefaults: {
      readonly "editor.semanticTokenColorCustomizations": {
        readonly rules: Readonly<Record<string, object>>;
      };
    };
  };
}

interface WalkthroughStep {
  readonly description: string;
  readonly media: { readonly image: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

/** Those of the protocol: every editor knows them. */
const standardModifiers: ReadonlySet<string> = new Set(Object.values(SemanticTokenModifiers));

/** The keys of the table in `commands/index.ts`. */
function registeredCommands(): readonly string[] {
  const table =
    /const table = \{(.*?)\n\} as const/s.exec(readText("src/extension/commands/index.ts"))?.[1] ?? "";
  const acting = actNames.map((name) => `commplan.${name}`);
  const arranging = viewIds.flatMap((view) => {
    const name = view.slice("commplan.".length);
    const capitalized = name.charAt(0).toUpperCase() + name.slice(1);
    return ["group", "sort", "filter"].map((choice) => `commplan.${choice}${capitalized}`);
  });
  return [
    ...[...table.matchAll(/^ {2}"(commplan\.\w+)":/gm)].map(([, name]) => name ?? ""),
    ...acting,
    ...arranging,
  ];
}

function readSettings(): readonly string[] {
  const calls = readText("src/extension/settings.ts").matchAll(/\bread(?:<[^(]*>)?\("([\w.]+)"/g);
  return [...calls].map(([, name]) => `commplan.${name}`);
}

function sourcesIn(folder: string): string {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => name.endsWith(".ts"));
  return files.map((name) => readText(join(folder, name))).join("\n");
}

function sorted(texts: Iterable<string>): readonly string[] {
  return [...new Set(texts)].sort();
}

function readText(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

function readJson<Content = Readonly<Record<string, string>>>(file: string): Content {
  return JSON.parse(readText(file));
}
