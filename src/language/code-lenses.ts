import type { CodeLens, Command, Range } from "vscode-languageserver-types";
import { once } from "../plan/lazy.ts";
import type { Path, Span } from "../plan/path.ts";
import type { Id, SectionName } from "../plan/plan.ts";
import { recordAt } from "../plan/record-at.ts";
import { positionOf } from "../plan/source.ts";
import { type Language, say, type Words } from "../plan/words.ts";
import { lensSources } from "./code-lenses/index.ts";
import type { LensSource, Said } from "./code-lenses/lens-source.ts";
import type { EditorOptions, PlanDocument } from "./document.ts";
import { sectionOf } from "./labels.ts";
import { locationOf, rangeOf } from "./position.ts";
import { recordsOf } from "./written.ts";

/**
 * What stands above records: what each kind has to say (`code-lenses/`), and how often they are referenced. Where
 * references can be shown, their lens is filled in by `filledLens`.
 */
export function lensesOf(document: PlanDocument, options: EditorOptions): CodeLens[] {
  const { analysis, lines } = document;
  const lenses: CodeLens[] = [];
  for (const written of analysis.source.sections.values()) {
    const section = sectionOf([written.name]);
    if (section === undefined) continue;
    const source = once(() => (lensSources[section] as LensSource<SectionName> | undefined)?.(analysis));
    for (const index of recordsOf(written).keys()) {
      const at = [section, index];
      const record = recordAt(analysis.plan, at);
      if (record?.id === undefined) continue;
      const range = rangeOf(lines, positionOf(analysis.source, idPlace(at)).span);
      const said = source()?.(record as never);
      if (said)
        lenses.push({ range, command: commandOf(document, range, { ...said, id: record.id }, options) });
      const count = analysis.symbols.referencesTo(record.id).length;
      if (count === 0) continue;
      lenses.push(
        options.referencesCommand === undefined
          ? { range, command: shown(countText(count, options.language)) }
          : { range, data: { uri: document.uri, id: record.id } },
      );
    }
  }
  return lenses;
}

/** A lens on references with the command that shows them; any other lens as it is. */
export function filledLens(document: PlanDocument, lens: CodeLens, options: EditorOptions): CodeLens {
  const id = lensTarget(lens)?.id;
  if (id === undefined || options.referencesCommand === undefined) return lens;
  const { symbols, source } = document.analysis;
  const spans = symbols.referencesTo(id).map((reference) => positionOf(source, reference).span);
  const title = countText(spans.length, options.language);
  return { ...lens, command: placesCommand(document, lens.range, title, spans, options.referencesCommand) };
}

/** The plan and the id that a lens on references speaks of, as it comes back from the editor. */
export function lensTarget({ data }: CodeLens): { readonly uri: string; readonly id: string } | undefined {
  if (typeof data !== "object" || data === null || !("uri" in data) || !("id" in data)) return undefined;
  const { uri, id } = data;
  return typeof uri === "string" && typeof id === "string" ? { uri, id } : undefined;
}

/** Leads to the places that the lens speaks of, where the editor can show them. */
function commandOf(
  document: PlanDocument,
  range: Range,
  { words, places, act, id }: Said & { readonly id: Id },
  options: EditorOptions,
): Command {
  const title = words[options.language];
  if (act !== undefined && options.actCommands !== undefined) {
    return { title, command: options.actCommands + act, arguments: [{ plan: document.uri, id }] };
  }
  if (places === undefined || options.referencesCommand === undefined) return shown(title);
  const spans = places.map((place) => positionOf(document.analysis.source, place).span);
  return placesCommand(document, range, title, spans, options.referencesCommand);
}

function placesCommand(
  document: PlanDocument,
  range: Range,
  title: string,
  spans: readonly Span[],
  command: string,
): Command {
  const locations = spans.map((span) => locationOf(document, span));
  return { title, command, arguments: [document.uri, range.start, locations] };
}

function countText(count: number, language: Language): string {
  return say(count === 1 ? sentences.reference : sentences.references, { count })[language];
}

/** Only to be read: a command without a name does nothing. */
function shown(title: string): Command {
  return { title, command: "" };
}

function idPlace(at: Path) {
  return { path: [...at, "id"], part: "value" } as const;
}

const sentences = {
  reference: { en: "1 reference", "zh-CN": "1 处引用" },
  references: { en: "{count} references", "zh-CN": "{count} 处引用" },
} as const satisfies Readonly<Record<string, Words>>;
