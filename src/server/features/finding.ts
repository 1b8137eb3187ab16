import {
  type CallHierarchyIncomingCallsParams,
  CallHierarchyIncomingCallsRequest,
  type CallHierarchyOutgoingCallsParams,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  type WorkspaceSymbolParams,
} from "vscode-languageserver";
import { callItemsAt, callsFrom, callsTo } from "../../language/call-hierarchy.ts";
import { definitionsAt, highlightsAt, referencesAt } from "../../language/navigation.ts";
import { outlineOf } from "../../language/outline.ts";
import { symbolFactsOf, symbolsMatching } from "../../language/workspace-symbols.ts";
import { guarded } from "../guard.ts";
import type { Feature } from "./feature.ts";

/** The ways from one place to others, in a plan and among plans. */
export const finding: Readonly<Record<string, Feature>> = {
  documentSymbol: (connection, { about, options }) =>
    connection.onDocumentSymbol(about("Outline", (document) => outlineOf(document, options()))),
  definition: (connection, { about }) =>
    connection.onDefinition(
      about("Definition", (document, { position }) => definitionsAt(document, position)),
    ),
  references: (connection, { about }) =>
    connection.onReferences(
      about("References", (document, { position, context }) =>
        referencesAt(document, position, context.includeDeclaration),
      ),
    ),
  documentHighlight: (connection, { about }) =>
    connection.onDocumentHighlight(
      about("Highlights", (document, { position }) => highlightsAt(document, position)),
    ),
  workspaceSymbol: (connection, { life, plans, workspace, options }) =>
    connection.onWorkspaceSymbol(
      guarded(life, "Workspace symbols", ({ query }: WorkspaceSymbolParams) => {
        const open = plans.uris().flatMap((uri) => plans.get(uri) ?? []);
        const openFacts = open.flatMap((document) => [...symbolFactsOf(document, options())]);
        const closedFacts = [...workspace.known()].flatMap(({ symbols }) => symbols);
        return symbolsMatching([...openFacts, ...closedFacts], query);
      }),
    ),
  callHierarchy: (connection, { about, life, plans, options }) => {
    connection.onRequest(
      CallHierarchyPrepareRequest.type,
      about("Call hierarchy", (document, { position }) => callItemsAt(document, position, options())),
    );
    connection.onRequest(
      CallHierarchyIncomingCallsRequest.type,
      guarded(life, "Incoming calls", ({ item }: CallHierarchyIncomingCallsParams) => {
        const document = plans.get(item.uri);
        return document ? callsTo(document, item, options()) : null;
      }),
    );
    connection.onRequest(
      CallHierarchyOutgoingCallsRequest.type,
      guarded(life, "Outgoing calls", ({ item }: CallHierarchyOutgoingCallsParams) => {
        const document = plans.get(item.uri);
        return document ? callsFrom(document, item, options()) : null;
      }),
    );
  },
};
