import type { SemanticTokens, SemanticTokensDelta } from "vscode-languageserver";
import type { PlanDocument } from "../language/document.ts";
import { semanticTokensOf } from "../language/semantic-tokens.ts";
import { tokenEdits } from "../language/semantic-tokens-delta.ts";

/** Remembers the tokens that were sent last of each open plan, so that only what changed is sent again. */
export interface TokenMemory {
  all(document: PlanDocument): SemanticTokens;
  /** All of them where the answer that the editor has is not the last one. */
  since(document: PlanDocument, previous: string): SemanticTokens | SemanticTokensDelta;
  forget(uri: string): void;
}

export function createTokenMemory(): TokenMemory {
  const sent = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  let answers = 0;
  const remember = ({ uri }: PlanDocument, data: readonly number[]): string => {
    answers += 1;
    const resultId = String(answers);
    sent.set(uri, { resultId, data });
    return resultId;
  };
  return {
    all(document) {
      const { data } = semanticTokensOf(document);
      return { resultId: remember(document, data), data };
    },
    since(document, previous) {
      const known = sent.get(document.uri);
      if (known?.resultId !== previous) return this.all(document);
      const { data } = semanticTokensOf(document);
      return { resultId: remember(document, data), edits: tokenEdits(known.data, data) };
    },
    forget: (uri) => void sent.delete(uri),
  };
}
