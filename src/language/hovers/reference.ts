import { isGroup, membersOf, personName } from "../../plan/facts/people.ts";
import { idAt } from "../id-at.ts";
import { groupWords } from "../labels.ts";
import { code, escaped, paragraphs } from "../markdown.ts";
import type { HoverQuestion, HoverSource } from "./hover-source.ts";
import { recordText } from "./record-text.ts";

/** On an id, where it is given or used: a card of the record. On a group of people: who is in it. */
export const referenceHover: HoverSource = (question) => {
  const id = idAt(question.spot);
  if (id === undefined) return undefined;
  const definitions = question.analysis.symbols.definitions.get(id.id) ?? [];
  const cards = definitions.slice(0, mostCards).map(({ kind, at }) => recordText(question, kind, at));
  return cards.length > 0 ? paragraphs(cards) : groupText(question, id.id);
};

function groupText({ analysis: { plan }, language }: HoverQuestion, id: string): string | undefined {
  const words = groupWords[id];
  if (!isGroup(id) || words === undefined) return undefined;
  const members = membersOf(id, plan);
  const names = members.slice(0, mostMembers).map((member) => escaped(personName(member, plan, language)));
  return paragraphs([
    `${code(id)} · ${words[language]}`,
    names.join(separator[language]) + (members.length > mostMembers ? " …" : ""),
  ]);
}

/** An id that many records share is a finding; their cards would fill the screen. */
const mostCards = 3;
const mostMembers = 12;
const separator = { en: ", ", "zh-CN": "、" };
