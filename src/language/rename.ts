import type { Position, Range, WorkspaceEdit } from "vscode-languageserver-types";
import { isGroup } from "../plan/facts/people.ts";
import type { TextEdit } from "../plan/finding.ts";
import { refusalOfLater } from "../plan/migrate/refusal-of-later.ts";
import type { Path, Place } from "../plan/path.ts";
import { spanOf } from "../plan/source.ts";
import type { ScalarNode } from "../plan/syntax/nodes.ts";
import { idFormat } from "../plan/time/formats/id.ts";
import { say, type Words } from "../plan/words.ts";
import type { EditorOptions, PlanDocument } from "./document.ts";
import { type IdAt, idAt } from "./id-at.ts";
import { kindWords, titleAt } from "./labels.ts";
import { offsetOf, rangeOf } from "./position.ts";
import type { Refusal } from "./refusal.ts";
import { anchorRename, anchorRenameStart } from "./rename-anchor.ts";
import { scalarAt } from "./scalar-at.ts";
import { spotAt } from "./spot.ts";
import { workspaceEdit } from "./workspace-edit.ts";

/** The id, or the name of the anchor, at a position, to be given another; refused where there is none of its own. */
export function renameStartAt(
  document: PlanDocument,
  position: Position,
): { readonly range: Range; readonly placeholder: string } | Refusal {
  const later = refusalOfLater(document.analysis.source);
  if (later) return { refusal: later };
  const anchor = anchorRenameStart(document, position);
  if (anchor) return anchor;
  const id = renamedAt(document, position);
  return "refusal" in id ? id : { range: rangeOf(document.lines, id.span), placeholder: id.id };
}

/**
 * Gives the id at a position another name: at its record, and wherever the plan uses it, in values, lists, keys and
 * the anchors that bring it there. Nothing else changes; quotes stay as they are. At an anchor or an alias it is that
 * name which changes.
 */
export function renameAt(
  document: PlanDocument,
  position: Position,
  newName: string,
  options: EditorOptions,
): WorkspaceEdit | Refusal {
  const later = refusalOfLater(document.analysis.source);
  if (later) return { refusal: later };
  const anchored = anchorRename(document, position, newName);
  if (anchored) return "refusal" in anchored ? anchored : workspaceEdit(document, anchored.edits, options);
  const id = renamedAt(document, position);
  if ("refusal" in id) return id;
  const name = newName.trim();
  if (name === id.id) return workspaceEdit(document, [], options);
  const refusal = idFormat(name)?.message ?? takenWords(document, id.id, name, options);
  if (refusal) return { refusal };
  return workspaceEdit(document, renamingEdits(document, id.id, name), options);
}

function renamedAt({ analysis, lines }: PlanDocument, position: Position): IdAt | Refusal {
  const spot = spotAt(analysis.source, offsetOf(lines, position));
  const id = spot && idAt(spot);
  if (id === undefined) return { refusal: sentences.noId };
  return isGroup(id.id) ? { refusal: say(sentences.group, { id: id.id }) } : id;
}

/** An id that nobody has may become one that somebody has: that mends it. */
function takenWords(
  { analysis: { plan, symbols } }: PlanDocument,
  id: string,
  name: string,
  { language }: EditorOptions,
): Words | undefined {
  const [taken] = symbols.definitions.get(name) ?? [];
  if (taken === undefined || !symbols.definitions.has(id)) return undefined;
  const kind = kindWords(taken.kind) ?? taken.kind;
  const title = titleAt(plan, taken.at, language);
  return title === "" ? say(sentences.taken, { name, kind }) : say(sentences.takenBy, { name, kind, title });
}

function renamingEdits(
  { analysis: { source, symbols } }: PlanDocument,
  id: string,
  name: string,
): TextEdit[] {
  const edits = new Map<number, TextEdit>();
  const places = [...(symbols.definitions.get(id) ?? []).map(idPlace), ...symbols.referencesTo(id)];
  for (const place of places) {
    const found = scalarAt(source, place);
    // Records that share an anchor share the text.
    if (found?.node.source !== id) continue;
    const { start, end } = spanOf(found, found.node);
    edits.set(start, { start, end, newText: written(name, found.node) });
  }
  return [...edits.values()].sort((a, b) => a.start - b.start);
}

function idPlace({ at }: { readonly at: Path }): Place {
  return { path: [...at, "id"], part: "value" };
}

/** Ids hold nothing that would have to be escaped; only a word that YAML takes for “nothing” needs quotes. */
function written(name: string, { style }: ScalarNode): string {
  if (style === "single") return `'${name}'`;
  return style === "double" || /^null$/i.test(name) ? `"${name}"` : name;
}

const sentences = {
  noId: {
    en: "There is no id here. Put the cursor on the id of a record, or where it is used.",
    "zh-CN": "此处没有 id。请把光标放在记录的 id 上，或放在引用该 id 的地方。",
  },
  group: {
    en: "“{id}” is a group of stakeholders that the format names. It cannot be renamed.",
    "zh-CN": "“{id}”是格式规定的人员组，不能重命名。",
  },
  taken: {
    en: "“{name}” is already the id of a {kind}. Choose another id.",
    "zh-CN": "“{name}”已是另一条{kind}的 id。请换一个 id。",
  },
  takenBy: {
    en: "“{name}” is already the id of the {kind} “{title}”. Choose another id.",
    "zh-CN": "“{name}”已是{kind}“{title}”的 id。请换一个 id。",
  },
} as const satisfies Readonly<Record<string, Words>>;
