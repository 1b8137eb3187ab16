import assert from "node:assert/strict";
import * as programs from "node:child_process";
import * as vscode from "vscode";
import { closeAll, planUri, until } from "./support.ts";

// The real extension asks a stand-in server in a process of its own. A browser starts none: whoever opened it did, and says where.

const { spawn, spawnSync }: Partial<typeof programs> = programs;
declare const standInAddress: string | undefined;
const isInBrowser = typeof standInAddress !== "undefined";
const token = "glpat-readyMadeToken0123456789";
const plan = "synced/launch.commplan.yaml";
const text = `commplan: 1
project: { name: Launch, client: Northport, timezone: Asia/Shanghai }
work: # ours
  - { id: own, title: By hand } # kept
`;

describe("a connection that is not there", () => {
  it("is neither asked nor removed, on a desktop and in a browser", async () => {
    await vscode.workspace.fs.writeFile(planUri(plan), new TextEncoder().encode(text));
    const about = { plan: planUri(plan), connection: "Nobody", apply: true, confirmed: true };
    assert.equal(await vscode.commands.executeCommand("commplan.sync", about), undefined);
    assert.equal(await vscode.commands.executeCommand("commplan.removeConnection", about), false);
    await vscode.workspace.fs.delete(planUri("synced"), { recursive: true });
  });
});

describe("connections", () => {
  let server: ReturnType<NonNullable<typeof spawn>> | undefined;
  let address = "";
  let host = "";

  before(async () => {
    address = isInBrowser ? standInAddress : await started();
    host = address.replace("http://", "");
  });
  const started = async () => {
    server = spawn?.(process.execPath, [`${__dirname}/../../../test/stand-ins/gitlab.mjs`], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const line = await new Promise<string>((resolve) =>
      server?.stdout?.once("data", (data) => resolve(`${data}`)),
    );
    return `http://127.0.0.1:${Number(line)}`;
  };
  beforeEach(async () => {
    await stand({});
    await vscode.workspace.fs.writeFile(planUri(plan), new TextEncoder().encode(text));
  });
  after(async () => {
    server?.kill();
    await closeAll();
    await vscode.workspace.fs.delete(planUri("synced"), { recursive: true });
    await connections().update("connections", undefined, vscode.ConfigurationTarget.Global);
  });

  const connections = () => vscode.workspace.getConfiguration("commplan");
  const stand = (switches: object) =>
    fetch(`${address}/stand-in`, { method: "POST", body: JSON.stringify(switches) });
  const asked = async () => (await (await fetch(`${address}/stand-in`)).json()) as readonly object[];
  const textNow = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(planUri(plan)));
  const add = (more: object): Thenable<unknown> =>
    vscode.commands.executeCommand("commplan.addConnection", {
      ...{ tool: "gitlab", address, token, project: "acme/clients/launch", isQuiet: true },
      ...more,
    });
  const sync = (more: object): Thenable<Outcome> =>
    vscode.commands.executeCommand("commplan.sync", { plan: planUri(plan), connection: "Launch", ...more });
  interface Outcome {
    readonly isWritten?: boolean;
    readonly problem?: string;
  }

  it("contact nothing before the person has allowed it, whatever host is named", async () => {
    // A dialog is refused where tests run, as by a person who closes it.
    for (const allow of [undefined, true, "127.0.0.1", `${host}0`, "*"]) {
      assert.equal(await add({ allow }), undefined);
    }
    assert.deepEqual(await asked(), []);
    assert.deepEqual(connections().get("connections"), {});
  });

  it("are set up without their token in the settings", async () => {
    assert.equal(await add({ allow: host, name: "Launch" }), "Launch");
    assert.deepEqual(connections().get("connections"), {
      Launch: { tool: "gitlab", address, project: "acme/clients/launch" },
    });
    assert.equal(await add({ name: "Launch" }), "Launch 2");
    assert.equal(await remove("Launch 2"), true);
    assert.equal(await add({ project: "acme/none" }), undefined);
  });

  it("bring a plan to what the other tool holds, once", async () => {
    assert.equal((await sync({ dryRun: true })).isWritten, false);
    assert.equal(await textNow(), text);
    assert.equal((await sync({ apply: true })).isWritten, true);
    const synced = await textNow();
    assert.ok(synced.includes("work: # ours\n  - { id: own, title: By hand } # kept\n"));
    assert.match(synced, /key: "acme\/clients\/launch#12"/);
    assert.match(synced, /title: Login fails\n(?: {4}.*\n)*? {4}visibility: internal\n/);
    assert.equal((await sync({ apply: true })).isWritten, false);
    assert.equal(await textNow(), synced);
  });

  it("show what a sync does on the page of an import", async () => {
    await sync({});
    await until(
      () =>
        vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes("Launch"))),
      "the page",
    );
    await until(async () => (await asked()).length >= 3, "the reading");
    await closeAll();
    assert.equal(await textNow(), text);
  });

  it("say what went wrong, and change nothing", async () => {
    await stand({ readyToken: "glpat-another0123456789" });
    const { problem } = await sync({ apply: true });
    assert.match(String(problem), /^GitLab no longer accepts the token/);
    await stand({ fail: { status: 503, text: "<html>" }, readyToken: token });
    assert.equal(await textNow(), text);
  });

  if (isInBrowser)
    it("say in a browser that the server may not let web pages ask it", async () => {
      await stand({ isOpenToPages: false });
      const { problem } = await sync({ apply: true });
      assert.match(String(problem), /^127\.0\.0\.1:\d+ cannot be reached from a browser: .*CORS/);
      assert.equal(await textNow(), text);
    });

  it("ask nobody where the settings hold anything else than a connection", async () => {
    const entries: Readonly<Record<string, unknown>> = {
      ...{ number: 5, text: "gitlab", list: [], nothing: null, empty: {}, "": {} },
      ...{ "</script>": { tool: "__proto__", project: "a/b" }, 坏: { tool: "gitlab" } },
      "=1+1": { tool: "gitlab", project: ["a"], address },
      "😀\u202E": { tool: "gitlab", project: "\u0000", address: "https://a:b@127.0.0.1" },
      plain: { tool: "gitlab", project: "a/b", address: "http://gitlab.invalid" },
      half: { tool: "gitlab", project: "a/\uD800", address: "javascript:alert(1)" },
    };
    const before = connections().get("connections");
    await connections().update("connections", entries, vscode.ConfigurationTarget.Global);
    await stand({});
    for (const connection of Object.keys(entries).filter((name) => name !== "")) {
      assert.equal(await sync({ connection, apply: true, allow: host }), undefined, connection);
    }
    assert.deepEqual(await asked(), []);
    await connections().update("connections", before, vscode.ConfigurationTarget.Global);
  });

  it("go to no other server because the settings name one now", async () => {
    const before = connections().get("connections");
    const elsewhere = { tool: "gitlab", address: address.replace("127.0.0.1", "localhost") };
    const entries = { Launch: { ...elsewhere, project: "acme/clients/launch" } };
    await connections().update("connections", entries, vscode.ConfigurationTarget.Global);
    await stand({});
    assert.equal(await sync({ apply: true }), undefined);
    assert.deepEqual(await asked(), []);
    await connections().update("connections", before, vscode.ConfigurationTarget.Global);
  });

  it("lead from a record to its item only where it has one", async () => {
    const open = (at: readonly (string | number)[]) =>
      vscode.commands.executeCommand("commplan.openItem", { plan: planUri(plan), at });
    for (const at of [["work", 0], ["work", 99], ["nothing"], []]) assert.equal(await open(at), false);
  });

  it("leave the token in no file: not in logs, settings, state or plans", async () => {
    await sync({ apply: true });
    const found = spawnSync?.("grep", ["-rlaF", token, `${planUri("..").fsPath}`], {
      encoding: "utf8",
    });
    // grep ends with 1 where it finds nothing, and with more where it could not look.
    assert.deepEqual([found?.stdout, found?.status], ["", 1]);
  });

  const remove = (connection: string): Thenable<unknown> =>
    vscode.commands.executeCommand("commplan.removeConnection", { connection, confirmed: true });

  it("are gone with their token and the leave to ask when they are removed", async () => {
    assert.equal(await remove("Launch"), true);
    assert.deepEqual(connections().get("connections"), {});
    assert.equal(await sync({ apply: true }), undefined);
    const settings = { Launch: { tool: "gitlab", address, project: "acme/clients/launch" } };
    await connections().update("connections", settings, vscode.ConfigurationTarget.Global);
    assert.equal(await sync({ apply: true }), undefined);
    assert.deepEqual(await asked(), []);
  });
});
