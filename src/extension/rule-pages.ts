import { Disposable, EventEmitter, type ExtensionContext, FileSystemError, Uri, workspace } from "vscode";

/** Where the pages of the rules are for a browser, in a folder of the name that the desktop has it under. */
const scheme = "commplan-pages";
const top = "/commplan.commplan-pages/docs/rules";

/**
 * The folder with the pages of the rules, where extensions come from the web: an address there would be opened in
 * another tab of the browser, as the source of the page. What is asked for by this one opens in the editor.
 */
export function registerRulePages({ extensionUri, subscriptions }: ExtensionContext): Uri {
  const folder = Uri.joinPath(extensionUri, "docs/rules");
  if (!/^https?$/.test(extensionUri.scheme)) return folder;
  const nothing = new EventEmitter<never>();
  const real = (uri: Uri) => {
    const name = uri.path.slice(top.length + 1);
    if (!uri.path.startsWith(`${top}/`) || !/^[\w.-]+\.md$/.test(name))
      throw FileSystemError.FileNotFound(uri);
    return Uri.joinPath(folder, name);
  };
  const refuse = (): never => {
    throw FileSystemError.NoPermissions();
  };
  const pages = {
    onDidChangeFile: nothing.event,
    watch: () => new Disposable(() => undefined),
    stat: (uri: Uri) => workspace.fs.stat(real(uri)),
    readFile: (uri: Uri) => workspace.fs.readFile(real(uri)),
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
  subscriptions.push(nothing, workspace.registerFileSystemProvider(scheme, pages, { isReadonly: true }));
  return Uri.from({ scheme, path: top });
}
