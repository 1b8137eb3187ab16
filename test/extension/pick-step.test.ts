import assert from "node:assert/strict";
import type { pickStep } from "../../src/extension/commands/pick-step.ts";
import { withEditor } from "./with-editor.ts";

interface Item {
  readonly label: string;
}

/** A list of the editor, with what a person does in it. */
async function list(isMany: boolean) {
  let [accept, hide, isOpen] = [() => {}, () => {}, true];
  const pick = {
    ...{
      items: [] as readonly Item[],
      activeItems: [] as readonly Item[],
      selectedItems: [] as readonly Item[],
    },
    value: "",
    onDidAccept: (listen: () => void) => {
      accept = listen;
      return { dispose: () => {} };
    },
    onDidHide: (listen: () => void) => {
      hide = listen;
      return { dispose: () => {} };
    },
    ...Object.fromEntries(
      ["onDidChangeValue", "onDidChangeSelection", "onDidTriggerButton"].map((name) => [
        name,
        () => ({ dispose: () => {} }),
      ]),
    ),
    show: () => {},
    dispose: () => {
      isOpen = false;
    },
  };
  const module = await withEditor("commands/pick-step.ts", {
    window: { createQuickPick: () => pick },
    QuickInputButtons: {},
    l10n: { t: (text: string) => text },
  });
  const asked = (module["pickStep"] as typeof pickStep)([{ label: "Weekly" }, { label: "Board" }], {
    ...{ title: "Which?", isMany },
  });
  return { pick, asked, accept: () => accept(), hide: () => hide(), isOpen: () => isOpen };
}

describe("a list as one step of several", () => {
  it("stays open where nothing of it is what was typed", async () => {
    const { pick, asked, accept, isOpen } = await list(false);
    pick.activeItems = [];
    accept();
    assert.ok(isOpen());
    pick.activeItems = pick.items.slice(1);
    accept();
    assert.deepEqual(await asked, [{ label: "Board" }]);
  });

  it("is left by Escape, and where nothing is ticked", async () => {
    const one = await list(false);
    one.hide();
    assert.equal(await one.asked, undefined);
    const many = await list(true);
    many.accept();
    assert.equal(await many.asked, undefined);
  });
});
