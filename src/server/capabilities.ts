import {
  CodeActionKind,
  type InitializeParams,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import type { EditorOptions } from "../language/document.ts";
import { asMapping } from "./settings.ts";

/** What the server can do. */
export const serverCapabilities: ServerCapabilities = {
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  completionProvider: { triggerCharacters: [":", " ", "[", "{", ","] },
  hoverProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
  documentSymbolProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
};

/** What the editor at the other end can do. */
export interface ClientAbilities extends Omit<EditorOptions, "language"> {
  /** It answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** It tells of changed settings when asked to. */
  readonly configurationEvents: boolean;
}

export const noAbilities: ClientAbilities = {
  snippets: false,
  versionedEdits: false,
  relatedInformation: false,
  configuration: false,
  configurationEvents: false,
};

/** Reads what a client says of itself at the start. `initializationOptions.suggestCommand` is a command of its own. */
export function abilitiesOf({ capabilities, initializationOptions }: InitializeParams): ClientAbilities {
  const { textDocument, workspace } = capabilities;
  const { suggestCommand } = asMapping(initializationOptions);
  return {
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    configuration: workspace?.configuration === true,
    configurationEvents: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    ...(typeof suggestCommand === "string" && { suggestCommand }),
  };
}
