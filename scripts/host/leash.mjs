// Runs a program in a process group of its own and ends the whole group when the one who started us is gone,
// however that ended: our standard input is a pipe from it, and closes with it.
import { spawn } from "node:child_process";

const grace = 3_000;
const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], detached: true });

child.on("error", (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on("exit", (code) => {
  // What the program started itself may outlive it.
  signalGroup("SIGKILL");
  process.exit(code ?? 1);
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);
process.stdin.on("end", end).on("error", end).resume();

function end() {
  signalGroup("SIGTERM");
  setTimeout(() => signalGroup("SIGKILL"), grace);
}

function signalGroup(signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // All of it has ended.
  }
}
