import assert from "node:assert/strict";
import type { registerPlanPanels } from "../../src/extension/panels/plan-panels.ts";
import { withEditor } from "./with-editor.ts";

/** A panel of the editor, as far as a page of a plan uses it. */
function panelOf() {
  const told: unknown[] = [];
  let receive: (message: unknown) => unknown = () => undefined;
  let onGone = () => {};
  const panel = {
    ...{ visible: true, isGone: false, isInFront: false },
    webview: {
      postMessage: (message: unknown) => told.push(message),
      onDidReceiveMessage: (listen: typeof receive) => {
        receive = listen;
      },
      asWebviewUri: (uri: string) => uri,
    },
    onDidDispose: (listen: () => void) => {
      onGone = listen;
    },
    dispose: () => {
      panel.isGone = true;
      onGone();
    },
    reveal: () => {
      panel.isInFront = true;
    },
  };
  return { panel, told, say: (message: unknown) => receive(message) };
}

/** The pages of plans in an editor whose panels are ours. */
async function pages() {
  const opened = panelOf();
  let bringBack: (panel: unknown, state: unknown) => Promise<void> = async () => {};
  let change: () => unknown = () => undefined;
  const module = await withEditor("panels/plan-panels.ts", {
    ...{ Uri: { joinPath: (...parts: readonly string[]) => parts.join("/") }, ViewColumn: { Beside: 2 } },
    window: {
      createWebviewPanel: () => opened.panel,
      registerWebviewPanelSerializer: (
        _: string,
        serializer: { readonly deserializeWebviewPanel: typeof bringBack },
      ) => {
        bringBack = serializer.deserializeWebviewPanel;
      },
    },
  });
  let text = "before";
  const register = module["registerPlanPanels"] as typeof registerPlanPanels;
  const context = { extensionUri: "x" };
  const plans = {
    get: (uri: unknown) => uri,
    onDidChange: (listen: typeof change) => {
      change = listen;
    },
  };
  const panels = register(context as never, plans as never, {
    ...{ viewType: "page", script: "page", icon: "page", title: () => "Page" },
    page: async () => "",
    content: async () => ({ text }),
    restored: (state) => state as never,
  });
  return {
    opened,
    open: (plan: string) => panels.open({ plan } as never),
    bringBack: (panel: unknown, plan: string) => bringBack(panel, { plan }),
    edit: async (next: string) => {
      text = next;
      await change();
    },
  };
}

describe("a page of a plan that the editor brings back", () => {
  it("follows its plan", async () => {
    const { bringBack, edit } = await pages();
    const { panel, told, say } = panelOf();
    await bringBack(panel, "a");
    await say({ kind: "ready" });
    await edit("after");
    assert.deepEqual(told, [{ text: "before" }, { text: "after" }]);
  });

  it("makes way for one of the same plan that was opened meanwhile", async () => {
    const { opened, open, bringBack, edit } = await pages();
    await open("a");
    await opened.say({ kind: "ready" });
    const { panel } = panelOf();
    await bringBack(panel, "a");
    assert.ok(panel.isGone && opened.panel.isInFront);
    await edit("after");
    assert.deepEqual(opened.told, [{ text: "before" }, { text: "after" }]);
  });
});
