import { statSync } from "node:fs";
import { posix, win32 } from "node:path";

/** What is asked of the machine to find a browser; tests give another one. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isFile: (path: string) => boolean;
}

export const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true,
};

/**
 * The program of an installed Chrome, Edge or Chromium: on the PATH, else at the usual places of the system;
 * undefined where there is none. Nothing is started to find out.
 */
export function findBrowser({ platform, environment, isFile }: Machine): string | undefined {
  const path = platform === "win32" ? win32 : posix;
  const variable = (name: string) => environment[name] || undefined;
  const { names, places, folders } = platforms[platform] ?? platforms.linux;
  const search = environment["PATH"] ?? environment["Path"] ?? "";
  const onPath = search
    .split(path.delimiter)
    // A relative folder of the PATH means another program in each folder.
    .filter((folder) => path.isAbsolute(folder))
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  const installed = folders
    .flatMap((name) => (name === "" ? "" : (variable(name) ?? [])))
    .flatMap((folder) => places.map((place) => path.join(folder, place)));
  // The better known one first, wherever on the PATH it is.
  const rank = (file: string) => names.indexOf(path.basename(file));
  return [...onPath.sort((a, b) => rank(a) - rank(b)), ...installed].find(isFile);
}

interface Places {
  /** What the program is called on the PATH, the first one that is found is taken. */
  readonly names: readonly string[];
  /** Where it is installed, below each of these folders. */
  readonly places: readonly string[];
  /** Variables of the environment; "" for the root. */
  readonly folders: readonly string[];
}

const platforms: Readonly<Record<"linux", Places>> & Readonly<Partial<Record<NodeJS.Platform, Places>>> = {
  linux: {
    names: [
      "google-chrome-stable",
      "google-chrome",
      "chromium",
      "chromium-browser",
      "microsoft-edge-stable",
      "microsoft-edge",
    ],
    places: [
      "/opt/google/chrome/chrome",
      "/usr/lib/chromium/chromium",
      "/usr/lib/chromium-browser/chromium-browser",
      "/snap/bin/chromium",
      "/opt/microsoft/msedge/msedge",
    ],
    folders: [""],
  },
  darwin: {
    names: ["google-chrome", "chromium"],
    places: [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ],
    folders: ["", "HOME"],
  },
  win32: {
    names: ["chrome.exe", "msedge.exe", "chromium.exe"],
    places: [
      "Google\\Chrome\\Application\\chrome.exe",
      "Microsoft\\Edge\\Application\\msedge.exe",
      "Chromium\\Application\\chrome.exe",
    ],
    folders: ["ProgramFiles", "PROGRAMFILES", "ProgramFiles(x86)", "PROGRAMFILES(X86)", "LOCALAPPDATA"],
  },
};
