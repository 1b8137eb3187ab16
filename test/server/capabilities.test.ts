import assert from "node:assert/strict";
import * as protocol from "vscode-languageserver-protocol/node";
import { capabilitiesFor } from "../../src/server/capabilities.ts";
import { features } from "../../src/server/features/index.ts";
import { everything } from "./all-answers.ts";
import { type Client, startClient } from "./client.ts";

/** The requests of the protocol that stand behind a capability, and those behind the options that it may have. */
const requests: Readonly<
  Record<string, { readonly always: readonly string[]; readonly byOption?: Options }>
> = {
  completionProvider: {
    always: ["textDocument/completion"],
    byOption: { resolveProvider: "completionItem/resolve" },
  },
  hoverProvider: { always: ["textDocument/hover"] },
  codeActionProvider: {
    always: ["textDocument/codeAction"],
    byOption: { resolveProvider: "codeAction/resolve" },
  },
  documentSymbolProvider: { always: ["textDocument/documentSymbol"] },
  definitionProvider: { always: ["textDocument/definition"] },
  referencesProvider: { always: ["textDocument/references"] },
  documentHighlightProvider: { always: ["textDocument/documentHighlight"] },
  foldingRangeProvider: { always: ["textDocument/foldingRange"] },
  selectionRangeProvider: { always: ["textDocument/selectionRange"] },
  documentLinkProvider: {
    always: ["textDocument/documentLink"],
    byOption: { resolveProvider: "documentLink/resolve" },
  },
  semanticTokensProvider: {
    always: [],
    byOption: {
      full: "textDocument/semanticTokens/full",
      "full.delta": "textDocument/semanticTokens/full/delta",
      range: "textDocument/semanticTokens/range",
    },
  },
  inlayHintProvider: {
    always: ["textDocument/inlayHint"],
    byOption: { resolveProvider: "inlayHint/resolve" },
  },
  codeLensProvider: { always: ["textDocument/codeLens"], byOption: { resolveProvider: "codeLens/resolve" } },
  workspaceSymbolProvider: {
    always: ["workspace/symbol"],
    byOption: { resolveProvider: "workspaceSymbol/resolve" },
  },
  callHierarchyProvider: {
    always: [
      "textDocument/prepareCallHierarchy",
      "callHierarchy/incomingCalls",
      "callHierarchy/outgoingCalls",
    ],
  },
  documentFormattingProvider: { always: ["textDocument/formatting"] },
  documentRangeFormattingProvider: {
    always: ["textDocument/rangeFormatting"],
    byOption: { rangesSupport: "textDocument/rangesFormatting" },
  },
  documentOnTypeFormattingProvider: { always: ["textDocument/onTypeFormatting"] },
  renameProvider: {
    always: ["textDocument/rename"],
    byOption: { prepareProvider: "textDocument/prepareRename" },
  },
  diagnosticProvider: {
    always: ["textDocument/diagnostic"],
    byOption: { workspaceDiagnostics: "workspace/diagnostic" },
  },
};

/** By the path of an option what is asked where it is given. */
type Options = Readonly<Record<string, string>>;

/** The requests that a server's word for what it can do lets an editor send. */
function promised(said: object): readonly string[] {
  return Object.entries(said).flatMap(([name, given]) => {
    const found = requests[name];
    if (found === undefined) {
      assert.doesNotMatch(name, /Provider$/, `${name} is in the table`);
      return [];
    }
    const byOption = Object.entries(found.byOption ?? {});
    return [
      ...found.always,
      ...byOption.flatMap(([path, method]) => (optionAt(given, path) ? [method] : [])),
    ];
  });
}

function optionAt(given: unknown, path: string): boolean {
  let value = given;
  for (const step of path.split("."))
    value =
      typeof value === "object" && value !== null ? { ...(value as Record<string, unknown>) }[step] : false;
  return value !== undefined && value !== false;
}

/** All that an editor may ask of a server for features, by the protocol. Of saving, the library of documents answers for us. */
const all: readonly string[] = Object.values(protocol)
  .flatMap((one) => (isRequest(one) ? [one] : []))
  .filter(({ messageDirection }) => messageDirection !== "serverToClient")
  .map(({ method }) => method)
  .filter((method) =>
    /^(?!window\/|client\/|textDocument\/willSave|workspace\/(?:will|executeCommand|textDocumentContent))[\w$]+\//.test(
      method,
    ),
  );

function isRequest(one: unknown): one is { readonly method: string; readonly messageDirection: string } {
  const isMade = (typeof one === "object" || typeof one === "function") && one !== null;
  return isMade && "method" in one && "messageDirection" in one && "type" in one && isOfRequest(one.type);
}

function isOfRequest(type: unknown): boolean {
  return type instanceof protocol.ProtocolRequestType || type instanceof protocol.ProtocolRequestType0;
}

describe("what the server says that it can do", () => {
  it("is what it answers, and nothing else", () => {
    const said = Object.keys(capabilitiesFor({ processId: null, rootUri: null, capabilities: everything }));
    const providers = said.flatMap((name) => /^(\w+)Provider$/.exec(name)?.[1] ?? []);
    assert.deepEqual(Object.keys(features).sort(), providers.sort());
  });

  for (const [name, capabilities] of Object.entries({ "takes all": everything, "takes little": {} })) {
    it(`lets an editor that ${name} send no request that is not known, and no other is`, async () => {
      const client = await startClient({ capabilities });
      try {
        const known: string[] = [];
        assert.ok(all.length > 45, all.join(" "));
        for (const method of all) if (await isKnown(client, method)) known.push(method);
        const said = promised(client.initialized.capabilities);
        assert.deepEqual(
          said.filter((method) => !all.includes(method)),
          [],
        );
        assert.deepEqual(
          said.filter((method) => !known.includes(method)),
          [],
        );
        // What an editor does not hear of it may still ask for.
        const more = promised(capabilitiesFor({ processId: null, rootUri: null, capabilities: everything }));
        assert.deepEqual(
          known.filter((method) => !more.includes(method)),
          [],
        );
      } finally {
        await client.stop();
      }
    });
  }
});

/** Whether a server knows a request at all, whatever it says to one that asks for nothing. */
async function isKnown({ connection }: Client, method: string): Promise<boolean> {
  const nowhere = {
    textDocument: { uri: "file:///nowhere.commplan.yaml" },
    position: { line: 0, character: 0 },
  };
  const more = {
    range: { start: nowhere.position, end: nowhere.position },
    positions: [],
    previousResultIds: [],
  };
  return connection
    .sendRequest(method, {
      ...nowhere,
      ...more,
      context: { diagnostics: [] },
      query: "",
      options: {},
      ch: " ",
    })
    .then(() => true)
    .catch((error: unknown) => {
      const isUnknown =
        error instanceof protocol.ResponseError && error.code === protocol.ErrorCodes.MethodNotFound;
      return !isUnknown;
    });
}
