import type { CodeLens, Command } from "vscode-languageserver-types";
import { once } from "../plan/lazy.ts";
import type { Path } from "../plan/path.ts";
import type { PlanRecord, SectionName } from "../plan/plan.ts";
import { recordAt } from "../plan/record-at.ts";
import { positionOf } from "../plan/source.ts";
import { type Language, say, type Words } from "../plan/words.ts";
import type { EditorOptions, PlanDocument } from "./document.ts";
import { sectionOf } from "./labels.ts";
import { nextContacts } from "./next-contact.ts";
import { locationOf, rangeOf } from "./position.ts";
import { reaches } from "./reach.ts";

/**
 * What stands above records: how often they are referenced, when communications are due next, and in how many
 * phases people of the client are reached. Where references can be shown, their lens is filled in by `filledLens`.
 */
export function lensesOf(document: PlanDocument, options: EditorOptions): CodeLens[] {
  const { analysis, lines } = document;
  const speakers = lensSpeakers(document, options.language);
  const lenses: CodeLens[] = [];
  for (const { name, items = [] } of analysis.source.sections.values()) {
    const section = sectionOf([name]);
    for (const index of section ? items.keys() : []) {
      const at = [name, index];
      const record = recordAt(analysis.plan, at);
      if (section === undefined || record?.id === undefined) continue;
      const range = rangeOf(lines, positionOf(analysis.source, idPlace(at)).span);
      for (const title of speakers[section]?.(record) ?? []) lenses.push({ range, command: shown(title) });
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
  return {
    ...lens,
    command: {
      title: countText(spans.length, options.language),
      command: options.referencesCommand,
      arguments: [document.uri, lens.range.start, spans.map((span) => locationOf(document, span))],
    },
  };
}

/** The plan and the id that a lens on references speaks of, as it comes back from the editor. */
export function lensTarget({ data }: CodeLens): { readonly uri: string; readonly id: string } | undefined {
  if (typeof data !== "object" || data === null || !("uri" in data) || !("id" in data)) return undefined;
  const { uri, id } = data;
  return typeof uri === "string" && typeof id === "string" ? { uri, id } : undefined;
}

/** Gives the texts of a section's lenses; each works out what it needs at the first record. */
type Speaker = (record: PlanRecord) => readonly string[];

function lensSpeakers(
  { analysis }: PlanDocument,
  language: Language,
): Readonly<Partial<Record<SectionName, Speaker>>> {
  const { plan } = analysis;
  const next = once(() => nextContacts(analysis));
  const reach = once(() => reaches(analysis));
  return {
    communications({ at }) {
      const communication = plan.communications[Number(at[1])];
      const words = communication && next()(communication);
      return words ? [words[language]] : [];
    },
    stakeholders({ at, id }) {
      if (plan.stakeholders[Number(at[1])]?.side !== "client" || id === undefined) return [];
      const found = reach()?.(id);
      return found
        ? [say(sentences.reached, { reached: found.reached, phases: found.phases })[language]]
        : [];
    },
  };
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
  reached: {
    en: "reached in {reached} of {phases} phases",
    "zh-CN": "{phases} 个阶段中有 {reached} 个有沟通",
  },
} as const satisfies Readonly<Record<string, Words>>;
