import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { asWritten } from "../../src/extension/as-written.ts";
import { root } from "../support/folders.ts";

/** What VS Code reads out of messages, prompts and labels (`linkedText.ts`, `iconLabels.ts`). */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const icon = /\$\([a-z0-9-]+(?:~[a-z]+)?\)/i;

describe("text that the editor shows", () => {
  for (const text of [
    "[Fix it](command:workbench.action.terminal.new)",
    '[a](https://example.com "b")',
    "[[a](command:x)](file:///etc/passwd)",
    "$(error) Late $(sync~spin)",
    "$$(bug)",
  ]) {
    it(`makes neither link nor icon of “${text}”`, () => {
      assert.ok(link.test(text) || icon.test(text), "the editor would");
      assert.doesNotMatch(asWritten(text), link);
      assert.doesNotMatch(asWritten(text), icon);
      assert.equal(asWritten(text).replaceAll("\u2060", ""), text);
    });
  }

  for (const [text, shown] of [
    ["Paid \u202e003", "Paid \ufffd003"],
    ["Paid \u2067003", "Paid \u2067003\u2069"],
  ] as const) {
    it(`turns nothing round of ${JSON.stringify(text)}`, () => assert.equal(asWritten(text), shown));
  }

  it("goes into the lines of a choice so, where it is a name or a path", () => {
    // `choose` takes care of what other tools call their projects; the names of formats are ours.
    const others = /^(?:connections[\\/]|commands[\\/]choose-formats\.ts$)/;
    const names = readdirSync(`${root}src/extension`, { recursive: true, encoding: "utf8" });
    const lines = names
      .filter((name) => name.endsWith(".ts") && !others.test(name))
      .flatMap((name) => readFileSync(`${root}src/extension/${name}`, "utf8").split("\n"))
      .filter((line) => /\blabel: .*\b(?:name|path|shownPath|fsPath)\b/.test(line));
    assert.ok(lines.length > 3, "there are some");
    assert.deepEqual(
      lines.filter((line) => !line.includes("asWritten(")),
      [],
    );
  });

  it("goes into messages by `tell.ts` alone, which takes care of that", () => {
    const names = readdirSync(`${root}src/extension`, { recursive: true, encoding: "utf8" });
    const direct = names.filter(
      (name) =>
        name.endsWith(".ts") &&
        name !== "tell.ts" &&
        /\bshow(?:Information|Warning|Error)Message\(/.test(
          readFileSync(`${root}src/extension/${name}`, "utf8"),
        ),
    );
    assert.deepEqual(direct, [], "use tellInformation, tellWarning or tellError");
  });
});
