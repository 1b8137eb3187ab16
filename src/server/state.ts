import type { Connection, InitializeParams, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { diagnosticsOf } from "../language/diagnostics.ts";
import type { EditorOptions } from "../language/document.ts";
import { type Language, languageOf } from "../plan/words.ts";
import { abilitiesOf, type ClientAbilities, noAbilities } from "./capabilities.ts";
import { type Configuration, followConfiguration } from "./configuration.ts";
import { createDocuments, type PlanDocuments } from "./documents.ts";
import { attempt, logFailure } from "./guard.ts";
import { followLife, type Life } from "./life.ts";
import { createQuiet, type Quiet } from "./quiet.ts";
import { refresh } from "./refresh.ts";
import type { Runtime } from "./runtime.ts";
import { createSignal, type Signal } from "./signal.ts";
import { createTextDocuments } from "./text-documents.ts";
import { createTokenMemory, type TokenMemory } from "./token-memory.ts";
import { followWorkspace, type Workspace } from "./workspace/follow-workspace.ts";

/** What the server knows of its editor and of the plans, for as long as a connection lasts. */
export interface ServerState {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly life: Life;
  readonly quiet: Quiet;
  readonly texts: TextDocuments<TextDocument>;
  readonly tokens: TokenMemory;
  readonly configuration: Configuration;
  /** The plans that are open. */
  readonly plans: PlanDocuments;
  /** Those that are not. */
  readonly workspace: Workspace;
  /** Some open plan was judged. */
  readonly judged: Signal;
  readonly abilities: () => ClientAbilities;
  readonly options: () => EditorOptions;
  /** Takes in what the editor says of itself. */
  readonly greeted: (params: InitializeParams) => void;
}

export function createState(connection: Connection, runtime: Runtime): ServerState {
  const life = followLife(connection);
  let abilities: ClientAbilities = noAbilities;
  let editorLanguage: Language = "en";
  const judged = createSignal();
  const quiet = createQuiet(runtime);
  const encoding = () => abilities.encoding;
  const configuration = followConfiguration(connection, () => {
    for (const uri of plans.uris()) attempt(life, "Analysing again", () => plans.changed(uri));
    workspace.judgeAll();
    refresh(connection, abilities);
  });
  const settings = configuration.current;
  const options = (): EditorOptions => ({ ...abilities, language: settings().language ?? editorLanguage });
  const send = (
    uri: string,
    findings: { version?: number; diagnostics: ReturnType<typeof diagnosticsOf> },
  ) => {
    void connection.sendDiagnostics({ uri, ...findings });
  };
  const plans = createDocuments({
    runtime: {
      ...runtime,
      later: (action, wait) => runtime.later(() => attempt(life, "Analysing later", action), wait),
    },
    ...{ settings, encoding },
    publish: (document) =>
      attempt(life, "Publishing findings", () => {
        const { uri, version } = document;
        // Until the settings are known, findings of another day or language would flash by.
        if (!abilities.pullsDiagnostics && configuration.isKnown())
          send(uri, { version, diagnostics: diagnosticsOf(document, options()) });
        judged.fire();
        for (const { rule, error } of document.analysis.faults) logFailure(life, `Rule ${rule}`, error);
      }),
  });
  const workspace = followWorkspace(connection, {
    ...{ runtime, quiet, settings, options },
    abilities: () => abilities,
    send: (uri, diagnostics) => send(uri, { diagnostics: [...diagnostics] }),
    fileChanged: (uri) => {
      runtime.late?.fileChanged(uri);
      if (plans.fileChanged(uri)) refresh(connection, abilities);
    },
  });
  return {
    ...{ connection, runtime, life, quiet, configuration, plans, workspace, judged, options },
    abilities: () => abilities,
    texts: createTextDocuments(encoding),
    tokens: createTokenMemory(),
    greeted: (params) => {
      life.greeted();
      abilities = abilitiesOf(params, runtime.docs);
      editorLanguage = params.locale ? languageOf(params.locale) : (runtime.language ?? "en");
      configuration.begin(params.initializationOptions, abilities);
      workspace.begin(params);
    },
  };
}
