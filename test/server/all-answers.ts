import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  type ClientCapabilities,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  LSPErrorCodes,
  type Position,
  PrepareRenameRequest,
  type ProtocolConnection,
  type Range,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
  SelectionRangeRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
} from "vscode-languageserver-protocol/node";

/** An editor that takes all that there is. */
export const everything: ClientCapabilities = {
  textDocument: {
    completion: { completionItem: { snippetSupport: true } },
    publishDiagnostics: { relatedInformation: true },
    rename: { prepareSupport: true },
    diagnostic: {},
    codeAction: { dataSupport: true, resolveSupport: { properties: ["edit", "command"] } },
  },
  workspace: { workspaceEdit: { documentChanges: true }, diagnostics: { refreshSupport: true } },
};

/** Where in a text one asks. */
export interface Asked {
  readonly whole: Range;
  readonly positions: readonly Position[];
  readonly ranges: readonly Range[];
}

/**
 * Everything that a server says of a document, by request. A refusal is an answer; a request that fails in any other
 * way rejects.
 */
export async function allAnswers(
  { sendRequest }: Pick<ProtocolConnection, "sendRequest">,
  uri: string,
  { whole, positions, ranges }: Asked,
): Promise<Readonly<Record<string, unknown>>> {
  const textDocument = { uri };
  const options = { tabSize: 2, insertSpaces: true };
  const answers: Record<string, unknown> = {};
  const ask = async (name: string, method: string, params: object): Promise<unknown> => {
    const answer: unknown = await sendRequest(method, { textDocument, ...params }).catch((error: unknown) => {
      if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed)
        return { refusal: error.message };
      throw new Error(`${name} failed: ${String(error)}`, { cause: error });
    });
    answers[name] = withoutResultId(answer);
    return answer;
  };
  /** Asks for each of a list that came as an answer, at most a few. */
  const askEach = async (name: string, all: unknown, method: string, paramsOf: (one: object) => object) => {
    const list = Array.isArray(all) ? all.filter((one) => typeof one === "object" && one !== null) : [];
    for (const [index, one] of list.slice(0, 8).entries()) {
      const answer: unknown = await sendRequest(method, paramsOf(one)).catch((error: unknown) => {
        if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed)
          return { refusal: error.message };
        throw new Error(`${name} failed: ${String(error)}`, { cause: error });
      });
      answers[`${name} ${index}`] = answer;
    }
  };

  await ask("findings", DocumentDiagnosticRequest.method, {});
  await ask("outline", DocumentSymbolRequest.method, {});
  await ask("folds", FoldingRangeRequest.method, {});
  await ask("links", DocumentLinkRequest.method, {});
  await ask("tokens", SemanticTokensRequest.method, {});
  await ask("hints", InlayHintRequest.method, { range: whole });
  const lenses = await ask("lenses", CodeLensRequest.method, {});
  await askEach("lens", lenses, CodeLensResolveRequest.method, (lens) => lens);
  await ask("formatted", DocumentFormattingRequest.method, { options });
  await ask("symbols", WorkspaceSymbolRequest.method, { query: "a" });
  await ask("selections", SelectionRangeRequest.method, { positions });
  await ask("all actions", CodeActionRequest.method, { range: whole, context: { diagnostics: [] } });
  const source = await ask("source actions", CodeActionRequest.method, {
    range: whole,
    context: { diagnostics: [], only: ["source"] },
  });
  await askEach("source action", source, CodeActionResolveRequest.method, (action) => action);
  for (const [index, range] of ranges.entries()) {
    const actions = await ask(`actions ${index}`, CodeActionRequest.method, {
      range,
      context: { diagnostics: [] },
    });
    await askEach(`action ${index}`, actions, CodeActionResolveRequest.method, (action) => action);
    await ask(`tokens in ${index}`, SemanticTokensRangeRequest.method, { range });
    await ask(`hints in ${index}`, InlayHintRequest.method, { range });
    await ask(`formatted in ${index}`, DocumentRangeFormattingRequest.method, { range, options });
  }
  for (const [index, position] of positions.entries()) {
    await ask(`completion ${index}`, CompletionRequest.method, { position });
    await ask(`completion after : ${index}`, CompletionRequest.method, {
      position,
      context: { triggerKind: 2, triggerCharacter: ":" },
    });
    await ask(`hover ${index}`, HoverRequest.method, { position });
    await ask(`definition ${index}`, DefinitionRequest.method, { position });
    await ask(`references ${index}`, ReferencesRequest.method, {
      position,
      context: { includeDeclaration: true },
    });
    await ask(`highlights ${index}`, DocumentHighlightRequest.method, { position });
    await ask(`rename start ${index}`, PrepareRenameRequest.method, { position });
    await ask(`rename ${index}`, RenameRequest.method, { position, newName: "another-name" });
    await ask(`new line ${index}`, DocumentOnTypeFormattingRequest.method, { position, ch: "\n", options });
    await ask(`blank ${index}`, DocumentOnTypeFormattingRequest.method, { position, ch: " ", options });
    const calls = await ask(`calls ${index}`, CallHierarchyPrepareRequest.method, { position });
    await askEach(`calls to ${index}`, calls, CallHierarchyIncomingCallsRequest.method, (item) => ({ item }));
    await askEach(`calls from ${index}`, calls, CallHierarchyOutgoingCallsRequest.method, (item) => ({
      item,
    }));
  }
  return answers;
}

/** Result ids tell answers of one server apart, and mean nothing to another. */
function withoutResultId(answer: unknown): unknown {
  if (typeof answer !== "object" || answer === null || !("resultId" in answer)) return answer;
  const { resultId: _, ...rest } = answer;
  return rest;
}
