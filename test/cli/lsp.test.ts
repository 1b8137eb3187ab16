import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, existsSync, symlinkSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createMessageConnection } from "vscode-languageserver-protocol/node";
import { cli, inFolder } from "./run-cli.ts";

describe("commplan lsp", () => {
  for (const args of [["--stdio"], [], ["--stdio", "--clientProcessId=1"]]) {
    it(`answers a client, called as commplan ${["lsp", ...args].join(" ")}`, async () => {
      await inFolder({}, async (folder) => {
        const child = spawn(process.execPath, [cli, "lsp", ...args], { cwd: folder, timeout: 30_000 });
        const ended = new Promise((resolve) => child.on("close", resolve));
        const connection = createMessageConnection(child.stdout, child.stdin);
        connection.listen();
        try {
          const root = { processId: process.pid, rootUri: null, capabilities: {} };
          const { capabilities } = await connection.sendRequest<{ readonly capabilities: object }>(
            "initialize",
            root,
          );
          assert.ok("completionProvider" in capabilities);
          await connection.sendRequest("shutdown");
          await connection.sendNotification("exit");
          assert.equal(await ended, 0);
        } finally {
          connection.dispose();
          child.kill();
        }
      });
    });
  }

  for (const [args, environment, locale, language] of [
    [[], { LANG: "C" }, undefined, "en"],
    [[], { LANG: "zh_CN.UTF-8" }, undefined, "zh-CN"],
    [["--language", "zh-CN"], { LANG: "C" }, undefined, "zh-CN"],
    [["--language", "zh-CN"], { LANG: "C" }, "en", "en"],
    [[], { LANG: "zh_CN.UTF-8" }, "de", "en"],
  ] as const) {
    const asked = `${["lsp", ...args].join(" ")} in ${environment.LANG}, by an editor in ${locale ?? "no language"}`;
    it(`speaks ${language}, called as commplan ${asked}`, async () => {
      const child = spawn(process.execPath, [cli, "lsp", ...args], { env: environment, timeout: 30_000 });
      const connection = createMessageConnection(child.stdout, child.stdin);
      const heard = new Promise<string>((resolve) => {
        connection.onNotification("textDocument/publishDiagnostics", ({ diagnostics }) =>
          resolve(diagnostics[0].message),
        );
      });
      connection.listen();
      try {
        const start = { processId: null, rootUri: null, capabilities: {}, ...(locale && { locale }) };
        await connection.sendRequest("initialize", start);
        await connection.sendNotification("initialized", {});
        const text = "commplan: 1\nproject: { name: A, cleint: B }\n";
        const textDocument = { uri: "file:///a.commplan.yaml", languageId: "commplan", version: 1, text };
        await connection.sendNotification("textDocument/didOpen", { textDocument });
        assert.match(await heard, language === "en" ? /Did you mean “client”/ : /是否想写“client”/);
      } finally {
        connection.dispose();
        child.kill();
      }
    });
  }

  it("links a finding to the page of its rule that came with it, in the editor's language", async () => {
    await inFolder({}, async (folder) => {
      // As a package manager puts a command on the path.
      symlinkSync(cli, `${folder}/commplan`);
      const link = await linkOfFinding(`${folder}/commplan`, {});
      assert.match(link ?? "", /\/docs\/rules\/schema\.zh-CN\.md$/);
      assert.ok(existsSync(fileURLToPath(link ?? "")));
      assert.equal(
        await linkOfFinding(cli, { docs: "https://example.com/rules" }),
        "https://example.com/rules/schema.zh-CN.md",
      );
    });
  });

  it("links to no page where none came with it", async () => {
    await inFolder({}, async (folder) => {
      cpSync(dirname(cli), `${folder}/dist`, { recursive: true });
      assert.equal(await linkOfFinding(`${folder}/dist/cli.js`, {}), undefined);
    });
  });
});

/** Where the first finding of a plan leads, in a Chinese editor. */
async function linkOfFinding(program: string, initializationOptions: object): Promise<string | undefined> {
  const child = spawn(process.execPath, [program, "lsp"], { timeout: 30_000 });
  const connection = createMessageConnection(child.stdout, child.stdin);
  const heard = new Promise<string | undefined>((resolve) => {
    connection.onNotification("textDocument/publishDiagnostics", ({ diagnostics }) =>
      resolve(diagnostics[0].codeDescription?.href),
    );
  });
  connection.listen();
  try {
    const start = {
      processId: null,
      rootUri: null,
      capabilities: {},
      locale: "zh-CN",
      initializationOptions,
    };
    await connection.sendRequest("initialize", start);
    await connection.sendNotification("initialized", {});
    const textDocument = {
      uri: pathToFileURL("/a.commplan.yaml").href,
      languageId: "commplan",
      version: 1,
      text: "commplan: 1\nproject: { name: A, cleint: B }\n",
    };
    await connection.sendNotification("textDocument/didOpen", { textDocument });
    return await heard;
  } finally {
    connection.dispose();
    child.kill();
  }
}
