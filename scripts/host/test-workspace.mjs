// What both hosts share: a copy of the fixture folder that a run may change, and the settings it starts with.
import { cpSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, samples } from "./paths.mjs";

export const driver = join(root, "test", "host", "driver");

export const testSettings = {
  "commplan.asOf": "2026-03-02",
  "commplan.language": "en",
};

/** A window whose folder nobody has said to trust: Restricted Mode, without the question that begins it. */
export const untrusted = {
  "security.workspace.trust.banner": "never",
  "security.workspace.trust.enabled": true,
  "security.workspace.trust.startupPrompt": "never",
};

/**
 * A new folder outside the repository, with the fixture workspace and the samples copied into it.
 * Its name is ours nowhere, so that a line of a log that names us is about the extension.
 * @returns {{ folder: string, workspace: string, data: string, remove: () => void }}
 */
export function makeTestWorkspace() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "host-")));
  const workspace = join(folder, "workspace");
  cpSync(join(root, "test", "host", "workspace"), workspace, { recursive: true });
  cpSync(samples, join(workspace, "samples"), { recursive: true });
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  // Also when a signal ends the run.
  process.once("exit", remove);
  return { folder, workspace, data: join(folder, "data"), remove };
}

/**
 * The environment that carries the options of a run into the extension host.
 * @param {readonly string[]} args as after `npm run test:host --`; `--grep TEXT` runs only tests with it in their title,
 *   `--restricted` those of Restricted Mode
 */
export function testEnvironment(args) {
  const grep = args[args.indexOf("--grep") + 1];
  return {
    COMMPLAN_TEST_COLOR: process.stdout.isTTY ? "1" : "0",
    ...(args.includes("--restricted") ? { COMMPLAN_TEST_RESTRICTED: "1" } : {}),
    ...(args.includes("--grep") && grep ? { COMMPLAN_TEST_GREP: grep } : {}),
  };
}
