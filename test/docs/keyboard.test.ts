import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

interface Manifest {
  readonly contributes: { readonly keybindings: readonly { readonly key: string; readonly mac: string }[] };
}

/** Each is told on the page about the keyboard. */
const shortcuts = (JSON.parse(read("package.json")) as Manifest).contributes.keybindings;

describe("the page about the keyboard", () => {
  for (const page of ["docs/keyboard.md", "docs/keyboard.zh-CN.md"])
    it(`names every shortcut: ${page}`, () => {
      const text = read(page).toLowerCase();
      assert.deepEqual(
        shortcuts.filter(({ key }) => !text.includes(`\`${key}\``)),
        [],
      );
      assert.ok(shortcuts.length > 5);
    });

  it("has the same keys in both languages", () => {
    const keysIn = (page: string) => [...read(page).matchAll(/`([^`]+)`/g)].map(([, keys]) => keys).sort();
    assert.deepEqual(keysIn("docs/keyboard.zh-CN.md"), keysIn("docs/keyboard.md"));
  });

  it("tells shortcuts that are the same on a Mac, with its own key", () => {
    for (const { key, mac } of shortcuts) assert.equal(mac, key.replaceAll("ctrl", "cmd"));
  });
});
