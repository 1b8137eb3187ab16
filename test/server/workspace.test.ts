import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type ClientCapabilities,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  ProgressType,
  type WorkDoneProgressBegin,
  WorkDoneProgressCreateRequest,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  WorkspaceSymbolRequest,
} from "vscode-languageserver-protocol/node";
import { head, plan } from "../language/plan.ts";
import { type Client, type ClientOptions, snippetCapabilities, startClient } from "./client.ts";

const wrong = `${head}milestones:\n  - id: a\n    title: Roof\n    due: 2026-04-01\n    status: plannd\n`;
const right = wrong.replace("plannd", "planned");
const asOf = { initializationOptions: { asOf: "2026-03-02" } };

const watching: ClientCapabilities = {
  ...snippetCapabilities,
  workspace: {
    ...snippetCapabilities.workspace,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};
const pulling: ClientCapabilities = {
  ...watching,
  textDocument: { ...watching.textDocument, diagnostic: {} },
  workspace: { ...watching.workspace, diagnostics: { refreshSupport: true } },
};

let root = "";
let editor: Client | undefined;

/** Writes files below the root of a test; returns their addresses. */
function write(files: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(files).map(([name, text]) => {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return uriOf(name);
  });
}

function uriOf(name: string): string {
  return pathToFileURL(join(root, name)).href;
}

async function started(options: ClientOptions = {}): Promise<Client> {
  editor = await startClient({ ...asOf, folders: [uriOf("")], capabilities: watching, ...options });
  return editor;
}

async function tell(...changes: readonly (readonly [string, FileChangeType])[]): Promise<void> {
  assert.ok(editor);
  await editor.registration(DidChangeWatchedFilesNotification.method);
  await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: changes.map(([name, type]) => ({ uri: uriOf(name), type })),
  });
}

function slips(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.flatMap(({ severity, message }) => (severity === 1 ? [String(message)] : []));
}

const slip = "“plannd” is not a value of “status”. Did you mean “planned”?";

/** The findings last published for a file: waits until they fit. */
async function last(name: string, fits: (messages: readonly string[]) => boolean): Promise<void> {
  assert.ok(editor);
  const { published } = editor;
  await editor.findings(() => {
    const found = published.findLast(({ uri }) => uri === uriOf(name));
    return found !== undefined && fits(slips(found.diagnostics));
  });
}

const isWrong = (messages: readonly string[]) => messages.includes(slip);
const isRight = (messages: readonly string[]) => messages.length === 0;

async function pull(
  previous: readonly { uri: string; value: string }[] = [],
): Promise<WorkspaceDiagnosticReport> {
  assert.ok(editor);
  return editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [...previous] });
}

function shown({ items }: WorkspaceDiagnosticReport): readonly string[] {
  return items
    .map((item) => {
      const name = decodeURIComponent(item.uri.slice(uriOf("").length)).replace(/^\//, "");
      return item.kind === "full"
        ? `${name} ${slips(item.items).length} ${item.version}`
        : `${name} ${item.kind}`;
    })
    .toSorted();
}

function idsOf({ items }: WorkspaceDiagnosticReport): { uri: string; value: string }[] {
  return items.map(({ uri, resultId }) => ({ uri, value: resultId ?? "" }));
}

describe("the plans of the workspace", () => {
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "commplan-"));
  });
  afterEach(() => {
    editor?.connection.dispose();
    editor?.process.kill();
    rmSync(root, { recursive: true, force: true });
  });

  it("are checked without being opened, where the command line finds them", async () => {
    write({
      "a.commplan.yaml": wrong,
      "deep/b c'(中).commplan.yml": wrong,
      ".commplan.yaml": wrong,
      "node_modules/n.commplan.yaml": wrong,
      "deep/.git/g.commplan.yaml": wrong,
      "c.yaml": wrong,
    });
    symlinkSync(join(root, "a.commplan.yaml"), join(root, "link.commplan.yaml"));
    symlinkSync(root, join(root, "deep/round"));
    const { published } = await started();
    for (const name of ["a.commplan.yaml", "deep/b c'(中).commplan.yml", ".commplan.yaml"]) {
      const file = decodeURIComponent(uriOf(name));
      await editor?.findings(({ uri }) => decodeURIComponent(uri) === file);
    }
    assert.equal(published.length, 3);
    assert.ok(
      published.every(({ diagnostics, version }) => isWrong(slips(diagnostics)) && version === undefined),
    );
  });

  it("are followed on the disk: written, changed, gone, and whole folders", async () => {
    write({ "a.commplan.yaml": wrong, "old/b.commplan.yaml": wrong });
    await started();
    await last("a.commplan.yaml", isWrong);
    await last("old/b.commplan.yaml", isWrong);
    write({ "a.commplan.yaml": right, "new.commplan.yaml": wrong });
    await tell(["a.commplan.yaml", FileChangeType.Changed], ["new.commplan.yaml", FileChangeType.Created]);
    await last("a.commplan.yaml", isRight);
    await last("new.commplan.yaml", isWrong);
    rmSync(join(root, "new.commplan.yaml"));
    renameSync(join(root, "old"), join(root, "moved"));
    await tell(
      ["new.commplan.yaml", FileChangeType.Deleted],
      ["old", FileChangeType.Deleted],
      ["moved", FileChangeType.Created],
    );
    await last("new.commplan.yaml", isRight);
    await last("old/b.commplan.yaml", isRight);
    await last("moved/b.commplan.yaml", isWrong);
  });

  it("are the open text while they are open, and the disk's again after that", async () => {
    write({ "a.commplan.yaml": wrong });
    const client = await started();
    await last("a.commplan.yaml", isWrong);
    await client.open(uriOf("a.commplan.yaml"), right);
    await last("a.commplan.yaml", isRight);
    await tell(["a.commplan.yaml", FileChangeType.Changed]);
    await client.close(uriOf("a.commplan.yaml"));
    await last("a.commplan.yaml", isWrong);
    await client.open(uriOf("a.commplan.yaml"), wrong);
    rmSync(join(root, "a.commplan.yaml"));
    await client.close(uriOf("a.commplan.yaml"));
    await last("a.commplan.yaml", isRight);
  });

  it("come and go with the folders", async () => {
    write({ "one/a.commplan.yaml": wrong, "two/b.commplan.yaml": wrong });
    const client = await started({ folders: [uriOf("one")] });
    await last("one/a.commplan.yaml", isWrong);
    await client.registration(DidChangeWatchedFilesNotification.method);
    await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: {
        added: [{ uri: `${uriOf("two")}/`, name: "two" }],
        removed: [{ uri: uriOf("one"), name: "one" }],
      },
    });
    await last("one/a.commplan.yaml", isRight);
    await last("two/b.commplan.yaml", isWrong);
  });

  it("are found by id, title and person, open or not", async () => {
    write({ "a.commplan.yaml": plan, "b.commplan.yaml": wrong });
    const { connection, open } = await started();
    await last("b.commplan.yaml", isWrong);
    await last("a.commplan.yaml", isRight);
    const names = async (query: string) =>
      ((await connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? []).map(({ name }) => name);
    assert.deepEqual(await names("roof"), ["Roof · a"]);
    assert.deepEqual(await names("freeze"), ["Design freeze · freeze · Li Na"]);
    await open(uriOf("a.commplan.yaml"), plan.replaceAll("freeze", "thaw"));
    assert.deepEqual(await names("freeze"), []);
    assert.equal((await names("li na")).length, 2);
  });

  it("are pulled with result ids: what the editor has is not sent again, what is gone is withdrawn", async () => {
    write({ "a.commplan.yaml": wrong, "b.commplan.yaml": right, "c.commplan.yaml": right });
    const client = await started({ capabilities: pulling });
    const first = await pull();
    assert.deepEqual(shown(first), [
      "a.commplan.yaml 1 null",
      "b.commplan.yaml 0 null",
      "c.commplan.yaml 0 null",
    ]);
    assert.deepEqual(shown(await pull(idsOf(first))), [
      "a.commplan.yaml unchanged",
      "b.commplan.yaml unchanged",
      "c.commplan.yaml unchanged",
    ]);
    write({ "b.commplan.yaml": wrong });
    rmSync(join(root, "c.commplan.yaml"));
    await tell(["b.commplan.yaml", FileChangeType.Changed], ["c.commplan.yaml", FileChangeType.Deleted]);
    await client.open(uriOf("a.commplan.yaml"), right);
    const second = await pull(idsOf(first));
    assert.deepEqual(shown(second), [
      "a.commplan.yaml 0 1",
      "b.commplan.yaml 1 null",
      "c.commplan.yaml 0 null",
    ]);
    const own = await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: uriOf("a.commplan.yaml") },
      previousResultId: idsOf(second).find(({ uri }) => uri === uriOf("a.commplan.yaml"))?.value ?? "",
    });
    assert.equal(own.kind, "unchanged");
    const closed = await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: uriOf("b.commplan.yaml") },
    });
    assert.ok(closed.kind === "full" && isWrong(slips(closed.items)));
    assert.deepEqual(client.published, []);
    rmSync(join(root, "a.commplan.yaml"));
    await tell(["a.commplan.yaml", FileChangeType.Deleted]);
    assert.ok(shown(await pull(idsOf(second))).includes("a.commplan.yaml 0 null"));
    const kept = await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: uriOf("a.commplan.yaml") },
    });
    assert.ok(kept.kind === "full" && kept.resultId !== undefined);
  });

  it("are pulled in parts, and what is asked for next stays open until something changes", async () => {
    write({ "a.commplan.yaml": wrong });
    const client = await started({ capabilities: pulling });
    const parts: WorkspaceDiagnosticReport[] = [];
    const partialResultToken = "parts";
    client.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, (part) => {
      parts.push(part);
    });
    const ask = async (previousResultIds: { uri: string; value: string }[]) => {
      parts.length = 0;
      const answer = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
        previousResultIds,
        partialResultToken,
      });
      return { items: [...parts, answer].flatMap(({ items }) => items) };
    };
    const first = await ask([]);
    assert.ok(shown(first).includes("a.commplan.yaml 1 null"), shown(first).join());
    let isAnswered = false;
    const held = ask(idsOf(first)).finally(() => {
      isAnswered = true;
    });
    await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: "x" });
    assert.equal(isAnswered, false);
    write({ "b.commplan.yaml": wrong });
    await tell(["b.commplan.yaml", FileChangeType.Created]);
    assert.ok(shown(await held).includes("b.commplan.yaml 1 null"));
    const forGood = ask(idsOf(await pull()));
    await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: "x" });
    assert.equal(await client.stop(), 0);
    assert.deepEqual(shown(await forGood), ["a.commplan.yaml unchanged", "b.commplan.yaml unchanged"]);
  });

  it("are sent to an editor that asks for open ones only, and no more once it asks for all", async () => {
    write({ "a.commplan.yaml": wrong, "b.commplan.yaml": wrong });
    const client = await started({ capabilities: pulling });
    await last("a.commplan.yaml", isWrong);
    await last("b.commplan.yaml", isWrong);
    await client.open(uriOf("a.commplan.yaml"), wrong);
    await last("a.commplan.yaml", isRight);
    assert.equal((await pull()).items.length, 2);
    await last("b.commplan.yaml", isRight);
  });

  it("are judged again when a report that they speak of changes, and when the settings do", async () => {
    const issued = `reports:\n  - id: r\n    title: R\n    issued:\n      - { date: 2026-03-01, file: out/r.html, sha256: ${"a".repeat(64)} }\n`;
    write({ "sub/a.commplan.yaml": `${head}${issued}`, "sub/open.commplan.yaml": `${head}${issued}` });
    const client = await started();
    await client.open(uriOf("sub/open.commplan.yaml"), `${head}${issued}`);
    const altered = (name: string, isThere: boolean) => {
      const { published } = client;
      return client.findings(() => {
        const found = published.findLast(({ uri }) => uri === uriOf(name));
        return (
          found !== undefined && found.diagnostics.some(({ code }) => code === "report-altered") === isThere
        );
      });
    };
    await altered("sub/a.commplan.yaml", false);
    await altered("sub/open.commplan.yaml", false);
    write({ "sub/out/r.html": "changed" });
    await tell(["sub/out/r.html", FileChangeType.Created]);
    await altered("sub/a.commplan.yaml", true);
    await altered("sub/open.commplan.yaml", true);
    await client.connection.sendNotification("workspace/didChangeConfiguration", {
      settings: { commplan: { rules: { "report-altered": "off" } } },
    });
    await altered("sub/a.commplan.yaml", false);
    await altered("sub/open.commplan.yaml", false);
  });

  it("show how far the check is where there are many, and stop when they are called off", async () => {
    write(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.commplan.yaml`, wrong])));
    const client = await started({
      locale: "zh-CN",
      capabilities: { ...pulling, window: { workDoneProgress: true } },
    });
    const shownWork: (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[] = [];
    const ended = new Promise<void>((resolve) => {
      client.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
        client.connection.onProgress(
          new ProgressType<WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd>(),
          token,
          (one) => {
            shownWork.push(one);
            if (one.kind === "begin")
              void client.connection.sendNotification("window/workDoneProgress/cancel", { token });
            if (one.kind === "end") resolve();
          },
        );
      });
    });
    await ended;
    const [begin] = shownWork;
    assert.ok(begin?.kind === "begin" && begin.title === "正在检查沟通计划" && begin.cancellable);
    const { items } = await pull();
    assert.ok(items.length < 60, String(items.length));
  });
});
