import { type DocumentSymbol, SymbolKind, SymbolTag } from "vscode-languageserver-types";
import { sectionWords } from "../plan/facts/names.ts";
import type { Path, Span } from "../plan/path.ts";
import type { SectionName } from "../plan/plan.ts";
import { recordAt } from "../plan/record-at.ts";
import { planShape } from "../plan/schema/shape.ts";
import { positionOf, type SectionSource } from "../plan/source.ts";
import { type Language, say, type Words } from "../plan/words.ts";
import type { EditorOptions, PlanDocument } from "./document.ts";
import { sectionOf } from "./labels.ts";
import { shortLine } from "./markdown.ts";
import { rangeOf } from "./position.ts";
import { factLine, recordCard } from "./record-card.ts";
import { isOpenRecord } from "./record-state.ts";
import { recordsOf, type WrittenRecord } from "./written.ts";

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
  const { language } = options;
  const listed = sectionOf([name]);
  const records = listed ? recordsOf(section) : [];
  const title = planShape().properties.get(name)?.documentation.title[language];
  return {
    name,
    detail: listed ? counted(document, listed, language) : (title ?? ""),
    kind: sectionKinds[name] ?? SymbolKind.Namespace,
    range: rangeOf(document.lines, { start: key.start, end: Math.max(key.end, contentEnd(section)) }),
    selectionRange: rangeOf(document.lines, key),
    children: records.flatMap(
      (record, index) => recordSymbol(document, [name, index], record, options) ?? [],
    ),
  };
}

/** The section's title, with how many records it has, and how many of them are still open where they have a state. */
function counted({ analysis: { plan } }: PlanDocument, section: SectionName, language: Language): string {
  const states = plan[section].map((record) => isOpenRecord(section, record));
  const open = states.filter((isOpen) => isOpen === true).length;
  const hasStates = states.some((isOpen) => isOpen !== undefined);
  const sentence = hasStates ? sentences.open : sentences.count;
  return say(sentence, { title: sectionWords[section], count: states.length, open })[language];
}

function recordSymbol(
  document: PlanDocument,
  path: Path,
  written: WrittenRecord,
  { language }: EditorOptions,
): DocumentSymbol | undefined {
  const { analysis, lines } = document;
  const card = recordCard(analysis, path, language);
  if (card === undefined) return undefined;
  const { source, plan } = analysis;
  const span = recordSpan(written);
  const shown = positionOf(source, { path, part: "value" }).span;
  const selection =
    span.start <= shown.start && shown.end <= span.end ? shown : { start: span.start, end: span.start };
  const details = [card.title === "" ? "" : card.id, factLine(card.facts)].filter((one) => one !== "");
  return {
    name: shortLine(card.title, 120) || card.id || untitled[language],
    detail: details.join(" · "),
    kind: sectionKinds[card.section] ?? SymbolKind.Object,
    range: rangeOf(lines, span),
    selectionRange: rangeOf(lines, selection),
    ...(isPutAside(recordAt(plan, path)) && { tags: [SymbolTag.Deprecated] }),
  };
}

/** Whether nobody has to look at a record any more: what was reached stays to be seen. */
function isPutAside(record: object | undefined): boolean {
  return record !== undefined && "status" in record && putAside.has(String(record.status));
}

const putAside: ReadonlySet<string> = new Set(["cancelled", "closed", "dropped", "rejected", "superseded"]);

function contentEnd({ items, value, key }: SectionSource): number {
  const last = items?.findLast(({ node }) => node !== undefined) ?? value;
  return last?.node ? last.base + last.node.end : key.end;
}

/** A record from its dash to the end of its last value. */
function recordSpan({ node, base, start }: WrittenRecord): Span {
  return { start, end: node ? Math.max(start, base + node.end) : start };
}

const sentences = {
  count: { en: "{title} · {count}", "zh-CN": "{title} · {count}" },
  open: { en: "{title} · {count}, {open} open", "zh-CN": "{title} · {count}，未结 {open}" },
} as const satisfies Readonly<Record<string, Words>>;

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
