import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { root } from "./support/folders.ts";

/**
 * The rooms and what each may import; docs/architecture.md says why. `plan`, `report` and `exchange` run in a browser worker
 * as well as in Node, and nothing below `server`, `extension` and `cli` touches a file, a clock or a setting.
 */
const rooms: Readonly<
  Record<string, { readonly rooms: readonly string[]; readonly packages: readonly RegExp[] }>
> = {
  plan: { rooms: [], packages: [/^yaml$/, /^fastest-levenshtein$/, /^rrule-temporal/, /^temporal-polyfill/] },
  language: {
    rooms: ["plan"],
    packages: [/^vscode-languageserver-types$/, /^vscode-languageserver-textdocument$/],
  },
  server: { rooms: ["language", "plan", "node"], packages: [/^vscode-languageserver/, /^node:/] },
  report: {
    rooms: ["plan"],
    packages: [
      ...[/^preact/, /^d3-/, /^mdast/, /^micromark/, /^get-east-asian-width$/],
      ...[/^docx$/, /^pptxgenjs$/, /^exceljs/, /^fflate$/],
    ],
  },
  exchange: { rooms: ["plan", "webview"], packages: [/^fflate$/] },
  connect: { rooms: ["plan", "exchange"], packages: [] },
  node: { rooms: ["plan", "report"], packages: [/^node:/] },
  cli: {
    rooms: ["plan", "report", "exchange", "connect", "server", "node"],
    packages: [/^node:/, /^get-east-asian-width$/],
  },
  extension: {
    rooms: ["plan", "report", "exchange", "webview", "language", "node", "connect"],
    packages: [/^vscode$/, /^vscode-languageclient/, /^node:/],
  },
  webview: { rooms: [], packages: [] },
};

interface Import {
  readonly file: string;
  readonly target: string;
}

const imports = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.[cm]?ts$/.test(name) && !name.endsWith(".d.ts") && !name.endsWith(".d.cts"))
  .flatMap((name) => importsOf(`src/${name.replaceAll("\\", "/")}`));

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(root + file, "utf8");
  const pattern =
    /(?:^(?:import|export)\s[^;"]*?\bfrom\s*|^import\s*|\bimport\(\s*|\brequire\(\s*)"([^"]+)"/gm;
  return [...text.matchAll(pattern)].map(([, target = ""]) => ({ file, target }));
}

function roomOf(path: string): string {
  return path.split("/")[1] ?? "";
}

/** The file that a relative import names, from the root. */
function targetFile({ file, target }: Import): string {
  return relative(root, resolve(root, dirname(file), target)).replaceAll("\\", "/");
}

function isAllowed(one: Import): boolean {
  const room = rooms[roomOf(one.file)];
  if (room === undefined) return false;
  if (!one.target.startsWith(".")) return room.packages.some((pattern) => pattern.test(one.target));
  const target = targetFile(one);
  if (target.startsWith("schemas/") || target === "package.json") return true;
  return roomOf(target) === roomOf(one.file) || room.rooms.includes(roomOf(target));
}

describe("architecture", () => {
  it("keeps each room to what it may import", () => {
    assert.ok(imports.length > 100, "the imports were read");
    assert.deepEqual(
      imports.filter((one) => !isAllowed(one)).map(({ file, target }) => `${file} imports ${target}`),
      [],
    );
  });

  it("lets a browser reach nothing that is a desktop's", () => {
    const reached = new Set<string>();
    const visit = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const one of imports.filter((other) => other.file === file && !isTypeOnly(other)))
        if (one.target.startsWith(".")) visit(targetFile(one));
    };
    visit("src/extension/web.ts");
    visit("src/server/web.ts");
    assert.ok(reached.has("src/report/formats/docx/render.ts"), "what is loaded late was followed");
    const isDesktop = (target: string) => /^node:|\/node$/.test(target);
    const found = imports.filter(({ file, target }) => reached.has(file) && isDesktop(target));
    assert.deepEqual([...found.map(({ file, target }) => `${file} imports ${target}`)], []);
    assert.deepEqual(
      [...reached].filter((file) => roomOf(file) === "node"),
      [],
    );
  });

  it("has no circles between modules that run", () => {
    const graph = new Map<string, string[]>();
    for (const one of imports) {
      if (!one.target.startsWith(".") || isTypeOnly(one)) continue;
      graph.set(one.file, [...(graph.get(one.file) ?? []), targetFile(one)]);
    }
    assert.deepEqual(circlesIn(graph), []);
  });

  it("keeps clocks, files and settings out of the pure rooms", () => {
    const pure = new Set(["plan", "language", "report", "exchange", "connect", "webview"]);
    const impure = /\b(?:Date\.now\(|new Date\(\)|process\.|Math\.random\()/;
    const files = new Set(imports.map(({ file }) => file).filter((file) => pure.has(roomOf(file))));
    const found = [...files].filter((file) => impure.test(readFileSync(root + file, "utf8")));
    assert.deepEqual(found, []);
  });
});

/** Types vanish before anything runs: only what is imported as a value can make a circle. */
function isTypeOnly({ file, target }: Import): boolean {
  const text = readFileSync(root + file, "utf8");
  const escaped = target.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return (
    new RegExp(`(?:import|export) type [^;]*"${escaped}"`).test(text) &&
    !new RegExp(`(?:import|export) (?!type )[^;]*"${escaped}"`).test(text)
  );
}

function circlesIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) {
      circles.push([...way.slice(way.indexOf(file)), file].join(" → "));
      return;
    }
    if (done.has(file)) return;
    for (const target of graph.get(file) ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}
