// Bundles what ships: the extension (for the desktop and for browsers), the server, the command line and the scripts of its pages. `--watch` rebuilds.
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, context } from "esbuild";
import { writeFacts } from "./release/write-facts.mjs";

await import("./make-validator.mjs");

const root = fileURLToPath(new URL("..", import.meta.url));
const shared = {
  absWorkingDir: root,
  bundle: true,
  outdir: "dist",
  minify: !process.argv.includes("--debug"),
  sourcemap: process.argv.includes("--debug") ? "inline" : false,
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
  mainFields: ["module", "main"],
  // Its build for Node looks into the environment at every token of a plan: a tenth of the time that a check takes.
  // Zipping in a thread of its own, which only its build for Node knows how to start, is not asked for.
  alias: {
    yaml: `${root}node_modules/yaml/browser/index.js`,
    fflate: `${root}node_modules/fflate/esm/browser.js`,
  },
};
const node = { ...shared, platform: "node", format: "cjs", target: "node20", external: ["vscode"] };

/**
 * The forms of a report that need a heavy library: each is a folder of `src/report/formats` whose `render.ts` becomes
 * `dist/format-NAME.cjs`. The extension and the command line load the same file when the format is first asked for,
 * by the `import("./NAME/render.ts")` of the formats' table. A new one is its name here; nothing else names bundles.
 */
const heavyFormats = ["docx", "pptx", "xlsx"];

/**
 * What the libraries of the formats bring along and nothing here needs: a polyfill of what Node has, which compiles
 * code at run time, and the reading and writing of CSV.
 */
const leftOut = Object.fromEntries(
  ["setimmediate", "fast-csv"].map((name) => [name, "./scripts/nothing.cjs"]),
);

/** For a worker of a browser, or for both hosts: nothing of Node is in it. */
const web = { ...shared, platform: "browser", format: "cjs", target: "es2022", external: ["vscode"] };

/** What zips: the build that it names for browsers brings along what is left out above. */
const zip = { jszip: "./node_modules/jszip/lib/index.js" };

/** What the library of workbooks wants of Node and a browser has not; what reads and writes files is never asked for. */
const inBrowser = {
  events: "./scripts/browser/events.cjs",
  buffer: "./node_modules/buffer/index.js",
  ...Object.fromEntries(["fs", "crypto", "stream"].map((name) => [name, "./scripts/nothing.cjs"])),
  ...zip,
};

/** The library of slides writes its file in one piece. */
const noStreams = { ...zip, "readable-stream": "./scripts/nothing.cjs" };

/** What is heavy is in a file of its own, which loads at its first use. */
const bundles = [
  {
    ...node,
    // The editor takes a `.js` for an ES module, as the package says; its host loads CommonJS.
    outExtension: { ".js": ".cjs" },
    entryPoints: {
      extension: "src/extension/node.ts",
      ...late("extension", "language-client", "desktop"),
    },
    ...lateAs("cjs"),
  },
  {
    // For both hosts: not even what libraries have for browsers, which may ask for a page that a worker has not.
    ...web,
    platform: "neutral",
    outExtension: { ".js": ".cjs" },
    entryPoints: late(
      "extension",
      ...["analysis", "report", "new-plan", "report-commands", "import", "connections"],
    ),
    ...lateAs("cjs"),
  },
  { ...web, outExtension: { ".js": ".cjs" }, entryPoints: late("extension", "language-client-web") },
  // A VS Code of the last year takes a `.js` for an ES module, as the package says, and the ones before ask for a `.js`
  // whatever the name: each finds its own.
  ...[".cjs", ".cjs.js"].map((ending) => ({
    ...web,
    outExtension: { ".js": ending },
    entryPoints: { "extension-web": "src/extension/web.ts" },
    plugins: [lateInBrowser()],
  })),
  { ...web, format: "iife", entryPoints: { "server-web": "src/server/web.ts" }, plugins: [fromCore()] },
  {
    // What the server is on both hosts. The program around it speaks with its editor as the host lets it.
    ...web,
    platform: "neutral",
    stdin: { contents: coreModules(), resolveDir: root, sourcefile: "server-core.js" },
    outdir: undefined,
    outfile: "dist/server-core.cjs",
  },
  {
    ...web,
    outExtension: { ".js": ".cjs" },
    mainFields: ["browser", "module", "main"],
    alias: { ...leftOut, ...inBrowser },
    inject: ["./scripts/browser/workbooks.mjs"],
    entryPoints: { "format-xlsx-web": "src/report/formats/xlsx/render.ts" },
  },
  ...heavyFormats.map((name) => ({
    // The library of workbooks works with the streams of Node; what the others bring along runs anywhere.
    ...(name === "xlsx" ? { ...node, alias: leftOut } : { ...web, alias: { ...leftOut, ...noStreams } }),
    ...(name === "pptx" && { inject: ["./scripts/browser/slides.mjs"] }),
    outExtension: { ".js": ".cjs" },
    entryPoints: { [`format-${name}`]: `src/report/formats/${name}/render.ts` },
  })),
  {
    ...node,
    entryPoints: { server: "src/server/node.ts", ...late("server", "server-program") },
    ...lateAs("js"),
    plugins: [fromCore(), ...lateAs("js").plugins],
  },
  {
    ...node,
    entryPoints: { cli: "src/cli/main.ts", ...late("cli", "cli-program", "cli-report", "cli-server") },
    banner: { js: "#!/usr/bin/env node" },
    ...lateAs("js"),
  },
  {
    ...shared,
    platform: "browser",
    format: "iife",
    target: "es2022",
    entryPoints: {
      preview: "src/webview/preview.ts",
      overview: "src/webview/overview.ts",
      import: "src/webview/import.ts",
    },
  },
];

/** The modules in the `late` folder of a room that are a bundle of their own. */
function late(room, ...names) {
  return Object.fromEntries(names.map((name) => [name, `src/${room}/late/${name}.ts`]));
}

/** What the git history needs is in bundles of the extension already, whose late modules export it. */
const alreadyIn = { "../plan/analyze.ts": "./analysis.cjs", "../report/build.ts": "./report.cjs" };

/** An import of a late module or of a heavy format stays one, of its bundle. */
function lateAs(extension) {
  const bundleOf = (path) => {
    const [, module] = /\/late\/([\w-]+)\.ts$/.exec(path) ?? [];
    if (module !== undefined) return `./${module}.${extension}`;
    const [, format] = /^\.\/([\w-]+)\/render\.ts$/.exec(path) ?? [];
    return heavyFormats.includes(format) ? `./format-${format}.cjs` : undefined;
  };
  const setup = ({ onResolve }) =>
    onResolve({ filter: /\.ts$/ }, ({ kind, path, importer }) => {
      const isShared = extension === "cjs" && /[\\/]src[\\/]node[\\/][^\\/]+$/.test(importer);
      const bundle = kind === "dynamic-import" ? bundleOf(path) : isShared ? alreadyIn[path] : undefined;
      return bundle && { path: bundle, external: true };
    });
  return { plugins: [{ name: "late", setup }], supported: { "dynamic-import": false } };
}

/** The libraries of the protocol: what each has for a host stands on what it has for all, which is in the core. */
function protocolLibraries() {
  const host = "/lib/node/main.js";
  const main = createRequire(import.meta.url).resolve("vscode-languageserver/node");
  const protocol = createRequire(main).resolve("vscode-languageserver-protocol/node");
  const messages = createRequire(protocol).resolve("vscode-jsonrpc/node");
  return [main, protocol, messages].map(
    (file) => `${file.replaceAll("\\", "/").slice(0, -host.length)}/lib/common/`,
  );
}

/** The source of the core: the server, and the parts of the libraries that the programs around it stand on. */
function coreModules() {
  const [server, protocol, messages] = protocolLibraries();
  const files = [
    `${server}api.js`,
    `${server}server.js`,
    `${server}utils/is.js`,
    `${protocol}api.js`,
    `${messages}api.js`,
  ];
  const entries = files.map((file) => `${JSON.stringify(nameOf(file))}: require(${JSON.stringify(file)})`);
  return `export { startServer } from "./src/server/server.ts"; export const libraries = { ${entries.join(", ")} };`;
}

/** A file of a library by the library's name. */
function nameOf(file) {
  return file.replace(/^.*\/node_modules\//, "");
}

/** In the programs around the server: what is in the core is taken from there, so that there is one of each. */
function fromCore() {
  const libraries = protocolLibraries();
  const isCommon = (file) => libraries.some((folder) => file.startsWith(folder));
  const setup = ({ onResolve, onLoad }) => {
    onResolve({ filter: /^\.\.\/common\// }, ({ path, importer }) => {
      const file = join(dirname(importer), `${path}.js`).replaceAll("\\", "/");
      return isCommon(file) ? { path: nameOf(file), namespace: "core" } : undefined;
    });
    onResolve({ filter: /^\.{1,2}\/server\.ts$/ }, () => ({ path: "./server-core.cjs", external: true }));
    onLoad({ filter: /.*/, namespace: "core" }, ({ path }) => ({
      contents: `module.exports = require("./server-core.cjs").libraries[${JSON.stringify(path)}];`,
    }));
    onResolve({ filter: /^\.\/server-core\.cjs$/, namespace: "core" }, ({ path }) => ({
      path,
      external: true,
    }));
  };
  return { name: "from-core", setup };
}

/**
 * An import of a late module in the file that a browser gets: a module that is a promise of the bundle, so that whoever
 * waits for the import gets what was loaded.
 */
function lateInBrowser() {
  const setup = ({ onResolve, onLoad }) => {
    onResolve({ filter: /\/late\/[\w-]+\.ts$/ }, ({ kind, path }) => {
      const [, name] = /([\w-]+)\.ts$/.exec(path) ?? [];
      return kind === "dynamic-import" ? { path: `${name}.cjs`, namespace: "late" } : undefined;
    });
    onLoad({ filter: /.*/, namespace: "late" }, ({ path }) => ({
      resolveDir: `${root}src/extension`,
      contents: `import { loadLate } from "./load-late.ts";
        export const then = (resolve, reject) => loadLate(${JSON.stringify(path)}).then(resolve, reject);`,
    }));
  };
  return { name: "late-in-browser", setup };
}

mkdirSync(`${root}dist`, { recursive: true });
// The sources are ES modules; Node and the extension host load the bundles as CommonJS.
writeFileSync(`${root}dist/package.json`, '{"type":"commonjs"}\n');

if (process.argv.includes("--watch")) {
  for (const bundle of bundles) await (await context(bundle)).watch();
} else {
  const metafiles = [];
  for (const bundle of bundles) {
    const { metafile } = await build(bundle);
    metafiles.push(metafile);
    for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
      process.stdout.write(`${file.padEnd(24)} ${(bytes / 1024).toFixed(0).padStart(6)} KB\n`);
    }
  }
  writeFacts(metafiles);
}
