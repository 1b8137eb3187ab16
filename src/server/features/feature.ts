import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentPositionParams,
} from "vscode-languageserver";
import type { PlanDocument } from "../../language/document.ts";
import type { Refusal } from "../../language/refusal.ts";
import { guarded } from "../guard.ts";
import type { ServerState } from "../state.ts";

/** What a feature is answered with: the state, and how requests about it are answered. */
export interface Serving extends ServerState {
  /** Answers a request about an open plan; about any other document there is nothing to say. */
  readonly about: <Params extends Pick<TextDocumentPositionParams, "textDocument">, Result>(
    name: string,
    answer: (document: PlanDocument, params: Params) => Result | undefined,
  ) => (params: Params, token: CancellationToken) => Result | null | ResponseError<void>;
  /** Answers with a thing of an open plan, filled in; as it came where its plan is not open, or that failed. */
  readonly filling: <Thing, Result>(
    name: string,
    uriOf: (thing: Thing) => string | undefined,
    fill: (document: PlanDocument, thing: Thing) => Result,
  ) => (thing: Thing, token: CancellationToken) => Result | Thing | ResponseError<void>;
  /** A refusal is told to the person, in their language. */
  readonly orRefused: <Answer extends object>(answer: Answer | Refusal) => Answer | ResponseError<void>;
}

/** Makes a connection answer a kind of request: a line in the table. */
export type Feature = (connection: Connection, serving: Serving) => void;

export function servingOf(state: ServerState): Serving {
  const { life, quiet, plans, options } = state;
  return {
    ...state,
    about: (name, answer) =>
      guarded(life, name, (params) => {
        quiet.disturb();
        const document = plans.get(params.textDocument.uri);
        return (document && answer(document, params)) ?? null;
      }),
    filling: (name, uriOf, fill) => (thing, token) => {
      const filled = guarded(life, name, () => {
        const document = plans.get(uriOf(thing) ?? "");
        return document && fill(document, thing);
      });
      return filled(undefined, token) ?? thing;
    },
    orRefused: (answer) =>
      "refusal" in answer
        ? new ResponseError<void>(LSPErrorCodes.RequestFailed, answer.refusal[options().language])
        : answer,
  };
}
