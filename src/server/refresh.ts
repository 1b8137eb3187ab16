import {
  CodeLensRefreshRequest,
  type Connection,
  DiagnosticRefreshRequest,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from "vscode-languageserver";
import type { ClientAbilities, Refreshed } from "./capabilities.ts";

/** Has the editor ask again for what it keeps: settings changed it, not an edit. */
export function refresh(connection: Connection, { refreshes }: ClientAbilities): void {
  for (const [kept, method] of methods) {
    if (!refreshes[kept]) continue;
    connection.sendRequest(method).catch((error: unknown) => {
      connection.console.error(`${method} failed: ${String(error)}`);
    });
  }
}

const methods: readonly (readonly [Refreshed, string])[] = [
  ["diagnostics", DiagnosticRefreshRequest.method],
  ["semanticTokens", SemanticTokensRefreshRequest.method],
  ["inlayHint", InlayHintRefreshRequest.method],
  ["codeLens", CodeLensRefreshRequest.method],
];
