import { execFile } from "node:child_process";
import { access, constants, stat } from "node:fs/promises";
import { delimiter, isAbsolute, join } from "node:path";

/** How a run of git ended. What it had said by then is kept also where it failed or was stopped. */
export interface GitRun {
  readonly output: Buffer;
  readonly complaint: string;
  readonly isComplete: boolean;
}

export interface GitSettings {
  /** The program; else the first `git` of the PATH. */
  readonly program?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface GitCall extends GitSettings {
  /** The folder to work in. */
  readonly folder: string;
  readonly input?: string;
}

const longest = 10_000;
const mostBytes = 100_000_000;

/**
 * Runs git to read, and only that: no shell, no network, no pager, no lock, and none of the programs that a
 * repository's own settings may name. Stops after ten seconds. Undefined where there is no git.
 */
export async function runGit(args: readonly string[], call: GitCall): Promise<GitRun | undefined> {
  const program = call.program ?? (await findGit());
  if (program === undefined) return undefined;
  // `-C` instead of the child's working directory: Windows would look there for programs.
  const all = ["--no-pager", "--no-optional-locks", ...harmless, "-C", call.folder, ...args];
  return started(program, all, call);
}

function started(program: string, args: readonly string[], call: GitCall): Promise<GitRun | undefined> {
  return new Promise((resolve) => {
    const child = execFile(
      program,
      args,
      {
        encoding: "buffer",
        env: environment(),
        maxBuffer: mostBytes,
        timeout: longest,
        killSignal: "SIGKILL",
        windowsHide: true,
        ...(call.signal === undefined ? {} : { signal: call.signal }),
      },
      (error, output, complaint) => {
        if (error !== null && error.code === "ENOENT") resolve(undefined);
        else resolve({ output, complaint: complaint.toString("utf8"), isComplete: error === null });
      },
    );
    // Git may end before it has read everything.
    child.stdin?.on("error", () => {});
    child.stdin?.end(call.input ?? "");
  });
}

/** Settings of a repository that would run a program, reach for the network, or change what is printed. */
const harmless: readonly string[] = [
  "core.fsmonitor=false",
  "core.sshCommand=false",
  "credential.helper=",
  "diff.external=",
  "gpg.program=false",
  "log.showRoot=true",
  "log.showSignature=false",
  "protocol.allow=never",
  "safe.bareRepository=explicit",
].flatMap((setting) => ["-c", setting]);

/** The environment without what would lead git to another repository; names are names, not patterns. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => {
    const upper = name.toUpperCase();
    return !upper.startsWith("GIT_") || upper.startsWith("GIT_CONFIG") || upper === "GIT_EXEC_PATH";
  });
  return {
    ...Object.fromEntries(kept),
    GIT_LITERAL_PATHSPECS: "1",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C",
  };
}

/** The first git of the PATH. Never one of the working directory, which may be a stranger's. */
async function findGit(): Promise<string | undefined> {
  const name = process.platform === "win32" ? "git.exe" : "git";
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const program = join(folder, name);
    if (await isProgram(program)) return (await isPlaceholder(program)) ? undefined : program;
  }
  return undefined;
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

/** A Mac without developer tools has a git that only offers to install them, in a window. */
async function isPlaceholder(program: string): Promise<boolean> {
  if (process.platform !== "darwin" || program !== "/usr/bin/git") return false;
  return new Promise((resolve) => {
    execFile("/usr/bin/xcode-select", ["-p"], { timeout: longest }, (error) => resolve(error !== null));
  });
}
