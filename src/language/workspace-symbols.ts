import { type SymbolInformation, SymbolKind } from "vscode-languageserver-types";
import { recordKindOf, recordTitle } from "../plan/facts/names.ts";
import { personName } from "../plan/facts/people.ts";
import { textIn } from "../plan/facts/text.ts";
import type { Plan, PlanRecord, SectionName } from "../plan/plan.ts";
import { positionOf } from "../plan/source.ts";
import { type Language, languages } from "../plan/words.ts";
import type { EditorOptions, PlanDocument } from "./document.ts";
import { kindWords, sectionOf } from "./labels.ts";
import { shortened } from "./markdown.ts";
import { sectionKinds } from "./outline.ts";
import { locationOf } from "./position.ts";

/**
 * The records of all plans that a few letters may mean: by title (in either language), id, or the person who
 * answers for them. The letters come in their order; the nearest matches first, at most 300.
 */
export function symbolsMatching(
  documents: readonly PlanDocument[],
  query: string,
  { language }: EditorOptions,
): SymbolInformation[] {
  const wanted = query.trim().toLowerCase();
  const found: Match[] = [];
  for (const document of documents) {
    for (const candidate of candidatesIn(document, language)) {
      const match = matchOf(candidate, wanted);
      if (match) found.push(match);
    }
  }
  const nearest = found.toSorted((a, b) => a.distance - b.distance).slice(0, most);
  return nearest.map((match) => symbolOf(match, language));
}

const most = 300;

interface Candidate {
  readonly document: PlanDocument;
  readonly section: SectionName;
  readonly record: PlanRecord;
  /** The title first in the language asked for; equal ones once. */
  readonly titles: readonly string[];
  readonly id: string;
  /** Who answers for it; "" where nobody does. */
  readonly person: string;
}

interface Match extends Candidate {
  readonly title: string;
  readonly distance: number;
}

function* candidatesIn(document: PlanDocument, language: Language): Generator<Candidate> {
  const { plan, source } = document.analysis;
  for (const name of source.sections.keys()) {
    const section = sectionOf([name]);
    if (section === undefined) continue;
    for (const record of plan[section]) {
      const id = record.id ?? "";
      const titles = [language, ...languages].map((one) => recordTitle(section, record, one));
      const own = [...new Set(titles)].filter((title) => title !== "" && title !== id);
      if (id !== "" || own.length > 0) {
        yield { document, section, record, titles: own, id, person: personOf(plan, record, language) };
      }
    }
  }
}

function personOf(plan: Plan, record: PlanRecord, language: Language): string {
  if (!("owner" in record) || typeof record.owner !== "string") return "";
  return personName(record.owner, plan, language);
}

/** Editors look for the letters in what they show, so the title that was meant is the one that is shown. */
function matchOf(candidate: Candidate, wanted: string): Match | undefined {
  const { titles, id, person } = candidate;
  const [first = ""] = titles;
  if (wanted === "") return { ...candidate, title: first, distance: 0 };
  const title = titles.find((one) => one.toLowerCase().includes(wanted)) ?? first;
  const texts = [id, title, person].map((text) => text.toLowerCase());
  if (texts.some((text) => text === wanted)) return { ...candidate, title, distance: 0 };
  if (texts.some((text) => text.startsWith(wanted))) return { ...candidate, title, distance: 1 };
  if (texts.some((text) => text.includes(wanted))) return { ...candidate, title, distance: 2 };
  return texts.some((text) => holdsInOrder(text, wanted)) ? { ...candidate, title, distance: 3 } : undefined;
}

function holdsInOrder(text: string, wanted: string): boolean {
  let from = 0;
  for (const character of wanted.replace(/\s+/g, "")) {
    const at = text.indexOf(character, from);
    if (at < 0) return false;
    from = at + character.length;
  }
  return true;
}

function shownName({ title, id, person }: Pick<Match, "title" | "id" | "person">): string {
  return [shortened(title, 120), id, person].filter((part) => part !== "").join(" · ");
}

function symbolOf(match: Match, language: Language): SymbolInformation {
  const { document, section, record } = match;
  const { plan, source } = document.analysis;
  const kind = kindWords(recordKindOf(section))?.[language] ?? section;
  const project = shortened(textIn(plan.project?.name, language), 60);
  return {
    name: shownName(match),
    kind: sectionKinds[section] ?? SymbolKind.Object,
    location: locationOf(document, positionOf(source, { path: record.at, part: "value" }).span),
    containerName: [kind, project].filter((part) => part !== "").join(" · "),
  };
}
