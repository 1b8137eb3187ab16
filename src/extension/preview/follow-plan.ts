import { type Disposable, type TextEditor, window } from "vscode";
import { coalesce } from "../coalesce.ts";
import { isPlanDocument } from "../plan-files.ts";
import type { Plans } from "../plans.ts";
import { previewFollowsSetting } from "../settings.ts";
import type { Preview } from "./panel.ts";

/** How long the cursor must rest, in milliseconds. */
const rest = { after: 150, atMost: 600 };

/** Shows in a plan's preview what the cursor in its text has come to, where that is wanted and the preview is in sight. */
export function followPlan(plans: Plans, preview: Preview): Disposable {
  let editor: TextEditor | undefined;
  const follow = async () => {
    const { document, selection } = editor ?? {};
    if (document === undefined || selection === undefined || document.isClosed) return;
    if (!previewFollowsSetting() || preview.of(document.uri) === undefined) return;
    const analysis = await plans.get(document.uri).analysis();
    const { pathAt } = await import("../late/analysis.ts");
    // A text that was edited meanwhile comes again with its own place of the cursor.
    if (analysis === undefined || analysis.text !== document.getText()) return;
    const at = pathAt(analysis.source, document.offsetAt(selection.active));
    if (at) preview.tell(document.uri, { kind: "place", at });
  };
  const following = coalesce(() => void follow(), rest);
  const listening = window.onDidChangeTextEditorSelection(({ textEditor }) => {
    if (!isPlanDocument(textEditor.document)) return;
    editor = textEditor;
    following.soon();
  });
  return {
    dispose: () => {
      listening.dispose();
      following.dispose();
    },
  };
}
