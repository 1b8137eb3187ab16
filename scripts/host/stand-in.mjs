// A stand-in for another tool's server, for tests that cannot start one: a browser has no programs.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "./paths.mjs";

/**
 * Starts one of test/stand-ins on a free port of this machine.
 * @param {string} tool e.g. "gitlab"
 * @returns {Promise<{ address: string, stop: () => void }>}
 */
export async function startStandIn(tool) {
  const server = spawn(process.execPath, [join(root, "test", "stand-ins", `${tool}.mjs`)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [line] = await once(server.stdout, "data");
  return { address: `http://127.0.0.1:${Number(line)}`, stop: () => void server.kill() };
}
