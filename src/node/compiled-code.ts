import * as nodeModule from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import process from "node:process";

/**
 * Keeps the compiled code of all modules that are loaded after this, for the next start: that saves a third of it.
 * Node can from 22.8 on; an older one compiles each time, and so does one that may not write there.
 *
 * @param folder a folder of this user alone: code that others could write would run here
 */
export function keepCompiledCode(folder = ownCacheFolder()): void {
  if (folder !== undefined) call("enableCompileCache", folder);
}

/** Writes what is compiled so far, which Node else does when it ends by itself. */
export function writeCompiledCode(): void {
  call("flushCompileCache");
}

function ownCacheFolder(): string | undefined {
  try {
    return cacheFolder(process.platform, process.env, homedir());
  } catch {
    // The user of a container may have neither a name nor a home.
    return undefined;
  }
}

/** Where programs keep what they can make again, by the custom of the system. */
export function cacheFolder(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === "win32") return join(environment.LOCALAPPDATA || join(home, "AppData", "Local"), name);
  if (platform === "darwin") return join(home, "Library", "Caches", name);
  return join(environment.XDG_CACHE_HOME || join(home, ".cache"), name);
}

const name = "commplan";

/** The types are those of the oldest Node that we run on, which has neither function. */
function call(name: "enableCompileCache" | "flushCompileCache", ...values: readonly string[]): void {
  const found: unknown = Reflect.get(nodeModule, name);
  if (typeof found === "function") found(...values);
}
