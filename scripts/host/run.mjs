// Runs other programs and keeps what they say, so that a failure can be told with its last lines.
import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { dirname, join } from "node:path";

/** A failure that is told as it is, without a stack: its message is written for the person at the terminal. */
export class PlainError extends Error {}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, accept?: readonly number[] }} [options] accept: exit codes that are no failure, [0] if not given
 * @returns {Promise<{ code: number, stdout: string }>}
 */
export function run(command, args, { cwd, env, shell = false, accept = [0] } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: env ?? process.env,
      shell,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let all = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      stdout += text;
      all += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      all += text;
    });
    const spoken = [command, ...args].join(" ");
    child.on("error", (error) => reject(new PlainError(`Could not run “${spoken}”: ${error.message}`)));
    child.on("close", (code, signal) => {
      if (code !== null && accept.includes(code)) {
        resolve({ code, stdout });
        return;
      }
      const how = signal ? `was stopped by ${signal}` : `ended with exit code ${code}`;
      reject(new PlainError(`“${spoken}” ${how}.\n${lastLines(all)}`));
    });
  });
}

/**
 * Runs npm, the one that started us if there is one.
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options = {}) {
  const script = process.env["npm_execpath"];
  return script?.endsWith(".js")
    ? run(process.execPath, [script, ...args], options)
    : run("npm", args, { ...options, shell: process.platform === "win32" });
}

/** The environment with the folder of `program` first on the PATH. */
export function withOnPath(program) {
  const separator = process.platform === "win32" ? ";" : ":";
  return { ...process.env, PATH: [dirname(program), process.env["PATH"]].join(separator) };
}

/**
 * Looks for a program on the PATH.
 * @param {readonly string[]} names the first that is there wins
 * @returns {string | undefined}
 */
export function onPath(names) {
  const windows = process.platform === "win32";
  const folders = (process.env["PATH"] ?? "").split(windows ? ";" : ":").filter(Boolean);
  const endings = windows ? [".cmd", ".exe"] : [""];
  for (const name of names) {
    for (const file of folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending)))) {
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here: the next folder.
      }
    }
  }
  return undefined;
}

/** @param {string} text @param {number} [count] */
export function lastLines(text, count = 20) {
  return text.trimEnd().split("\n").slice(-count).join("\n");
}
