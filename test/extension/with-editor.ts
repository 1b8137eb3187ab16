import { build } from "esbuild";
import { root } from "../support/folders.ts";

let made = 0;

/**
 * A module of the extension that speaks to a stand-in for the editor: what a real one does only now and then, or to a person
 * alone. What loads late is not there.
 *
 * @param path below `src/extension`
 * @param editor the parts of the editor's interface that the module uses
 */
export async function withEditor(path: string, editor: object): Promise<Readonly<Record<string, unknown>>> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`src/extension/${path}`],
    ...{ bundle: true, format: "esm", platform: "node", write: false },
    // Libraries may ask for what Node brings.
    banner: {
      js: `import { createRequire } from "node:module"; const require = createRequire(${JSON.stringify(`${root}/`)});`,
    },
    plugins: [
      {
        name: "editor",
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: /^vscode$/ }, () => ({ path: "vscode", namespace: "editor" }));
          onResolve({ filter: /\/late\// }, (late) => ({ path: late.path, external: true }));
          onLoad({ filter: /./, namespace: "editor" }, () => ({
            contents: "module.exports = globalThis.editor",
          }));
        },
      },
    ],
  });
  const [{ text = "" } = {}] = outputFiles;
  const held = globalThis as { editor?: object };
  held.editor = editor;
  try {
    // One of its own each time: the same text would be the same module, with the editor of before.
    made += 1;
    return await import(`data:text/javascript,${encodeURIComponent(`${text}\n// ${made}`)}`);
  } finally {
    delete held.editor;
  }
}
