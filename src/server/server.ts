import type { Connection, TextDocumentPositionParams } from "vscode-languageserver";
import { codeActionsIn } from "../language/code-actions.ts";
import { completionsAt } from "../language/completion.ts";
import { diagnosticsOf } from "../language/diagnostics.ts";
import type { EditorOptions, PlanDocument } from "../language/document.ts";
import { hoverAt } from "../language/hover.ts";
import { definitionsAt, highlightsAt, referencesAt } from "../language/navigation.ts";
import { outlineOf } from "../language/outline.ts";
import { type Language, languageOf } from "../plan/words.ts";
import { abilitiesOf, type ClientAbilities, noAbilities, serverCapabilities } from "./capabilities.ts";
import { followConfiguration } from "./configuration.ts";
import { createDocuments } from "./documents.ts";
import { attempt, guarded } from "./guard.ts";
import type { Runtime } from "./runtime.ts";
import { createTextDocuments } from "./text-documents.ts";

/** Serves plans over a connection until it ends. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const log = connection.console;
  let abilities: ClientAbilities = noAbilities;
  let editorLanguage: Language = "en";

  const texts = createTextDocuments();
  const configuration = followConfiguration(connection, () => {
    for (const uri of plans.uris()) attempt(log, "Analysing again", () => plans.changed(uri));
  });
  const options = (): EditorOptions => ({
    ...abilities,
    language: configuration.current().language ?? editorLanguage,
  });
  const plans = createDocuments({
    runtime: {
      now: runtime.now,
      later: (action, wait) => runtime.later(() => attempt(log, "Analysing later", action), wait),
    },
    settings: configuration.current,
    publish: (document) =>
      attempt(log, "Publishing findings", () => {
        const { uri, version } = document;
        send(uri, { version, diagnostics: diagnosticsOf(document, options()) });
      }),
    withdraw: (uri) => send(uri, { diagnostics: [] }),
  });
  const send = (
    uri: string,
    findings: { version?: number; diagnostics: ReturnType<typeof diagnosticsOf> },
  ) => {
    void connection.sendDiagnostics({ uri, ...findings });
  };

  connection.onInitialize((params) => {
    abilities = abilitiesOf(params);
    editorLanguage = languageOf(params.locale);
    configuration.begin(params.initializationOptions, abilities);
    return { capabilities: serverCapabilities, serverInfo: { name: "commplan" } };
  });
  connection.onInitialized(() => configuration.load());

  texts.onDidOpen(({ document }) => plans.opened(document));
  texts.onDidChangeContent(({ document }) => {
    if (configuration.isKnown()) attempt(log, "Analysing", () => plans.changed(document.uri));
  });
  texts.onDidClose(({ document }) => plans.closed(document.uri));

  /** Answers a request about an open plan; about any other document there is nothing to say. */
  const about = <Params extends Pick<TextDocumentPositionParams, "textDocument">, Result>(
    name: string,
    answer: (document: PlanDocument, params: Params) => Result | undefined,
  ) =>
    guarded(log, name, (params: Params) => {
      const document = plans.get(params.textDocument.uri);
      return (document && answer(document, params)) ?? null;
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

  texts.listen(connection);
  connection.listen();
}
