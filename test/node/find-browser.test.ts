import assert from "node:assert/strict";
import { findBrowser, type Machine } from "../../src/node/browser/find-browser.ts";

/** A machine on which these programs are. */
function machine(
  platform: Machine["platform"],
  environment: Machine["environment"],
  files: readonly string[],
): Machine {
  return { platform, environment, isFile: (path) => files.includes(path) };
}

const programs = "C:\\Program Files";
const edge = `${programs}\\Microsoft\\Edge\\Application\\msedge.exe`;

const cases: readonly [string, Machine, string | undefined][] = [
  ["none", machine("linux", { PATH: "/usr/bin" }, []), undefined],
  [
    "one on the PATH",
    machine("linux", { PATH: "/usr/bin:/usr/local/bin" }, ["/usr/local/bin/chromium"]),
    "/usr/local/bin/chromium",
  ],
  [
    "Chrome before Edge, wherever on the PATH",
    machine("linux", { PATH: "/a:/b" }, ["/a/microsoft-edge", "/b/google-chrome"]),
    "/b/google-chrome",
  ],
  [
    "not in a folder that depends on where one stands",
    machine("linux", { PATH: ".:bin:" }, ["chromium", "bin/chromium", "./chromium", "/chromium"]),
    undefined,
  ],
  ["without a PATH", machine("linux", {}, ["/snap/bin/chromium"]), "/snap/bin/chromium"],
  [
    "an application of macOS",
    machine("darwin", { PATH: "/usr/bin", HOME: "/Users/li" }, [
      "/Users/li/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ]),
    "/Users/li/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ],
  [
    "Edge on Windows",
    machine("win32", { Path: "C:\\Windows;D:\\tools", ProgramFiles: programs }, [edge]),
    edge,
  ],
  [
    "one of the person's own on Windows",
    machine("win32", { LOCALAPPDATA: "C:\\Users\\li\\AppData\\Local" }, [
      "C:\\Users\\li\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe",
    ]),
    "C:\\Users\\li\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe",
  ],
  [
    "another system, by its PATH",
    machine("freebsd", { PATH: "/usr/local/bin" }, ["/usr/local/bin/chromium"]),
    "/usr/local/bin/chromium",
  ],
];

describe("findBrowser", () => {
  for (const [name, given, expected] of cases) it(name, () => assert.equal(findBrowser(given), expected));
});
