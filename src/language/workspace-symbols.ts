import { type Location, type SymbolInformation, SymbolKind } from "vscode-languageserver-types";
import { recordKindOf, recordTitle } from "../plan/facts/names.ts";
import { personName, stakeholderOf } from "../plan/facts/people.ts";
import { textIn } from "../plan/facts/text.ts";
import type { Plan, PlanRecord } from "../plan/plan.ts";
import { positionOf } from "../plan/source.ts";
import { type Language, languages } from "../plan/words.ts";
import type { EditorOptions, PlanDocument } from "./document.ts";
import { kindWords, sectionOf } from "./labels.ts";
import { shortLine } from "./markdown.ts";
import { sectionKinds } from "./outline.ts";
import { locationOf } from "./position.ts";

/** What a search must know of one record of a plan: it outlives the plan's parse, so it is short and plain. */
export interface SymbolFact {
  /** The title first in the language asked for; equal ones once. */
  readonly titles: readonly string[];
  readonly id: string;
  /** Who answers for it, else who it comes from; "" where nobody does. */
  readonly person: string;
  readonly kind: SymbolKind;
  /** The record's kind in words, and the project. */
  readonly container: string;
  readonly location: Location;
}

/**
 * The records of all plans that a few letters may mean: by title (in either language), id, or the person who
 * answers for them or whom they come from. The letters come in their order; the nearest matches first, at most 300.
 */
export function symbolsMatching(facts: Iterable<SymbolFact>, query: string): SymbolInformation[] {
  const wanted = query.trim().toLowerCase();
  const found: Match[] = [];
  for (const fact of facts) {
    const match = matchOf(fact, wanted);
    if (match) found.push(match);
  }
  const nearest = found.toSorted((a, b) => a.distance - b.distance).slice(0, most);
  return nearest.map(symbolOf);
}

const most = 300;

/** The records of a plan, in the order of its sections. */
export function* symbolFactsOf(
  document: PlanDocument,
  { language }: Pick<EditorOptions, "language">,
): Generator<SymbolFact> {
  const { plan, source } = document.analysis;
  const project = shortLine(textIn(plan.project?.name, language), 60);
  for (const name of source.sections.keys()) {
    const section = sectionOf([name]);
    if (section === undefined) continue;
    const kind = kindWords(recordKindOf(section))?.[language] ?? section;
    for (const record of plan[section]) {
      const id = record.id ?? "";
      const titles = [language, ...languages].map((one) => recordTitle(section, record, one));
      const own = [...new Set(titles)].filter((title) => title !== "" && title !== id);
      if (id === "" && own.length === 0) continue;
      yield {
        titles: own,
        id,
        person: personOf(plan, record, language),
        kind: sectionKinds[section] ?? SymbolKind.Object,
        container: [kind, project].filter((part) => part !== "").join(" · "),
        location: locationOf(document, positionOf(source, { path: record.at, part: "value" }).span),
      };
    }
  }
}

function personOf(plan: Plan, record: PlanRecord, language: Language): string {
  if ("owner" in record && typeof record.owner === "string") return personName(record.owner, plan, language);
  if (!("from" in record) || typeof record.from !== "string") return "";
  // An action comes from a record, and a stakeholder is there from a day on.
  return stakeholderOf(record.from, plan) ? personName(record.from, plan, language) : "";
}

interface Match extends SymbolFact {
  readonly title: string;
  readonly distance: number;
}

/** Editors look for the letters in what they show, so the title that was meant is the one that is shown. */
function matchOf(fact: SymbolFact, wanted: string): Match | undefined {
  const { titles, id, person } = fact;
  const [first = ""] = titles;
  if (wanted === "") return { ...fact, title: first, distance: 0 };
  const title = titles.find((one) => one.toLowerCase().includes(wanted)) ?? first;
  const texts = [id, title, person].map((text) => text.toLowerCase());
  if (texts.some((text) => text === wanted)) return { ...fact, title, distance: 0 };
  if (texts.some((text) => text.startsWith(wanted))) return { ...fact, title, distance: 1 };
  if (texts.some((text) => text.includes(wanted))) return { ...fact, title, distance: 2 };
  return texts.some((text) => holdsInOrder(text, wanted)) ? { ...fact, title, distance: 3 } : undefined;
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
  return [shortLine(title, 120), id, shortLine(person, 60)].filter((part) => part !== "").join(" · ");
}

function symbolOf(match: Match): SymbolInformation {
  const { kind, location, container } = match;
  return { name: shownName(match), kind, location, containerName: container };
}
