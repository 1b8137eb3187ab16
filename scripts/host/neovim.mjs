// A real Neovim: one that is here already, or Debian's.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureDebian, librariesIn } from "./debian.mjs";
import { onPath, PlainError, run } from "./run.mjs";

/**
 * Finds Neovim: COMMPLAN_NVIM, then an installed one, then Debian's.
 * @param {{ tell?: (detail: string) => void }} [options]
 * @returns {Promise<{ program: string, env: NodeJS.ProcessEnv, version: readonly [number, number] }>}
 */
export async function ensureNeovim({ tell } = {}) {
  const named = process.env["COMMPLAN_NVIM"];
  if (named && !existsSync(named))
    throw new PlainError(`COMMPLAN_NVIM names “${named}”, which is not there.`);
  const program = named || onPath(["nvim"]);
  return withVersion(program ? { program, env: {} } : await carried(tell));
}

async function carried(tell) {
  const root = await ensureDebian("neovim", ["neovim"], tell);
  return {
    program: join(root, "usr", "bin", "nvim"),
    env: { LD_LIBRARY_PATH: librariesIn(root), VIMRUNTIME: join(root, "usr", "share", "nvim", "runtime") },
  };
}

async function withVersion({ program, env }) {
  const { stdout } = await run(program, ["--version"], { env: { ...process.env, ...env } });
  const [, major, minor] = /^NVIM v(\d+)\.(\d+)/.exec(stdout) ?? [];
  if (minor === undefined) throw new PlainError(`“${program}” does not say that it is Neovim.`);
  return { program, env, version: [Number(major), Number(minor)] };
}
