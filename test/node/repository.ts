import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder with a repository of git, for as long as `use` runs. */
export interface Repository {
  readonly folder: string;
  /** Runs git in the folder. */
  readonly git: (...args: readonly string[]) => string;
  /** Writes a file. */
  readonly write: (name: string, text: string) => void;
  /** Records all that is there as of an instant, `2026-03-31T12:00:00Z`, and says the commit's name. */
  readonly commit: (instant: string) => string;
}

export async function inRepository(use: (repository: Repository) => Promise<void>): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "commplan-git-")));
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    execFileSync("git", ["-C", folder, ...args], {
      encoding: "utf8",
      env: { ...process.env, ...who, ...env },
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  try {
    run(["init", "--quiet", "--initial-branch=main"]);
    await use({
      folder,
      git: (...args) => run(args),
      write: (name, text) => {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      },
      commit: (instant) => {
        run(["add", "--all"]);
        const dates = { GIT_AUTHOR_DATE: instant, GIT_COMMITTER_DATE: instant };
        run(["commit", "--quiet", "--allow-empty", "--message", "A state"], dates);
        return run(["rev-parse", "HEAD"]);
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const who = {
  GIT_AUTHOR_NAME: "Ruth",
  GIT_AUTHOR_EMAIL: "ruth@example.com",
  GIT_COMMITTER_NAME: "Ruth",
  GIT_COMMITTER_EMAIL: "ruth@example.com",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
};
