import { CompletionItemKind } from "vscode-languageserver-types";
import { groups, isGroup, membersOf, personName } from "../../plan/facts/people.ts";
import { accepts } from "../../plan/rules/reference-kinds.ts";
import type { Shape } from "../../plan/schema/shape.ts";
import type { Definition } from "../../plan/symbols.ts";
import { languages } from "../../plan/words.ts";
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
  return {
    label: id,
    kind: CompletionItemKind.Reference,
    insert: { kind: "value", value: id },
    meaning: [card?.title ?? "", takesSeveralKinds(shape) ? kindWords(kind)?.[language] : facts[0]?.value]
      .filter((one) => one)
      .join(" · "),
    documentation: escaped(factLine(facts)),
    also: languages.map((one) => titleAt(analysis.plan, at, one)),
    rank: place.listed.has(id) ? 2 : 0,
  };
}

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
    rank: place.listed.has(group) ? 2 : 1,
  };
}

/** A record does not point to itself. */
function isOwn({ at }: Definition, path: readonly (string | number)[]): boolean {
  return at[0] === path[0] && at[1] === path[1] && path.length > 2;
}
