import type { Range, SemanticTokens, SemanticTokensLegend } from "vscode-languageserver-types";
import type { Analysis } from "../plan/analyze.ts";
import { type RecordKind, recordKindOf } from "../plan/facts/names.ts";
import { isGroup } from "../plan/facts/people.ts";
import type { Span } from "../plan/path.ts";
import { planShape } from "../plan/schema/shape.ts";
import type { PlanDocument } from "./document.ts";
import { idIn } from "./id-at.ts";
import { sectionOf } from "./labels.ts";
import { offsetOf } from "./position.ts";
import { dueKeys, type RecordState, recordStates } from "./record-state.ts";
import { type Written, writtenIn } from "./written.ts";

/** Standard types, so that every editor's theme has a colour for them; `late` and `done` are our own. */
const types = [
  "keyword",
  "number",
  "macro",
  "class",
  "interface",
  "namespace",
  "event",
  "method",
  "function",
  "enumMember",
  "property",
  "struct",
  "parameter",
  "type",
  "variable",
] as const;
const modifiers = ["declaration", "defaultLibrary", "deprecated", "late", "done"] as const;
type TokenType = (typeof types)[number];
type Modifier = (typeof modifiers)[number];

export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: [...types],
  tokenModifiers: [...modifiers],
};

/**
 * What the words of a plan are: sections, dates, cadences, and ids by the kind of their record, with how that
 * stands; with a range, what stands in the records that it touches.
 */
export function semanticTokensOf(document: PlanDocument, range?: Range): SemanticTokens {
  const { analysis, lines } = document;
  const within = range && { start: offsetOf(lines, range.start), end: offsetOf(lines, range.end) };
  const data: number[] = [];
  let before = { line: 0, character: 0 };
  let end = 0;
  for (const token of tokensIn(analysis, within)) {
    const start = lines.positionAt(token.span.start);
    const isOneLine = lines.positionAt(token.span.end).line === start.line;
    if (!isOneLine || token.span.start < end || token.span.end === token.span.start) continue;
    const isSameLine = start.line === before.line;
    data.push(
      start.line - before.line,
      isSameLine ? start.character - before.character : start.character,
      token.span.end - token.span.start,
      types.indexOf(token.type),
      bitsOf(token.modifiers),
    );
    before = start;
    end = token.span.end;
  }
  return { data };
}

interface Token {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly Modifier[];
}

function* tokensIn(analysis: Analysis, within: Span | undefined): Generator<Token> {
  const stateOf = recordStates(analysis);
  const keys = sectionKeys(analysis, within);
  for (const written of writtenIn(analysis.source, within)) {
    while (keys[0] && keys[0].span.start < written.span.start) yield* keys.splice(0, 1);
    const token = idToken(analysis, stateOf, written) ?? dateToken(stateOf, written);
    if (token) yield token;
  }
  yield* keys;
}

function sectionKeys({ source }: Analysis, within: Span | undefined): Token[] {
  const { properties } = planShape();
  const sections = [...source.sections.values()].filter(
    ({ name, key }) =>
      properties.has(name) && (within === undefined || (key.start <= within.end && within.start <= key.end)),
  );
  return sections.map(({ key }) => ({ span: key, type: "keyword", modifiers: [] }));
}

type StateOf = ReturnType<typeof recordStates>;

function idToken({ symbols }: Analysis, stateOf: StateOf, written: Written): Token | undefined {
  const id = idIn(written, written.shape);
  if (id === undefined) return undefined;
  const { span } = id;
  const [definition] = symbols.definitions.get(id.id) ?? [];
  if (definition === undefined)
    return isGroup(id.id) ? { span, type: kindTypes.stakeholder, modifiers: ["defaultLibrary"] } : undefined;
  const state = stateOf(id.defines ? written.path : definition.at);
  const type = id.defines ? ownKind(written) : definition.kind;
  const stated = state ? [stateModifiers[state]] : [];
  return {
    span,
    type: kindTypes[type as RecordKind] ?? "variable",
    modifiers: id.defines ? ["declaration", ...stated] : stated,
  };
}

/** An id that is given twice is in each place of the kind that it has there. */
function ownKind({ path }: Written): string {
  const section = sectionOf(path);
  return section ? recordKindOf(section) : "";
}

function dateToken(stateOf: StateOf, { part, span, shape, path }: Written): Token | undefined {
  const type = part === "value" ? formatTypes[shape?.format ?? ""] : undefined;
  if (type === undefined) return undefined;
  const section = sectionOf(path);
  const isDue = section !== undefined && path.length === 3 && dueKeys[section]?.includes(String(path[2]));
  const state = isDue ? stateOf(path) : undefined;
  return { span, type, modifiers: state ? [stateModifiers[state]] : [] };
}

function bitsOf(of: readonly Modifier[]): number {
  return of.reduce((bits, modifier) => bits | (1 << modifiers.indexOf(modifier)), 0);
}

const stateModifiers: Readonly<Record<RecordState, Modifier>> = {
  late: "late",
  done: "done",
  dropped: "deprecated",
};

const formatTypes: Readonly<Record<string, TokenType>> = {
  date: "number",
  "commplan-moment": "number",
  "commplan-cadence": "macro",
};

const kindTypes: Readonly<Record<RecordKind, TokenType>> = {
  "glossary-entry": "variable",
  goal: "enumMember",
  need: "property",
  stakeholder: "class",
  tool: "interface",
  phase: "namespace",
  milestone: "event",
  "work-item": "method",
  communication: "function",
  event: "event",
  "log-entry": "variable",
  risk: "parameter",
  issue: "parameter",
  change: "struct",
  decision: "struct",
  action: "method",
  feedback: "variable",
  satisfaction: "variable",
  report: "type",
};
