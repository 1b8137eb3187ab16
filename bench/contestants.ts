import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { asOf } from "./generate-plan.ts";

/** A language server that takes part. */
export interface Contestant {
  readonly name: string;
  /** The program's file, run by the same Node as the others. */
  readonly file: string;
  /** The language id under which it takes plans. */
  readonly language: string;
  /** What the editor's settings say, by section. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** What Node is told when it starts the program. */
  readonly nodeOptions?: readonly string[];
}

const root = fileURLToPath(new URL("..", import.meta.url));
const schema = pathToFileURL(join(root, "schemas", "commplan.schema.json")).href;

/** The packages that the comparison needs are no dependency of ours: they are kept in `.vscode-test`. */
const rival = "yaml-language-server";
const rivalVersion = "2.0.0";
/** The least Node that the rival runs on, as its package says. */
const leastNode = [22, 13] as const;
const nodeMajor = 24;

interface Downloads {
  ensureDownload(
    name: string,
    steps: Readonly<Record<string, (folder: string) => Promise<unknown>>>,
  ): Promise<string>;
  installPackages(folder: string, packages: readonly string[]): Promise<void>;
}

/** How the extension starts Node. */
const asTheExtension = ["--max-semi-space-size=4"];

/** Our server as built, and the YAML server with our schema. */
export async function contestants(): Promise<readonly [Contestant, Contestant]> {
  const { ensureDownload, installPackages } = await downloads();
  const folder = await ensureDownload("bench", {
    [`downloading ${rival}`]: (target) => installPackages(target, [`${rival}@${rivalVersion}`]),
  });
  return [
    {
      name: "commplan",
      file: join(root, "dist", "server.js"),
      nodeOptions: asTheExtension,
      language: "commplan",
      settings: { commplan: { asOf, language: "en" } },
    },
    {
      name: `${rival} ${rivalVersion}`,
      file: join(folder, "node_modules", rival, "bin", rival),
      language: "yaml",
      settings: {
        yaml: {
          schemas: { [schema]: "*.commplan.yaml" },
          schemaStore: { enable: false },
          validate: true,
          completion: true,
          hover: true,
        },
      },
    },
  ];
}

/** A server that knows nothing, bundled as ours is: what is left of a figure without it is ours. */
export async function bareServer(): Promise<Contestant> {
  const file = join(root, "out", "bench", "bare-server.cjs");
  await build({
    ...{ entryPoints: [join(root, "bench", "bare-server.ts")], outfile: file },
    ...{ bundle: true, minify: true, platform: "node", format: "cjs", logLevel: "warning" },
  });
  return {
    name: "a server that knows nothing",
    file,
    nodeOptions: asTheExtension,
    language: "commplan",
    settings: {},
  };
}

/** The Node that runs both: this one if the rival runs on it, else one that npm carries. */
export async function nodeProgram(): Promise<string> {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return process.execPath;
  const { ensureDownload, installPackages } = await downloads();
  const name = `node-${process.platform}-${process.arch}`;
  const home = await ensureDownload(`node-${nodeMajor}`, {
    [`downloading Node ${nodeMajor}`]: (target) => installPackages(target, [`${name}@${nodeMajor}`]),
  });
  return join(home, "node_modules", name, "bin", "node");
}

/** What a Node program calls its own version. */
export async function versionOf(node: string): Promise<string> {
  const child = spawn(node, ["--version"], { stdio: ["ignore", "pipe", "inherit"] });
  let version = "";
  for await (const chunk of child.stdout) version += String(chunk);
  return version.trim();
}

/** Plain JavaScript, which `npm start` needs before anything is installed: its types are told here. */
async function downloads(): Promise<Downloads> {
  const module: Downloads = await import(new URL("../scripts/host/download.mjs", import.meta.url).href);
  return module;
}
