import { type TextDocument, type Uri, workspace } from "vscode";
import type { ActReply } from "../../language/sidebar/protocol.ts";
import type { CommandContext } from "../commands/command.ts";
import { exists } from "../files.ts";
import { makeChange } from "./make-change.ts";

type Edits = Extract<ActReply, { readonly kind: "edits" }>;

/** Makes an edit of a plan that may be open or not. What was done can be undone from the message. */
export async function applyEdit(
  context: Pick<CommandContext, "client" | "lastChange">,
  uri: Uri,
  { edit: written, done, version }: Edits,
): Promise<"done" | "stale" | "failed" | "gone"> {
  const document = await opened(uri);
  if (document === undefined || (!document.isUntitled && !(await exists(uri)))) return "gone";
  if (version === null ? document.isDirty : version !== document.version) return "stale";
  const edit = await context.client.asEdit(written);
  if (edit === undefined) return "failed";
  return (await makeChange(context, document, { edit, done })) === undefined ? "failed" : "done";
}

/** A plan that was deleted while questions were asked about it is not there to be opened. */
export async function opened(uri: Uri): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
