import { stderr } from "node:process";
import { clockOf } from "../../connect/http/clock.ts";
import type { Host, Progress } from "../../connect/http/host.ts";
import type { Language } from "../../plan/words.ts";
import { shown } from "../files/shown.ts";

/**
 * Runs a pull at a terminal: Ctrl+C stops it in good order, and where a person looks on, one line says how far it is.
 */
export async function atTerminal<Result>(
  language: Language,
  pull: (host: Host) => Promise<Result>,
): Promise<Result> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once("SIGINT", stop);
  try {
    return await pull({
      fetch,
      clock: clockOf(Date.now),
      signal: stopping.signal,
      onProgress: (told) => showProgress(told, language),
    });
  } finally {
    process.off("SIGINT", stop);
    if (stderr.isTTY) stderr.write(clearLine);
  }
}

const clearLine = "\r\u001B[K";

function showProgress({ what, done, total }: Progress, language: Language): void {
  if (!stderr.isTTY) return;
  const count = total === undefined ? String(done) : `${done}/${total}`;
  stderr.write(`${clearLine}${shown(what[language])} ${count}`);
}
