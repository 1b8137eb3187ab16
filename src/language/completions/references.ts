import { CompletionItemKind } from "vscode-languageserver-types";
import { groups, isGroup, membersOf, personName, stakeholderOf } from "../../plan/facts/people.ts";
import type { Path } from "../../plan/path.ts";
import type { Side } from "../../plan/plan.ts";
import { accepts } from "../../plan/rules/reference-kinds.ts";
import type { Shape } from "../../plan/schema/shape.ts";
import type { Definition } from "../../plan/symbols.ts";
import { languages, say } from "../../plan/words.ts";
import { groupWords, kindWords, titleAt } from "../labels.ts";
import { escaped } from "../markdown.ts";
import { factLine, recordCard } from "../record-card.ts";
import type { Offer, ValueQuestion, ValueSource } from "./offer.ts";

/** The ids of the kinds that a key takes, found by id or by name; what the list has already comes last. */
export const references: ValueSource = function* (question) {
  const { analysis, shape, place } = question;
  if (shape.references.length === 0) return;
  for (const definition of candidates(question, shape.references)) {
    if (!isOwn(definition, place.path)) yield recordOffer(question, definition);
  }
  if (!shape.references.includes("group") || analysis.plan.stakeholders.length === 0) return;
  for (const group of Object.keys(groups)) {
    yield groupOffer(question, group);
  }
};

/** The records of some kinds, each id once, in the order of the plan. */
export function* candidates(
  { analysis }: Pick<ValueQuestion, "analysis">,
  kinds: readonly string[],
): Generator<Definition> {
  for (const definitions of analysis.symbols.definitions.values()) {
    const fitting = definitions.find(({ kind }) => accepts(kinds, kind));
    if (fitting) yield fitting;
  }
}

/** What is said of a record wherever its id is suggested. */
export function recordOffer(
  { analysis, language, shape, place }: ValueQuestion,
  { id, at, kind }: Definition,
): Offer {
  const card = recordCard(analysis, at, language);
  const facts = card?.facts ?? [];
  const person = kind === "stakeholder" ? stakeholderOf(id, analysis.plan) : undefined;
  const left = person?.until !== undefined && person.until < analysis.asOf ? person.until : undefined;
  const told = takesSeveralKinds(shape)
    ? [kindWords(kind)?.[language]]
    : facts.slice(0, person ? 2 : 1).map(({ value }) => value);
  return {
    label: id,
    kind: CompletionItemKind.Reference,
    insert: { kind: "value", value: id },
    meaning: [card?.title, ...told, left && say(leftWords, { date: left })[language]]
      .filter((one) => one)
      .join(" · "),
    documentation: escaped(factLine(facts)),
    also: languages.map((one) => titleAt(analysis.plan, at, one)),
    rank: place.listed.has(id) ? 3 : left ? 2 : sideRank(person?.side, place.path),
  };
}

/** Whom a key most likely names: who is on the other side comes later. */
function sideRank(side: Side | undefined, path: Path): number {
  const usual = usualSides[`${path[0]}.${path.find((step, index) => index > 0 && typeof step === "string")}`];
  return side === undefined || usual === undefined || side === usual ? 0 : 1;
}

const usualSides: Readonly<Record<string, Side>> = {
  "project.manager": "team",
  "communications.owner": "team",
  "communications.deputy": "team",
  "feedback.from": "client",
  "feedback.owner": "team",
  "satisfaction.from": "client",
  "needs.from": "client",
  "log.by": "team",
};

const leftWords = { en: "left on {date}", "zh-CN": "已于 {date} 离开" };

function takesSeveralKinds({ references }: Shape): boolean {
  return references.includes("record") || references.filter((kind) => kind !== "group").length > 1;
}

function groupOffer({ analysis, language, place }: ValueQuestion, group: string): Offer {
  const members = isGroup(group) ? membersOf(group, analysis.plan) : [];
  const names = members.slice(0, 12).map((id) => personName(id, analysis.plan, language));
  const words = groupWords[group];
  return {
    label: group,
    kind: CompletionItemKind.Constant,
    insert: { kind: "value", value: group },
    meaning: words?.[language] ?? "",
    documentation: escaped(names.join(language === "en" ? ", " : "、")),
    also: words ? [words["zh-CN"], words.en] : [],
    rank: place.listed.has(group) ? 3 : 1,
  };
}

/** A record does not point to itself. */
function isOwn({ at }: Definition, path: readonly (string | number)[]): boolean {
  return at[0] === path[0] && at[1] === path[1] && path.length > 2;
}
