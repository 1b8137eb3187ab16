// VS Code for the Web, as vscode.dev runs it: the workbench that code-server carries, served to a browser without any
// server behind it. Extensions run in a worker of the page, and files come from an extension.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, normalize } from "node:path";
import { quietSettings } from "./settings.mjs";
import { ensureServer } from "./vscode-server.mjs";

const host = "127.0.0.1";

/** The path at which the marketplace serves an extension to browsers. */
export const webPlace = "commplan/commplan/0.1.0/extension";

const types = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".cjs": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};

/**
 * Serves the workbench on a free port of this machine.
 * @param {{
 *   extensions: Readonly<Record<string, string>>,
 *   development?: { extension: string, tests?: string },
 *   folder: string,
 *   files?: () => object,
 *   settings?: object,
 *   version?: string,
 * }} options extensions: folders by the path they are served under; development: the name of the one that is developed,
 *   and the path of its tests below it; folder: the URI that is opened; files: what `/files.json` answers
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startWebWorkbench({ extensions, development, folder, files, settings, version }) {
  const { main } = await ensureServer(version ? { version } : {});
  const folders = { ...extensions, static: dirname(dirname(main)) };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = normalize(decodeURIComponent(pathname));
    if (path === "/") return send(response, "text/html", page(address().port));
    if (path === "/files.json") return send(response, "application/json", JSON.stringify(files?.() ?? {}));
    const [name, top] = Object.entries(folders).find(([one]) => path.startsWith(`/${one}/`)) ?? [];
    if (name === undefined) return missing(response);
    const file = join(top, path.slice(name.length + 1));
    // Of VS Code's own extensions only the parts for Node are here; what is not there has nothing to do.
    if (/\/static\/extensions\/.*\/dist\/browser\//.test(path) && !existsSync(file))
      return send(response, "text/javascript", "exports.activate = () => undefined;");
    return path.endsWith("/browser/workbench/workbench.js")
      ? send(response, "text/javascript", withoutRemote(file))
      : sendFile(response, file);
  });
  const address = () => server.address();
  const page = (port) => html(`${host}:${port}`, { extensions, development, folder, settings });
  await new Promise((resolve, reject) => server.on("error", reject).listen(0, host, resolve));
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://${host}:${address().port}/`, stop };
}

/**
 * The workbench of code-server always looks for a server at its own address, and keeps what is the user's there; without
 * those two changes it is that of the web.
 */
const mends = [
  [/remoteAuthority:\s*location\.host/, "remoteAuthority:undefined"],
  [/(\(this\.userDataPath\)\.with\(\{scheme:\w+)\.vscodeRemote(\}\),"User"\))/, "$1.vscodeUserData$2"],
];

function withoutRemote(file) {
  return mends.reduce(
    (code, [pattern, instead]) => {
      const mended = code.replace(pattern, instead);
      if (mended === code)
        throw new Error(`The workbench is another than it used to be: ${pattern} is not in it.`);
      return mended;
    },
    readFileSync(file, "utf8"),
  );
}

function html(authority, { extensions, development, folder, settings = {} }) {
  const origin = `http://${authority}`;
  const at = (path) => ({ scheme: "http", authority, path: `/${path}` });
  const [scheme, path] = folder.split(/:(?=\/)/);
  const configuration = {
    folderUri: { scheme, authority: "", path },
    additionalBuiltinExtensions: Object.keys(extensions)
      .filter((name) => name !== development?.extension)
      .map(at),
    configurationDefaults: { ...quietSettings, ...settings },
    developmentOptions: {
      enableSmokeTestDriver: development?.tests !== undefined,
      ...(development && { extensions: [at(development.extension)] }),
      ...(development?.tests && { extensionTestsPath: at(`${development.extension}/${development.tests}`) }),
    },
    userDataPath: "/",
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    productConfiguration: { enableTelemetry: false, extensionsGallery: undefined },
    webviewEndpoint: `${origin}/static/out/vs/workbench/contrib/webview/browser/pre`,
  };
  const settingsOf = (value) => JSON.stringify(value).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${settingsOf(configuration)}">
<link rel="stylesheet" href="/static/out/vs/code/browser/workbench/workbench.css">
</head>
<body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = "${origin}/static/out/";</script>
<script type="module" src="/static/out/nls.messages.js"></script>
<script type="module" src="/static/out/vs/code/browser/workbench/workbench.js"></script>
</html>
`;
}

function send(response, type, text) {
  response.writeHead(200, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" });
  response.end(text);
}

function sendFile(response, file) {
  if (!existsSync(file) || !statSync(file).isFile()) return missing(response);
  response.writeHead(200, {
    "content-type": types[extname(file)] ?? "application/octet-stream",
    "cache-control": "no-store",
  });
  return createReadStream(file).pipe(response);
}

function missing(response) {
  response.writeHead(404);
  response.end();
}
