import { equal } from "node:assert/strict";
import { cacheFolder } from "../../src/node/compiled-code.ts";

describe("the folder of compiled code", () => {
  const folders: readonly [NodeJS.Platform, Readonly<Record<string, string>>, string][] = [
    ["linux", {}, "/home/li/.cache/commplan"],
    ["linux", { XDG_CACHE_HOME: "/var/cache/li" }, "/var/cache/li/commplan"],
    ["linux", { XDG_CACHE_HOME: "" }, "/home/li/.cache/commplan"],
    ["darwin", { XDG_CACHE_HOME: "/elsewhere" }, "/home/li/Library/Caches/commplan"],
    ["win32", {}, "/home/li/AppData/Local/commplan"],
    ["win32", { LOCALAPPDATA: "/data" }, "/data/commplan"],
  ];
  for (const [platform, environment, expected] of folders) {
    it(`is ${expected} on ${platform} with ${JSON.stringify(environment)}`, () =>
      equal(cacheFolder(platform, environment, "/home/li").replaceAll("\\", "/"), expected));
  }
});
