import {
  InlayHintRequest,
  InlayHintResolveRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from "vscode-languageserver";
import { filledLens, lensesOf, lensTarget } from "../../language/code-lenses.ts";
import { documentLinksOf } from "../../language/document-links.ts";
import { foldsOf } from "../../language/folding.ts";
import { hoverAt } from "../../language/hover.ts";
import { filledHint, hintTarget, inlayHintsIn } from "../../language/inlay-hints.ts";
import { selectionRangesAt } from "../../language/selection-range.ts";
import { semanticTokensOf } from "../../language/semantic-tokens.ts";
import type { Feature } from "./feature.ts";

/** What a plan is shown with: what it means, and how it is put together. */
export const reading: Readonly<Record<string, Feature>> = {
  hover: (connection, { about, options }) =>
    connection.onHover(about("Hover", (document, { position }) => hoverAt(document, position, options()))),
  foldingRange: (connection, { about, abilities }) =>
    connection.onFoldingRanges(about("Folding", (document) => foldsOf(document, abilities().foldLimit))),
  selectionRange: (connection, { about }) =>
    connection.onSelectionRanges(
      about("Selection ranges", (document, { positions }) => selectionRangesAt(document, positions)),
    ),
  documentLink: (connection, { about, options }) =>
    connection.onDocumentLinks(about("Links", (document) => documentLinksOf(document, options()))),
  semanticTokens: (connection, { about, tokens }) => {
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
  },
  inlayHint: (connection, { about, filling, options, configuration }) => {
    connection.onRequest(
      InlayHintRequest.type,
      about("Inlay hints", (document, { range }) =>
        inlayHintsIn(document, range, options(), configuration.current().inlayHints),
      ),
    );
    connection.onRequest(
      InlayHintResolveRequest.type,
      filling("Filling a hint", hintTarget, (document, hint) => filledHint(document, hint, options())),
    );
  },
  codeLens: (connection, { about, filling, options, configuration }) => {
    connection.onCodeLens(
      about("Lenses", (document) => (configuration.current().codeLens ? lensesOf(document, options()) : [])),
    );
    connection.onCodeLensResolve(
      filling(
        "Filling a lens",
        (lens) => lensTarget(lens)?.uri,
        (document, lens) => filledLens(document, lens, options()),
      ),
    );
  },
};
