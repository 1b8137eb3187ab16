import assert from "node:assert/strict";
import { readSheets } from "../../src/exchange/read/index.ts";
import type { createImportSession, ImportSession } from "../../src/extension/import/session.ts";
import { analyze } from "../../src/plan/analyze.ts";
import type { ImportContent } from "../../src/webview/import-messages.ts";
import { withEditor } from "./with-editor.ts";

const table = "Key,Risk,Probability,Impact\nR-1,First,4,3\nR-2,Second,2,2\n";
const saveMap = { file: "file:///a.map.json", mayOverwrite: false };

/** A page of an import that asks where a file would go, in an editor whose plan is a text. */
async function paged(request: object = {}) {
  const plan = { text: "commplan: 1\nproject: { name: Bridge, client: Northmere }\n" };
  /** What the plan becomes while a person is asked. */
  let meanwhile: string | undefined;
  const uri = { toString: () => "file:///a.commplan.yaml" };
  const document = {
    ...{ uri, isDirty: true, isUntitled: true, isClosed: false },
    getText: () => plan.text,
    positionAt: (offset: number) => offset,
  };
  const module = await withEditor("import/session.ts", {
    CancellationTokenSource: class {
      readonly token = { isCancellationRequested: false };
      cancel() {
        this.token.isCancellationRequested = true;
      }
      dispose() {}
    },
    Range: class {
      readonly start: number;
      readonly end: number;
      constructor(start: number, end: number) {
        this.start = start;
        this.end = end;
      }
    },
    WorkspaceEdit: class {
      readonly edits: { start: number; end: number; text: string }[] = [];
      replace(_: unknown, { start, end }: { start: number; end: number }, text: string) {
        this.edits.push({ start, end, text });
      }
    },
    Uri: { parse: (text: string) => ({ toString: () => text, path: text, scheme: "file" }) },
    workspace: {
      openTextDocument: async () => document,
      asRelativePath: () => "a",
      getConfiguration: () => ({ get: () => "en" }),
      fs: { stat: async () => ({}), writeFile: async () => undefined },
      applyEdit: async ({ edits }: { edits: { start: number; end: number; text: string }[] }) => {
        // The window does it, not the extension.
        await new Promise((resolve) => setTimeout(resolve, 5));
        for (const { start, end, text } of edits.toReversed())
          plan.text = plan.text.slice(0, start) + text + plan.text.slice(end);
        return true;
      },
    },
    window: {
      showWarningMessage: async (...said: readonly unknown[]) => {
        plan.text = meanwhile ?? plan.text;
        return said.at(-1);
      },
    },
    env: { language: "en" },
    l10n: { t: (text: string) => text },
  });
  let content: ImportContent | undefined;
  const session: ImportSession = (module["createImportSession"] as typeof createImportSession)({
    plan: uri,
    source: {
      ...{ id: "file:///r.csv", title: "r.csv" },
      read: async () => readSheets(new TextEncoder().encode(table)),
    },
    context: {
      plans: { get: () => ({ uri, analysis: async () => analyze(plan.text, { asOf: "2026-05-15" }) }) },
      extension: { workspaceState: { get: () => undefined, update: async () => undefined } },
      sources: { host: { write: async () => undefined, writeFile: async () => undefined } },
      lastChange: { tell: () => undefined },
    },
    tell: (message: { kind: string }) => {
      if (message.kind === "content") content = message as ImportContent;
    },
    close: () => undefined,
    ...request,
  } as never);
  await session.read();
  return {
    ...{ plan, session },
    shown: () => content,
    changeMeanwhile: (text: string) => {
      meanwhile = text;
    },
  };
}

describe("the page of an import, asked to import", () => {
  it("does what was seen", async () => {
    const { plan, session } = await paged();
    await session.receive({ kind: "apply" });
    assert.match(plan.text, /First[\s\S]*Second/);
  });

  it("does it once, where it is asked twice", async () => {
    const { plan, session } = await paged();
    await Promise.all([session.receive({ kind: "apply" }), session.receive({ kind: "apply" })]);
    assert.equal(plan.text.split("First").length, 2);
    await session.receive({ kind: "apply" });
    assert.equal(plan.text.split("First").length, 2);
  });

  it("writes nothing while a row that was left out just now is not reckoned in", async () => {
    const { plan, session, shown } = await paged();
    const before = plan.text;
    const ids = (shown()?.tables ?? [])
      .flatMap(({ parts }) => parts)
      .flatMap(({ groups }) => groups)
      .flatMap(({ rows }) => rows.flatMap(({ id }) => id ?? []));
    assert.equal(ids.length, 2);
    const taking = session.receive({ kind: "take", ids: ids.slice(1), isTaken: false });
    await session.receive({ kind: "apply" });
    assert.equal(plan.text, before);
    await taking;
    assert.match(shown()?.notice ?? "", /not reckoned in yet/);
    await session.receive({ kind: "apply" });
    assert.match(plan.text, /First/);
    assert.doesNotMatch(plan.text, /Second/);
  });

  it("waits for what is being worked out, and does it where that is the same", async () => {
    const { plan, session } = await paged();
    const before = plan.text;
    const taking = session.receive({ kind: "take", ids: [], isTaken: false });
    await session.receive({ kind: "apply" });
    await taking;
    assert.notEqual(plan.text, before);
  });

  it("writes nothing into a plan that changed while a person was asked about a file", async () => {
    const { plan, session, shown, changeMeanwhile } = await paged({ saveMap });
    const changed = `# Written by somebody else.\n${plan.text}`;
    changeMeanwhile(changed);
    await session.receive({ kind: "apply" });
    assert.equal(plan.text, changed);
    assert.match(shown()?.notice ?? "", /plan changed meanwhile/);
  });
});
