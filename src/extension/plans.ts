import {
  type Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from "vscode";
import { coalesce } from "./coalesce.ts";
import { findPlans } from "./find-plans.ts";
import { type PlanFile, planFile } from "./plan-file.ts";
import { isPlanDocument, isWithinPlans, planGlob } from "./plan-files.ts";
import { settingsSection } from "./settings.ts";

/** The plans of the workspace and those that are open: the one place that views, preview and export ask. */
export interface Plans extends Disposable {
  /** All that are known, once the workspace has been searched. */
  readonly all: () => Promise<readonly PlanFile[]>;
  /** The plan of a file, known or not. */
  readonly get: (uri: Uri) => PlanFile;
  /** Some plans, or what they are judged by, have changed; comes once for a burst of changes. */
  readonly onDidChange: Event<void>;
}

/** How long typing must rest before views follow, and how long they wait at most, in milliseconds. */
const rest = { after: 120, atMost: 600 };

/** Starts to follow the plans. */
export function createPlans(log: LogOutputChannel): Plans {
  // A file that went keeps its entry: it may come back while a preview still shows it.
  const files = new Map<string, PlanFile>();
  const listed = new Set<string>();
  const changed = new EventEmitter<void>();
  const tell = coalesce(() => changed.fire(), rest);
  const get = (uri: Uri): PlanFile => {
    const key = uri.toString();
    const file = files.get(key) ?? planFile(uri, log);
    files.set(key, file);
    return file;
  };
  const list = (uri: Uri): PlanFile => {
    listed.add(uri.toString());
    return get(uri);
  };
  const onChange = (uri: Uri) => {
    if (!isWithinPlans(uri)) return;
    list(uri).forget();
    tell.soon();
  };
  const onDelete = (uri: Uri) => {
    if (!listed.delete(uri.toString())) return;
    get(uri).forget();
    tell.soon();
  };
  const onDocument = (document: TextDocument) => {
    if (!isPlanDocument(document)) return;
    list(document.uri);
    tell.soon();
  };
  const search = async () => {
    try {
      for (const uri of await findPlans()) list(uri);
    } catch (error) {
      log.error("The workspace could not be searched for plans.", error);
    }
    tell.soon();
  };

  for (const document of workspace.textDocuments) onDocument(document);
  let searched = search();
  const watcher = workspace.createFileSystemWatcher(planGlob);
  const subscriptions: Disposable[] = [
    changed,
    tell,
    watcher,
    watcher.onDidCreate(onChange),
    watcher.onDidChange(onChange),
    watcher.onDidDelete(onDelete),
    workspace.onDidOpenTextDocument(onDocument),
    workspace.onDidChangeTextDocument(({ document }) => onDocument(document)),
    workspace.onDidCloseTextDocument((document) => {
      // What was never saved is gone; a file that no search finds is no longer at hand.
      if (!isPlanDocument(document)) return;
      const { uri } = document;
      const isFound = workspace.getWorkspaceFolder(uri) !== undefined && isWithinPlans(uri);
      get(uri).forget();
      if (document.isUntitled || !isFound) listed.delete(uri.toString());
      tell.soon();
    }),
    workspace.onDidChangeWorkspaceFolders(() => {
      listed.clear();
      for (const document of workspace.textDocuments) onDocument(document);
      searched = search();
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(settingsSection)) tell.soon();
    }),
    // From here on Git may be asked for earlier versions.
    workspace.onDidGrantWorkspaceTrust(() => tell.soon()),
    // The day may have changed meanwhile.
    window.onDidChangeWindowState(({ focused }) => {
      if (focused) tell.soon();
    }),
  ];

  return {
    all: async () => {
      await searched;
      return [...listed].flatMap((key) => files.get(key) ?? []);
    },
    get,
    onDidChange: changed.event,
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
