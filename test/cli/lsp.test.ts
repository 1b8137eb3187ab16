import assert from "node:assert/strict";
import { spawn } from "node:child_process";
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
});
