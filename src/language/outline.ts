import { type DocumentSymbol, SymbolKind, SymbolTag } from "vscode-languageserver-types";
import { sectionWords } from "../plan/facts/names.ts";
import type { Path, Span } from "../plan/path.ts";
import { recordAt } from "../plan/record-at.ts";
import { planShape } from "../plan/schema/shape.ts";
import { type Piece, positionOf, type SectionSource, spanOf } from "../plan/source.ts";
import type { EditorOptions, PlanDocument } from "./document.ts";
import { sectionOf } from "./labels.ts";
import { shortened } from "./markdown.ts";
import { rangeOf } from "./position.ts";
import { factLine, recordCard } from "./record-card.ts";

/** The sections of a plan with their records by title, in the order of the text. */
export function outlineOf(document: PlanDocument, options: EditorOptions): DocumentSymbol[] {
  const sections = [...document.analysis.source.sections.values()];
  return sections
    .filter(({ name }) => name !== "")
    .map((section) => sectionSymbol(document, section, options));
}

function sectionSymbol(
  document: PlanDocument,
  section: SectionSource,
  options: EditorOptions,
): DocumentSymbol {
  const { name, key } = section;
  const pieces = sectionOf([name]) === undefined ? [] : (section.items ?? []);
  const { language } = options;
  const listed = sectionOf([name]);
  const title = listed
    ? sectionWords[listed][language]
    : planShape().properties.get(name)?.documentation.title[language];
  return {
    name,
    detail: title ?? "",
    kind: sectionKinds[name] ?? SymbolKind.Namespace,
    range: rangeOf(document.lines, { start: key.start, end: Math.max(key.end, contentEnd(section)) }),
    selectionRange: rangeOf(document.lines, key),
    children: pieces.flatMap((piece, index) => recordSymbol(document, [name, index], piece, options) ?? []),
  };
}

function recordSymbol(
  document: PlanDocument,
  path: Path,
  piece: Piece,
  { language }: EditorOptions,
): DocumentSymbol | undefined {
  const { analysis, lines } = document;
  const card = recordCard(analysis, path, language);
  if (card === undefined) return undefined;
  const { source, plan } = analysis;
  const span = pieceSpan(piece);
  const shown = positionOf(source, { path, part: "value" }).span;
  const selection =
    span.start <= shown.start && shown.end <= span.end ? shown : { start: span.start, end: span.start };
  const details = [card.title === "" ? "" : card.id, factLine(card.facts)].filter((one) => one !== "");
  return {
    name: shortened(card.title, 120) || card.id || untitled[language],
    detail: details.join(" · "),
    kind: sectionKinds[card.section] ?? SymbolKind.Object,
    range: rangeOf(lines, span),
    selectionRange: rangeOf(lines, selection),
    ...(isCalledOff(recordAt(plan, path)) && { tags: [SymbolTag.Deprecated] }),
  };
}

function isCalledOff(record: object | undefined): boolean {
  if (record === undefined || !("status" in record)) return false;
  return record.status === "cancelled" || record.status === "dropped" || record.status === "superseded";
}

function contentEnd({ items, value, key }: SectionSource): number {
  const last = items?.findLast(({ node }) => node !== undefined) ?? value;
  return last?.node ? last.base + last.node.end : key.end;
}

/** A record from its dash to the end of its last value. */
function pieceSpan(piece: Piece): Span {
  if (piece.node === undefined) return { start: piece.span.start, end: piece.span.start };
  const { start, end } = spanOf(piece, piece.node);
  return { start: Math.min(piece.span.start, start), end };
}

const untitled = { en: "(untitled)", "zh-CN": "（未命名）" };

/** What the records of a section look like in an editor. */
export const sectionKinds: Readonly<Record<string, SymbolKind>> = {
  commplan: SymbolKind.Constant,
  project: SymbolKind.Package,
  stakeholders: SymbolKind.Class,
  tools: SymbolKind.Interface,
  phases: SymbolKind.Namespace,
  milestones: SymbolKind.Event,
  work: SymbolKind.Method,
  communications: SymbolKind.Function,
  events: SymbolKind.Event,
  goals: SymbolKind.Field,
  needs: SymbolKind.Property,
  glossary: SymbolKind.String,
  log: SymbolKind.Array,
  risks: SymbolKind.Variable,
  issues: SymbolKind.Variable,
  changes: SymbolKind.Operator,
  decisions: SymbolKind.Boolean,
  actions: SymbolKind.Method,
  feedback: SymbolKind.String,
  satisfaction: SymbolKind.Number,
  reports: SymbolKind.File,
};
