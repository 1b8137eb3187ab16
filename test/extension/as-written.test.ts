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
