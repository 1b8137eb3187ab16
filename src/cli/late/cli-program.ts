import { argv, env, stderr, stdout } from "node:process";
import { outputProblem, run, shownOn } from "../run.ts";

/** The command line itself: runs the command that the arguments name, prints, and leaves the exit code. */
export async function program(): Promise<void> {
  const args = argv.slice(2);
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // A reader that has seen enough (`commplan json plan | head`) closes the pipe: no reason to complain.
      if (error.code === "EPIPE") return;
      process.exitCode = 2;
      if (stream === stdout) stderr.write(`${outputProblem(error, args, env)}\n`);
    });
  }
  const ending = await run(args, env, new Date());
  const { exitCode, output, complaint } = shownOn(ending, stdout.isTTY === true, args, env);
  if (output !== undefined) stdout.write(output);
  if (complaint !== undefined) stderr.write(`${complaint}\n`);
  // Never process.exit(): what a pipe has not yet taken would be lost.
  process.exitCode ??= exitCode;
}
