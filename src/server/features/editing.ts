import { actionTarget, codeActionsIn, filledAction } from "../../language/code-actions.ts";
import { completionsAt } from "../../language/completion.ts";
import { formatted, formattedAfterTyping } from "../../language/format.ts";
import { renameAt, renameStartAt } from "../../language/rename.ts";
import type { Feature } from "./feature.ts";

/** What helps to write a plan, and what changes one. */
export const editing: Readonly<Record<string, Feature>> = {
  completion: (connection, { about, options }) =>
    connection.onCompletion(
      about("Completion", (document, { position, context }) =>
        completionsAt(document, position, options(), context?.triggerCharacter),
      ),
    ),
  codeAction: (connection, { about, filling, orRefused, options }) => {
    connection.onCodeAction(
      about("Code actions", (document, { range, context }) =>
        codeActionsIn(document, range, context, options()),
      ),
    );
    connection.onCodeActionResolve(
      filling(
        "Filling a code action",
        (action) => actionTarget(action)?.uri,
        (document, action) => orRefused(filledAction(document, action, options())),
      ),
    );
  },
  rename: (connection, { about, orRefused, options }) => {
    connection.onPrepareRename(
      about("Preparing a rename", (document, { position }) => orRefused(renameStartAt(document, position))),
    );
    connection.onRenameRequest(
      about("Rename", (document, { position, newName }) =>
        orRefused(renameAt(document, position, newName, options())),
      ),
    );
  },
  documentFormatting: (connection, { about }) =>
    connection.onDocumentFormatting(about("Formatting", (document) => formatted(document))),
  documentRangeFormatting: (connection, { about }) =>
    connection.onDocumentRangeFormatting(
      about("Formatting a range", (document, { range }) => formatted(document, range)),
    ),
  documentOnTypeFormatting: (connection, { about }) =>
    connection.onDocumentOnTypeFormatting(
      about("Formatting what is typed", (document, { position, ch }) =>
        formattedAfterTyping(document, position, ch),
      ),
    ),
};
