import {
  type CallHierarchyIncomingCallsParams,
  CallHierarchyIncomingCallsRequest,
  type CallHierarchyOutgoingCallsParams,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  type Connection,
  InlayHintRequest,
  InlayHintResolveRequest,
  LSPErrorCodes,
  ResponseError,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type TextDocumentPositionParams,
  type WorkspaceSymbolParams,
} from "vscode-languageserver";
import { callItemsAt, callsFrom, callsTo } from "../language/call-hierarchy.ts";
import { actionTarget, codeActionsIn, filledAction } from "../language/code-actions.ts";
import { filledLens, lensesOf, lensTarget } from "../language/code-lenses.ts";
import { completionsAt } from "../language/completion.ts";
import { diagnosticsOf } from "../language/diagnostics.ts";
import type { EditorOptions, PlanDocument } from "../language/document.ts";
import { documentLinksOf } from "../language/document-links.ts";
import { foldsOf } from "../language/folding.ts";
import { formatted, formattedAfterTyping } from "../language/format.ts";
import { hoverAt } from "../language/hover.ts";
import { filledHint, hintTarget, inlayHintsIn } from "../language/inlay-hints.ts";
import { definitionsAt, highlightsAt, referencesAt } from "../language/navigation.ts";
import { outlineOf } from "../language/outline.ts";
import type { Refusal } from "../language/refusal.ts";
import { renameAt, renameStartAt } from "../language/rename.ts";
import { selectionRangesAt } from "../language/selection-range.ts";
import { semanticTokensOf } from "../language/semantic-tokens.ts";
import { symbolFactsOf, symbolsMatching } from "../language/workspace-symbols.ts";
import { type Language, languageOf } from "../plan/words.ts";
import { abilitiesOf, type ClientAbilities, capabilitiesFor, noAbilities } from "./capabilities.ts";
import { followConfiguration } from "./configuration.ts";
import { createDocuments } from "./documents.ts";
import { followDay } from "./follow-day.ts";
import { attempt, type Guard, guarded, logFailure } from "./guard.ts";
import { followLife } from "./life.ts";
import { createQuiet } from "./quiet.ts";
import { refresh } from "./refresh.ts";
import type { Runtime } from "./runtime.ts";
import { serveDiagnostics } from "./serve-diagnostics.ts";
import { sidebarPlans } from "./sidebar/plans-of.ts";
import { serveSidebar } from "./sidebar/serve-sidebar.ts";
import { createSignal } from "./signal.ts";
import { createTextDocuments } from "./text-documents.ts";
import { createTokenMemory } from "./token-memory.ts";
import { followWorkspace } from "./workspace/follow-workspace.ts";

/** Serves plans over a connection until it ends. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const life = followLife(connection);
  const log: Guard = life;
  let abilities: ClientAbilities = noAbilities;
  let editorLanguage: Language = "en";

  const tokens = createTokenMemory();
  const texts = createTextDocuments(() => abilities.encoding);
  const configuration = followConfiguration(connection, () => {
    for (const uri of plans.uris()) attempt(log, "Analysing again", () => plans.changed(uri));
    workspace.judgeAll();
    refresh(connection, abilities);
  });
  const options = (): EditorOptions => ({
    ...abilities,
    language: configuration.current().language ?? editorLanguage,
  });
  const plans = createDocuments({
    runtime: {
      ...runtime,
      later: (action, wait) => runtime.later(() => attempt(log, "Analysing later", action), wait),
    },
    settings: configuration.current,
    encoding: () => abilities.encoding,
    publish: (document) =>
      attempt(log, "Publishing findings", () => {
        const { uri, version } = document;
        // Until the settings are known, findings of another day or language would flash by.
        if (!abilities.pullsDiagnostics && configuration.isKnown())
          send(uri, { version, diagnostics: diagnosticsOf(document, options()) });
        judged.fire();
        for (const { rule, error } of document.analysis.faults) logFailure(log, `Rule ${rule}`, error);
      }),
  });
  const quiet = createQuiet(runtime);
  /** Some open plan was judged. */
  const judged = createSignal();
  const workspace = followWorkspace(connection, {
    runtime,
    quiet,
    settings: configuration.current,
    options,
    abilities: () => abilities,
    send: (uri, diagnostics) => send(uri, { diagnostics: [...diagnostics] }),
    fileChanged: (uri) => {
      runtime.late?.fileChanged(uri);
      if (plans.fileChanged(uri)) refresh(connection, abilities);
    },
  });
  runtime.late?.onAnswer((uri) => {
    attempt(log, "Following a file", () => {
      workspace.fileChanged(uri, "changed");
      if (plans.fileChanged(uri)) refresh(connection, abilities);
    });
  });
  const send = (
    uri: string,
    findings: { version?: number; diagnostics: ReturnType<typeof diagnosticsOf> },
  ) => {
    void connection.sendDiagnostics({ uri, ...findings });
  };

  connection.onInitialize((params) => {
    life.greeted();
    abilities = abilitiesOf(params, runtime.docs);
    editorLanguage = params.locale ? languageOf(params.locale) : (runtime.language ?? "en");
    configuration.begin(params.initializationOptions, abilities);
    workspace.begin(params);
    return { capabilities: capabilitiesFor(params), serverInfo: { name: "commplan" } };
  });
  connection.onInitialized(() => {
    if (abilities.sidebar) attempt(log, "Serving the sidebar", showSidebar);
    const begin = async () => {
      await configuration.load();
      await workspace.start();
    };
    begin().catch((error: unknown) => logFailure(log, "Beginning", error));
  });
  followDay(runtime, () => {
    attempt(log, "Following the day", () => {
      const isNew = [plans.followDay(), workspace.followDay()].includes(true);
      if (isNew) refresh(connection, abilities);
    });
  });

  texts.onDidOpen(({ document }) => {
    workspace.opened(document.uri);
    plans.opened(document);
  });
  texts.onDidChangeContent(({ document }) => {
    quiet.disturb();
    if (configuration.isKnown()) attempt(log, "Analysing", () => plans.changed(document.uri));
  });
  texts.onDidClose(({ document }) => {
    quiet.disturb();
    plans.closed(document.uri);
    workspace.closed(document.uri);
    tokens.forget(document.uri);
  });

  /** A refusal is told to the person, in their language. */
  const orRefused = <Answer extends object>(answer: Answer | Refusal) =>
    "refusal" in answer
      ? new ResponseError<void>(LSPErrorCodes.RequestFailed, answer.refusal[options().language])
      : answer;

  /** Answers a request about an open plan; about any other document there is nothing to say. */
  const about = <Params extends Pick<TextDocumentPositionParams, "textDocument">, Result>(
    name: string,
    answer: (document: PlanDocument, params: Params) => Result | undefined,
  ) =>
    guarded(log, name, (params: Params) => {
      quiet.disturb();
      const document = plans.get(params.textDocument.uri);
      return (document && answer(document, params)) ?? null;
    });

  connection.onShutdown(() => {
    life.ended();
    judged.fire();
  });
  serveDiagnostics(connection, {
    ...{ life, runtime, quiet, plans, workspace, judged, options },
    watchesFiles: () => abilities.watchesFiles,
  });
  const showSidebar = () =>
    serveSidebar(connection, {
      ...{ life, runtime, quiet, options },
      nextChange: () => Promise.race([workspace.nextChange(), judged.next()]),
      isReading: () => !workspace.isIdle(),
      plans: sidebarPlans({
        ...{ runtime, workspace, options, documents: plans, settings: configuration.current },
        encoding: () => abilities.encoding,
      }),
    });

  connection.onCompletion(
    about("Completion", (document, { position, context }) =>
      completionsAt(document, position, options(), context?.triggerCharacter),
    ),
  );
  connection.onHover(about("Hover", (document, { position }) => hoverAt(document, position, options())));
  connection.onCodeAction(
    about("Code actions", (document, { range, context }) =>
      codeActionsIn(document, range, context, options()),
    ),
  );
  connection.onCodeActionResolve((action, token) => {
    const fill = guarded(log, "Filling a code action", () => {
      const document = plans.get(actionTarget(action)?.uri ?? "");
      return document && orRefused(filledAction(document, action, options()));
    });
    return fill(action, token) ?? action;
  });
  connection.onDocumentSymbol(about("Outline", (document) => outlineOf(document, options())));
  connection.onDefinition(about("Definition", (document, { position }) => definitionsAt(document, position)));
  connection.onReferences(
    about("References", (document, { position, context }) =>
      referencesAt(document, position, context.includeDeclaration),
    ),
  );
  connection.onDocumentHighlight(
    about("Highlights", (document, { position }) => highlightsAt(document, position)),
  );

  connection.onPrepareRename(
    about("Preparing a rename", (document, { position }) => orRefused(renameStartAt(document, position))),
  );
  connection.onRenameRequest(
    about("Rename", (document, { position, newName }) =>
      orRefused(renameAt(document, position, newName, options())),
    ),
  );

  connection.onFoldingRanges(about("Folding", (document) => foldsOf(document, abilities.foldLimit)));
  connection.onSelectionRanges(
    about("Selection ranges", (document, { positions }) => selectionRangesAt(document, positions)),
  );
  connection.onDocumentLinks(about("Links", (document) => documentLinksOf(document, options())));
  connection.onRequest(
    SemanticTokensRequest.type,
    about("Semantic tokens", (document) => tokens.all(document)),
  );
  connection.onRequest(
    SemanticTokensDeltaRequest.type,
    about("Changed semantic tokens", (document, { previousResultId }) =>
      tokens.since(document, previousResultId),
    ),
  );
  connection.onRequest(
    SemanticTokensRangeRequest.type,
    about("Semantic tokens of a range", (document, { range }) => semanticTokensOf(document, range)),
  );
  connection.onRequest(
    InlayHintRequest.type,
    about("Inlay hints", (document, { range }) =>
      inlayHintsIn(document, range, options(), configuration.current().inlayHints),
    ),
  );
  connection.onRequest(InlayHintResolveRequest.type, (hint, token) => {
    const fill = guarded(log, "Filling a hint", () => {
      const document = plans.get(hintTarget(hint) ?? "");
      return document && filledHint(document, hint, options());
    });
    return fill(hint, token) ?? hint;
  });
  connection.onCodeLens(
    about("Lenses", (document) => (configuration.current().codeLens ? lensesOf(document, options()) : [])),
  );
  connection.onCodeLensResolve((lens, token) => {
    const fill = guarded(log, "Filling a lens", () => {
      const document = plans.get(lensTarget(lens)?.uri ?? "");
      return document && filledLens(document, lens, options());
    });
    return fill(lens, token) ?? lens;
  });
  connection.onWorkspaceSymbol(
    guarded(log, "Workspace symbols", ({ query }: WorkspaceSymbolParams) => {
      const open = plans.uris().flatMap((uri) => plans.get(uri) ?? []);
      const openFacts = open.flatMap((document) => [...symbolFactsOf(document, options())]);
      const closedFacts = [...workspace.known()].flatMap(({ symbols }) => symbols);
      return symbolsMatching([...openFacts, ...closedFacts], query);
    }),
  );
  connection.onRequest(
    CallHierarchyPrepareRequest.type,
    about("Call hierarchy", (document, { position }) => callItemsAt(document, position, options())),
  );
  connection.onRequest(
    CallHierarchyIncomingCallsRequest.type,
    guarded(log, "Incoming calls", ({ item }: CallHierarchyIncomingCallsParams) => {
      const document = plans.get(item.uri);
      return document ? callsTo(document, item, options()) : null;
    }),
  );
  connection.onRequest(
    CallHierarchyOutgoingCallsRequest.type,
    guarded(log, "Outgoing calls", ({ item }: CallHierarchyOutgoingCallsParams) => {
      const document = plans.get(item.uri);
      return document ? callsFrom(document, item, options()) : null;
    }),
  );
  connection.onDocumentFormatting(about("Formatting", (document) => formatted(document)));
  connection.onDocumentRangeFormatting(
    about("Formatting a range", (document, { range }) => formatted(document, range)),
  );
  connection.onDocumentOnTypeFormatting(
    about("Formatting what is typed", (document, { position, ch }) =>
      formattedAfterTyping(document, position, ch),
    ),
  );

  texts.listen(connection);
  connection.listen();
}
