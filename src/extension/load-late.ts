import * as vscode from "vscode";

type Module = Readonly<Record<string, unknown>>;
type Require = (name: string) => unknown;

/** What a module is while it is being loaded: who waits for it gets it. */
interface Coming {
  readonly then: Promise<Module>["then"];
}

let folder: vscode.Uri | undefined;
const loaded = new Map<string, Promise<Module>>();

/** Says where the bundles lie that are loaded when they are first needed. */
export function loadLateFrom(dist: vscode.Uri): void {
  folder = dist;
}

/** Bundles of which a browser has a file of its own, since the one of the desktop needs Node. */
const own: Readonly<Record<string, string>> = { "format-xlsx.cjs": "format-xlsx-web.cjs" };

/**
 * Loads a bundle of the extension, once. A browser's extension host gives an extension one file and no `require` for
 * others, and its bundles may lie where the browser itself reads nothing: so the editor reads them, and the browser
 * takes the text for a module of its own. It runs no text as code beyond that. One that fails is tried again.
 *
 * @param name of the file in `dist`
 */
export function loadLate(name: string): Promise<Module> {
  const known = loaded.get(name);
  if (known) return known;
  const loading = load(name);
  loaded.set(name, loading);
  loading.catch(() => loaded.delete(name));
  return loading;
}

async function load(name: string): Promise<Module> {
  if (folder === undefined) throw new Error(`${name} was asked for before it is known where it lies.`);
  const code = new TextDecoder().decode(
    await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)),
  );
  const wrapped = `export default (module, exports, require) => {${code}\n}\n//# sourceURL=commplan/${name}`;
  const address = URL.createObjectURL(new Blob([wrapped], { type: "text/javascript" }));
  try {
    const { default: run } = await import(address);
    const module: { exports: Module } = { exports: {} };
    run(module, module.exports, required);
    return module.exports;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** What a bundle takes from outside: the editor, and other bundles, which are on their way. */
const required: Require = (name) => {
  if (name === "vscode") return vscode;
  const bundle = name.replace(/^\.\//, "");
  const coming: Coming = {
    // biome-ignore lint/suspicious/noThenProperty: a bundle waits for what it imports late, and this is what it waits for.
    then: (resolve, reject) => loadLate(own[bundle] ?? bundle).then(resolve, reject),
  };
  return coming;
};
