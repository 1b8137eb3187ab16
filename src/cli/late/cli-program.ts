import { argv, env, stderr, stdout } from "node:process";
import { run } from "../run.ts";

/** The command line itself: runs the command that the arguments name, prints, and leaves the exit code. */
export async function program(): Promise<void> {
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // A reader that has seen enough (`commplan json plan | head`) closes the pipe: no reason to complain.
      if (error.code !== "EPIPE") throw error;
    });
  }
  const { exitCode, output, complaint } = await run(argv.slice(2), env, new Date());
  if (output !== undefined) stdout.write(output);
  if (complaint !== undefined) stderr.write(`${complaint}\n`);
  // Never process.exit(): what a pipe has not yet taken would be lost.
  process.exitCode = exitCode;
}
