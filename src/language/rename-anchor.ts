import type { Position, Range } from "vscode-languageserver-types";
import type { TextEdit } from "../plan/finding.ts";
import type { Span } from "../plan/path.ts";
import { say, type Words } from "../plan/words.ts";
import { type Anchor, anchorAt, anchorsIn } from "./anchors.ts";
import type { PlanDocument } from "./document.ts";
import { offsetOf, rangeOf } from "./position.ts";
import type { Refusal } from "./refusal.ts";

/** The name of the anchor at a position, without its sign; undefined where there is none. */
export function anchorRenameStart(
  document: PlanDocument,
  position: Position,
): { readonly range: Range; readonly placeholder: string } | undefined {
  const offset = offsetOf(document.lines, position);
  const anchor = anchorAt(document.analysis.source, offset);
  const sign = anchor?.at && namesOf(anchor).find(({ start, end }) => start - 1 <= offset && offset <= end);
  return sign && anchor && { range: rangeOf(document.lines, sign), placeholder: anchor.name };
}

/** Gives the anchor at a position another name, with all its aliases; undefined where there is none. */
export function anchorRename(
  { analysis: { source }, lines }: PlanDocument,
  position: Position,
  newName: string,
): { readonly edits: readonly TextEdit[] } | Refusal | undefined {
  const anchor = anchorAt(source, offsetOf(lines, position));
  if (anchor?.at === undefined) return undefined;
  const name = newName.trim().replace(/^[&*]/, "");
  if (name === anchor.name) return { edits: [] };
  if (!/^[\p{L}\p{M}\p{Nd}._-]+$/u.test(name)) return { refusal: say(sentences.noName, { name }) };
  // Of two anchors with one name an alias takes the nearer one: it would stand for something else.
  if (anchorsIn(source).some((other) => other.name === name))
    return { refusal: say(sentences.taken, { name }) };
  return { edits: namesOf(anchor).map((span) => ({ ...span, newText: name })) };
}

function namesOf({ at, aliases }: Anchor): readonly Span[] {
  const signed = at ? [at, ...aliases] : aliases;
  return signed.map(({ start, end }) => ({ start: start + 1, end }));
}

const sentences = {
  noName: {
    en: "“{name}” cannot be the name of an anchor. Use letters, digits, “.”, “_” and “-”.",
    "zh-CN": "“{name}”不能用作锚点名称。请使用文字、数字、“.”“_”和“-”。",
  },
  taken: {
    en: "“&{name}” is already in the plan. Choose another name.",
    "zh-CN": "计划中已有“&{name}”。请换一个名称。",
  },
} as const satisfies Readonly<Record<string, Words>>;
