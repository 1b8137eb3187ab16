import type { CancellationToken, PreparedToolInvocation, Uri } from "vscode";
import type { Plans } from "../plans.ts";

/** What the tools work with. */
export interface ToolContext {
  readonly plans: Plans;
  /** The folder with the pages on rules. */
  readonly ruleDocs: Uri;
}

/** What an assistant passes; the editor has compared it with the manifest's schema, but other callers may pass anything. */
export type ToolInput = Readonly<Record<string, unknown>>;

/** What an assistant asked for and cannot have: an answer like any other, which it can mend. */
export class ToolProblem extends Error {}

/** A tool that an assistant in the editor may use: a file here, a line in the table, and its words in the manifest. */
export interface Tool {
  readonly name: string;
  /**
   * What the person is told before it runs, and asked where there is something to decide. Where a `ToolProblem` is thrown,
   * nothing is asked, and `run` has to give no more than that.
   */
  readonly prepare: (input: ToolInput, context: ToolContext) => Promise<PreparedToolInvocation>;
  /** Its answer, a text for the assistant; or throws a `ToolProblem`. */
  readonly run: (input: ToolInput, context: ToolContext, token: CancellationToken) => Promise<string>;
}

/** A text of an input; undefined where it is none, or empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** The texts of an input's list. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.flatMap((one) => textOf(one) ?? []) : [];
}

/** An answer as assistants read it. */
export function json(answer: object): string {
  return JSON.stringify(answer, undefined, 1);
}
