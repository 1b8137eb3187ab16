import { type Disposable, window, workspace } from "vscode";
import type { WireRow } from "../../language/sidebar/protocol.ts";
import type { Client } from "../client.ts";
import { coalesce } from "../coalesce.ts";
import { isPlanDocument } from "../plan-files.ts";
import { followCursorSetting, settingsSection } from "../settings.ts";
import { findInTree, placeInEditor, type Trees } from "../sidebar/find-in-tree.ts";

/** How long the cursor must rest, in milliseconds. */
const rest = { after: 200, atMost: 1_000 };

/**
 * Selects in its tree the record that the cursor is at, where that is wanted and the tree is in sight. The focus stays
 * in the text. A line that was chosen in a tree is the record already: the cursor that goes there moves no tree.
 */
export function followCursor(context: Trees & { readonly client: Client }): Disposable {
  const { trees } = context;
  let selected: string | undefined;
  let turn = 0;
  const isSelected = (record: string) =>
    trees.some(({ view }) => view.selection.some(({ row }) => recordOf(row) === record));
  const follow = async () => {
    const place = followCursorSetting() ? placeInEditor() : undefined;
    if (place === undefined || !trees.some(({ view }) => view.visible)) return;
    turn += 1;
    const asked = turn;
    const found = await findInTree(context, place);
    if (found === undefined || asked !== turn || !found.tree.view.visible) return;
    const record = recordOf(found.element.row);
    if (record === selected && isSelected(record)) return;
    selected = record;
    try {
      await found.tree.select(found.element);
    } catch {
      // The tree was read anew meanwhile and has no such line any more.
      selected = undefined;
    }
  };
  const following = coalesce(() => void follow(), rest);
  const parts = [
    following,
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (isPlanDocument(textEditor.document)) following.soon();
    }),
    window.onDidChangeActiveTextEditor(() => following.soon()),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${settingsSection}.sidebar.followCursor`)) following.soon();
    }),
    ...trees.flatMap(({ view }) => [
      view.onDidChangeVisibility(() => following.soon()),
      view.onDidChangeSelection(({ selection: [element] }) => {
        if (element) selected = recordOf(element.row);
      }),
    ]),
  ];
  return {
    dispose: () => {
      for (const part of parts) part.dispose();
    },
  };
}

/** The same for all lines of one record, also those below another record. */
function recordOf({ plan, at }: WireRow): string {
  return JSON.stringify([plan, ...(at?.slice(0, 2) ?? [])]);
}
