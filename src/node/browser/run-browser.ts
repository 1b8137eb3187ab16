import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { type DevTools, devTools } from "./devtools.ts";

export interface BrowserRun {
  /** The browser's program. */
  readonly program: string;
  /** Ends the browser, whatever it does. */
  readonly signal: AbortSignal;
}

/**
 * Starts a browser without a window, with a profile of its own and without a network, does something with it,
 * and ends it. The profile is gone afterwards, whatever happened.
 */
export async function withBrowser<Result>(
  { program, signal }: BrowserRun,
  action: (browser: DevTools) => Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted();
  const profile = await mkdtemp(join(tmpdir(), "commplan-print-"));
  try {
    return await withProcess(program, profile, signal, action);
  } finally {
    // On Windows files stay in use for a moment after the process is gone.
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }).catch(() => {});
  }
}

async function withProcess<Result>(
  program: string,
  profile: string,
  signal: AbortSignal,
  action: (browser: DevTools) => Promise<Result>,
): Promise<Result> {
  const child = spawn(program, [...flags, ...rootFlags(), `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  const ended = new Promise<void>((resolve) => {
    child.once("error", () => resolve()).once("exit", () => resolve());
  });
  const [, , , input, output] = child.stdio;
  const browser = devTools(input as Writable, output as Readable);
  child.once("error", browser.fail);
  child.once("exit", (code) => browser.fail(new Error(`The browser ended with ${code ?? "a signal"}.`)));
  const stop = () => {
    browser.fail(signal.reason instanceof Error ? signal.reason : new Error("Stopped."));
    child.kill("SIGKILL");
  };
  signal.addEventListener("abort", stop);
  try {
    return await action(browser);
  } finally {
    signal.removeEventListener("abort", stop);
    // It says good-bye by itself, or is made to: nothing it could write is of any worth.
    if (!signal.aborted) browser.send("Browser.close").catch(() => {});
    const force = setTimeout(() => child.kill("SIGKILL"), patience);
    await ended;
    clearTimeout(force);
  }
}

/** Milliseconds that it may take to end. */
const patience = 3000;

const flags = [
  "--headless",
  "--remote-debugging-pipe",
  "--disable-gpu",
  "--hide-scrollbars",
  "--mute-audio",
  "--no-first-run",
  "--no-default-browser-check",
  // Not of the network, ever: neither the page nor the browser itself.
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--no-proxy-server",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-extensions",
  "--disable-sync",
  "--disable-breakpad",
  "--no-pings",
  // Not of the person's keys.
  "--password-store=basic",
  "--use-mock-keychain",
  // The same letters at the same places everywhere.
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
];

/** The browser's sandbox does not work for root, as in a container; it starts only when told so. */
function rootFlags(): readonly string[] {
  return process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}
