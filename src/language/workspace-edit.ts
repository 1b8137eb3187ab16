import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  SnippetTextEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-types";
import { lineStart } from "../plan/syntax/lines.ts";
import type { EditorOptions, PlanDocument } from "./document.ts";
import type { EditNote, PlannedEdit } from "./planned-edit.ts";
import { rangeOf } from "./position.ts";

/**
 * Edits of a plan as an editor applies them: to this version of the document only, where it knows versions, with
 * their notes for its preview and the words to fill in selected, where it can do that.
 */
export function workspaceEdit(
  document: PlanDocument,
  edits: readonly PlannedEdit[],
  options: EditorOptions,
): WorkspaceEdit {
  const { uri, version } = document;
  if (!options.versionedEdits) return { changes: { [uri]: edits.map((edit) => plainEdit(document, edit)) } };
  const notes = options.changeAnnotations ? notesOf(edits) : new Map<EditNote, string>();
  const textEdits = edits.map((edit) => documentEdit(document, edit, notes, options));
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: textEdits }],
    ...(notes.size > 0 && { changeAnnotations: annotations(notes, options) }),
  };
}

function plainEdit({ lines }: PlanDocument, edit: PlannedEdit): TextEdit {
  return { range: rangeOf(lines, edit), newText: edit.newText };
}

function documentEdit(
  document: PlanDocument,
  edit: PlannedEdit,
  notes: ReadonlyMap<EditNote, string>,
  { snippetEdits }: EditorOptions,
): TextEdit | AnnotatedTextEdit | SnippetTextEdit {
  const annotationId = edit.note && notes.get(edit.note);
  const annotation = annotationId !== undefined && { annotationId };
  if (snippetEdits && edit.toFill !== undefined) return { ...snippetEdit(document, edit), ...annotation };
  return { ...plainEdit(document, edit), ...annotation };
}

/**
 * A snippet's further lines are indented like its first: begun at the line's start, they stand as they are written.
 */
function snippetEdit(
  { analysis: { text }, lines }: PlanDocument,
  { start, end, newText, toFill = "" }: PlannedEdit,
): SnippetTextEdit {
  const from = lineStart(text, start);
  const all = text.slice(from, start) + newText;
  const at = all.lastIndexOf(toFill);
  const filled = `\${1:${escaped(toFill)}}`;
  const value = escaped(all.slice(0, at)) + filled + escaped(all.slice(at + toFill.length));
  return { range: rangeOf(lines, { start: from, end }), snippet: { kind: "snippet", value } };
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

function notesOf(edits: readonly PlannedEdit[]): ReadonlyMap<EditNote, string> {
  const notes = new Map<EditNote, string>();
  for (const { note } of edits) if (note && !notes.has(note)) notes.set(note, `note-${notes.size + 1}`);
  return notes;
}

function annotations(
  notes: ReadonlyMap<EditNote, string>,
  { language }: EditorOptions,
): Record<string, ChangeAnnotation> {
  const entries = [...notes].map(([{ label, description, needsConfirmation }, id]) => [
    id,
    {
      label: label[language],
      needsConfirmation,
      ...(description && { description: description[language] }),
    },
  ]);
  return Object.fromEntries(entries) as Record<string, ChangeAnnotation>;
}
