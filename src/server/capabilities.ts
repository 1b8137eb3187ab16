import {
  CodeActionKind,
  type InitializeParams,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import type { EditorOptions } from "../language/document.ts";
import { asMapping } from "./settings.ts";

/** What the server can do for a client, as it introduced itself. */
export function capabilitiesFor({ capabilities }: InitializeParams): ServerCapabilities {
  const prepareProvider = capabilities.textDocument?.rename?.prepareSupport === true;
  return { ...always, renameProvider: prepareProvider ? { prepareProvider } : true };
}

const always: ServerCapabilities = {
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  completionProvider: { triggerCharacters: [":", " ", "[", "{", ","] },
  hoverProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
  documentSymbolProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: {},
};

/** What the editor at the other end can do. */
export interface ClientAbilities extends Omit<EditorOptions, "language"> {
  /** How many folds it takes. */
  readonly foldLimit: number;
  /** It answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** It tells of changed settings when asked to. */
  readonly configurationEvents: boolean;
}

export const noAbilities: ClientAbilities = {
  snippets: false,
  versionedEdits: false,
  relatedInformation: false,
  foldLimit: Number.POSITIVE_INFINITY,
  configuration: false,
  configurationEvents: false,
};

/**
 * Reads what a client says of itself at the start. `initializationOptions.suggestCommand` is a command of its own,
 * `initializationOptions.docs` the URI of the folder with the pages of the rules.
 */
export function abilitiesOf({ capabilities, initializationOptions }: InitializeParams): ClientAbilities {
  const { textDocument, workspace } = capabilities;
  const { suggestCommand, docs } = asMapping(initializationOptions);
  return {
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    foldLimit: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    configuration: workspace?.configuration === true,
    configurationEvents: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    ...(typeof suggestCommand === "string" && { suggestCommand }),
    ...(typeof docs === "string" && docs !== "" && { docs: docs.replace(/\/?$/, "/") }),
  };
}
