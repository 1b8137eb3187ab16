import {
  type ClientCapabilities,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { codeActionKinds } from "../language/code-actions.ts";
import type { EditorOptions } from "../language/document.ts";
import { semanticTokensLegend } from "../language/semantic-tokens.ts";
import { negotiatedEncoding, type PositionEncoding } from "./position-encoding.ts";
import { asMapping } from "./settings.ts";

/** What the server can do for a client, as it introduced itself. */
export function capabilitiesFor({ capabilities }: InitializeParams): ServerCapabilities {
  const prepareProvider = capabilities.textDocument?.rename?.prepareSupport === true;
  return {
    ...always,
    positionEncoding: negotiatedEncoding(capabilities.general?.positionEncodings),
    renameProvider: prepareProvider ? { prepareProvider } : true,
    ...(pullsDiagnostics(capabilities) && {
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: true },
    }),
  };
}

const always: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  completionProvider: { triggerCharacters: [":", " ", "[", "{", ",", "*", "+"] },
  hoverProvider: true,
  codeActionProvider: { codeActionKinds: [...codeActionKinds], resolveProvider: true },
  documentSymbolProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: {},
  semanticTokensProvider: { legend: semanticTokensLegend, full: { delta: true }, range: true },
  inlayHintProvider: { resolveProvider: true },
  codeLensProvider: { resolveProvider: true },
  workspaceSymbolProvider: true,
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  callHierarchyProvider: true,
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n", moreTriggerCharacter: [" "] },
};

/** Whether a client asks for findings, and can be told to ask again: to any other they are sent. */
function pullsDiagnostics({ textDocument, workspace }: ClientCapabilities): boolean {
  return textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true;
}

/** Whether a client asks for the edits of a code action when it is chosen, and gives back what it was given. */
function resolvesEdits({ textDocument }: ClientCapabilities): boolean {
  const { dataSupport, resolveSupport } = textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes("edit") === true;
}

/** The answers that an editor keeps, and that may change without an edit. */
export type Refreshed = "diagnostics" | "semanticTokens" | "inlayHint" | "codeLens";

/** What the editor at the other end can do. */
export interface ClientAbilities extends Omit<EditorOptions, "language"> {
  /** How it counts positions. */
  readonly encoding: PositionEncoding;
  /** It asks for findings. */
  readonly pullsDiagnostics: boolean;
  /** It tells of files when asked to. */
  readonly watchesFiles: boolean;
  /** It tells of folders that are opened and closed. */
  readonly foldersChange: boolean;
  /** It shows the sidebar, by requests of our own. */
  readonly sidebar: boolean;
  /** How many folds it takes. */
  readonly foldLimit: number;
  /** What it asks for again when it is told to. */
  readonly refreshes: Readonly<Record<Refreshed, boolean>>;
  /** It answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** It tells of changed settings when asked to. */
  readonly configurationEvents: boolean;
}

export const noAbilities: ClientAbilities = {
  snippets: false,
  versionedEdits: false,
  relatedInformation: false,
  encoding: "utf-16",
  pullsDiagnostics: false,
  sidebar: false,
  watchesFiles: false,
  foldersChange: false,
  foldLimit: Number.POSITIVE_INFINITY,
  refreshes: { diagnostics: false, semanticTokens: false, inlayHint: false, codeLens: false },
  configuration: false,
  configurationEvents: false,
};

/**
 * Reads what a client says of itself at the start. `initializationOptions.suggestCommand` and
 * `initializationOptions.referencesCommand` are commands of its own, `initializationOptions.actCommands` is what the
 * names of those for acts begin with, `initializationOptions.docs` is the URI of the folder with the pages of the rules,
 * `initializationOptions.sidebar` says that it shows the sidebar.
 *
 * @param pages the folder with the pages of the rules where the client names none
 */
export function abilitiesOf(
  { capabilities, initializationOptions }: InitializeParams,
  pages?: string,
): ClientAbilities {
  const { textDocument, workspace } = capabilities;
  const { suggestCommand, referencesCommand, actCommands, sidebar, ...given } =
    asMapping(initializationOptions);
  const docs = typeof given.docs === "string" && given.docs !== "" ? given.docs : pages;
  return {
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    resolvesEdits: resolvesEdits(capabilities),
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    encoding: negotiatedEncoding(capabilities.general?.positionEncodings),
    pullsDiagnostics: pullsDiagnostics(capabilities),
    sidebar: sidebar === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    foldersChange: workspace?.workspaceFolders === true,
    foldLimit: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    refreshes: {
      diagnostics: pullsDiagnostics(capabilities),
      semanticTokens: workspace?.semanticTokens?.refreshSupport === true,
      inlayHint: workspace?.inlayHint?.refreshSupport === true,
      codeLens: workspace?.codeLens?.refreshSupport === true,
    },
    configuration: workspace?.configuration === true,
    configurationEvents: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    ...(typeof suggestCommand === "string" && { suggestCommand }),
    ...(typeof referencesCommand === "string" && { referencesCommand }),
    ...(typeof actCommands === "string" && { actCommands }),
    ...(docs !== undefined && { docs: docs.replace(/\/?$/, "/") }),
  };
}
