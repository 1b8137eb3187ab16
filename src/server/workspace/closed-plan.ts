import type { Diagnostic } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { diagnosticsOf } from "../../language/diagnostics.ts";
import type { EditorOptions } from "../../language/document.ts";
import { type SidebarFacts, sidebarFactsOf } from "../../language/sidebar/facts.ts";
import { type SymbolFact, symbolFactsOf } from "../../language/workspace-symbols.ts";
import { analyze } from "../../plan/analyze.ts";
import type { IsoDate } from "../../plan/plan.ts";
import type { Fault } from "../../plan/rules/policy.ts";
import { askedFiles, besideOf } from "../asked-files.ts";
import { encodedLines, type PositionEncoding } from "../position-encoding.ts";
import type { Runtime } from "../runtime.ts";
import type { Settings } from "../settings.ts";
import { besideKey, uriKey } from "./uri-key.ts";

/** What remains of a plan that is not open once it was judged: neither its text nor its parse. */
export interface ClosedPlan {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly symbols: readonly SymbolFact[];
  /** What the sidebar shows of it while it is closed; only for an editor that has one. */
  readonly sidebar: SidebarFacts | undefined;
  readonly faults: readonly Fault[];
  /** The day it was judged at, and the zone that day is counted in. */
  readonly asOf: IsoDate;
  readonly timezone: string;
  /** The keys of the files beside it that the rules asked for. */
  readonly beside: ReadonlySet<string>;
}

/** What a closed plan is judged by. */
export interface Judgement {
  readonly runtime: Runtime;
  readonly settings: Settings;
  readonly options: EditorOptions;
  readonly encoding: PositionEncoding;
  /** Whether the editor shows the sidebar. */
  readonly hasSidebar: boolean;
}

/** Judges the text of a plan that is not open. */
export function closedPlan(
  uri: string,
  text: string,
  { runtime, settings, options, encoding, hasSidebar }: Judgement,
): ClosedPlan {
  const { asOf = runtime.now(), rules } = settings;
  const { asked, files } = askedFiles(besideOf(runtime, uri));
  const analysis = analyze(text, { asOf, rules, ...(files && { files }) });
  const lines = encodedLines(TextDocument.create(uri, "commplan", 0, text), encoding);
  const document = { uri, version: 0, lines, analysis };
  const kept = {
    diagnostics: diagnosticsOf(document, options),
    symbols: [...symbolFactsOf(document, options)],
    sidebar: hasSidebar ? sidebarFactsOf({ uri, analysis, language: options.language }) : undefined,
    timezone: analysis.timezone,
    beside: [...asked].map((path) => besideKey(uriKey(uri), path)),
  };
  const { beside, ...rest } = copied(kept);
  return { uri, ...rest, beside: new Set(beside), faults: analysis.faults, asOf: analysis.asOf };
}

/** A part of a string keeps the whole string in memory; a copy does not, and equal texts are kept once. */
function copied<Value>(value: Value): Value {
  const texts = new Map<string, string>();
  const kept = (text: string) => {
    const known = texts.get(text) ?? text;
    texts.set(known, known);
    return known;
  };
  return JSON.parse(JSON.stringify(value), (_, one) => (typeof one === "string" ? kept(one) : one));
}
