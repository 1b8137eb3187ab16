import assert from "node:assert/strict";
import type { createLastChange } from "../../src/extension/acts/last-change.ts";
import type { Change } from "../../src/extension/acts/undo-change.ts";
import type { ActLine } from "../../src/extension/sidebar/act-line.ts";
import type { watchStay } from "../../src/extension/sidebar/where-person-is.ts";
import { withEditor } from "./with-editor.ts";

/** What is said of what was done, in an editor whose status bar is ours. */
async function told() {
  const item = {
    ...{ text: "", isShown: false, command: undefined, accessibilityInformation: undefined },
    show: () => Object.assign(item, { isShown: true }),
    hide: () => Object.assign(item, { isShown: false }),
    dispose: () => {},
  };
  const conditions = new Map<unknown, unknown>();
  const module = await withEditor("acts/last-change.ts", {
    StatusBarAlignment: { Left: 1 },
    window: { createStatusBarItem: () => item },
    l10n: { t: (text: string, ...inserts: readonly string[]) => text.replace("{0}", inserts[0] ?? "") },
    commands: { executeCommand: (_: string, key: unknown, value: unknown) => conditions.set(key, value) },
  });
  const create = module["createLastChange"] as typeof createLastChange;
  const lastChange = create();
  const lineOf = () => {
    const tree = { said: undefined as string | undefined };
    const showDone = (done: string | undefined) => Object.assign(tree, { said: done });
    return { tree, line: { tree: { showDone } } as unknown as ActLine };
  };
  return { item, conditions, lastChange, lineOf, change: {} as Change };
}

describe("what an act did", () => {
  it("is said in the status bar as something that is read out, and over the lines where it was done", async () => {
    const { item, lastChange, lineOf, change } = await told();
    const { tree, line } = lineOf();
    lastChange.tell("Closed the risk “$(x)”.", change);
    lastChange.showIn(line);
    assert.equal(item.isShown, true);
    assert.equal(item.text, "$(check) Closed the risk “$\u2060(x)”.");
    assert.deepEqual(item.accessibilityInformation, {
      label: "Closed the risk “$(x)”. Press Enter to show it in the plan or to undo it.",
      role: "alert",
    });
    assert.equal(tree.said, "✓ Closed the risk “$(x)”.");
    lastChange.dispose();
    assert.deepEqual([item.isShown, tree.said], [false, undefined]);
  });

  it("is said in one view only", async () => {
    const { lastChange, lineOf, change } = await told();
    const [first, second] = [lineOf(), lineOf()];
    lastChange.tell("One.", change);
    lastChange.showIn(first.line);
    lastChange.tell("Two.", change);
    assert.equal(first.tree.said, "✓ Two.");
    lastChange.showIn(second.line);
    assert.deepEqual([first.tree.said, second.tree.said], [undefined, "✓ Two."]);
    lastChange.dispose();
  });

  it("can be taken back one by one, the last first", async () => {
    const { item, conditions, lastChange, lineOf, change } = await told();
    const { tree, line } = lineOf();
    assert.equal(lastChange.current(), undefined);
    lastChange.tell("One.", change);
    lastChange.tell("Two.", change);
    lastChange.showIn(line);
    assert.equal(conditions.get("commplan.canUndo"), true);
    lastChange.takenBack();
    assert.equal(item.text, "$(discard) Undone: Two.");
    assert.equal(item.command, undefined);
    assert.equal(tree.said, "↶ Undone: Two.");
    assert.equal(lastChange.current()?.done, "One.");
    lastChange.takenBack();
    lastChange.takenBack();
    assert.equal(lastChange.current(), undefined);
    assert.equal(conditions.get("commplan.canUndo"), false);
    lastChange.dispose();
  });

  it("is kept of the last ten alone, since each holds the text of its plan", async () => {
    const { lastChange, change } = await told();
    for (let count = 1; count <= 30; count += 1) lastChange.tell(String(count), change);
    const kept: (string | undefined)[] = [];
    for (; lastChange.current(); lastChange.takenBack()) kept.push(lastChange.current()?.done);
    assert.deepEqual([kept.length, kept[0], kept.at(-1)], [10, "30", "21"]);
    lastChange.dispose();
  });
});

describe("what was done last", () => {
  /** The command with a stand-in for the editor, in which a plan says what it is told to. */
  async function undoing(plan: { text: string }) {
    const said: string[] = [];
    const module = await withEditor("acts/show-last-change.ts", {
      Range: class {
        readonly start: number;
        readonly end: number;
        constructor(start: number, end: number) {
          this.start = start;
          this.end = end;
        }
      },
      WorkspaceEdit: class {
        replace(_: unknown, { start, end }: { start: number; end: number }, text: string) {
          plan.text = plan.text.slice(0, start) + text + plan.text.slice(end);
        }
      },
      workspace: { applyEdit: async () => true },
      window: {
        showWarningMessage: (text: string) => said.push(text),
        showInformationMessage: (text: string) => said.push(text),
      },
      l10n: { t: (text: string) => text },
    });
    return { undo: module["undoLastChange"] as unknown as (context: object) => Promise<void>, said };
  }

  it("is what was done before it, where it was undone in the text itself", async () => {
    const plan = { text: "ab" };
    const document = {
      isClosed: false,
      uri: "plan",
      getText: () => plan.text,
      positionAt: (offset: number) => offset,
    };
    const change = (before: string, after: string) =>
      ({ document, before, after, wasSaved: false }) as unknown as Change;
    const { lastChange } = await told();
    const { undo, said } = await undoing(plan);
    lastChange.tell("One.", change("", "a"));
    lastChange.tell("Two.", change("a", "ab"));
    lastChange.tell("Three.", change("ab", "abc"));
    // The third was undone by the editor.
    await undo({ lastChange, trees: [] });
    assert.deepEqual([plan.text, lastChange.current()?.done, said], ["a", "One.", []]);
    // What was typed since is not taken along.
    plan.text = "typed";
    await undo({ lastChange, trees: [] });
    assert.deepEqual([plan.text, lastChange.current()?.done, said.length], ["typed", "One.", 1]);
    lastChange.dispose();
  });
});

describe("a person who answers from a tree", () => {
  const kinds = { Keyboard: 1, Mouse: 2, Command: 3 };
  type Listeners = Record<string, (event: unknown) => void>;

  async function watched() {
    const listeners: Listeners = {};
    const event = (name: string) => (listen: (event: unknown) => void) => {
      listeners[name] = listen;
      return { dispose: () => delete listeners[name] };
    };
    const module = await withEditor("sidebar/where-person-is.ts", {
      TextEditorSelectionChangeKind: kinds,
      window: {
        onDidChangeActiveTextEditor: event("editor"),
        onDidChangeTextEditorSelection: event("cursor"),
        onDidChangeActiveTerminal: event("terminal"),
        tabGroups: { onDidChangeTabGroups: event("groups"), onDidChangeTabs: event("tabs") },
      },
    });
    const watch = module["watchStay"] as typeof watchStay;
    return { stay: watch(), listeners };
  }

  const events: readonly [string, string, unknown, boolean][] = [
    ["is gone with another editor in front", "editor", undefined, false],
    ["is gone with a key in the text", "cursor", { kind: kinds.Keyboard }, false],
    ["is gone with a click into the text", "cursor", { kind: kinds.Mouse }, false],
    ["is still there when an edit moves the cursor", "cursor", {}, true],
    ["is still there when a command moves the cursor", "cursor", { kind: kinds.Command }, true],
    ["is gone with another terminal", "terminal", undefined, false],
    ["is gone with another group of editors", "groups", {}, false],
    ["is gone with a tab that opens", "tabs", { opened: [1], closed: [], changed: [] }, false],
    [
      "is still there when a tab shows that it is not saved",
      "tabs",
      { opened: [], closed: [], changed: [1] },
      true,
    ],
  ];
  for (const [name, kind, event, expected] of events)
    it(name, async () => {
      const { stay, listeners } = await watched();
      assert.equal(stay.isStill(), true);
      listeners[kind]?.(event);
      assert.equal(stay.isStill(), expected);
      stay.dispose();
      assert.deepEqual(Object.keys(listeners), []);
    });
});
