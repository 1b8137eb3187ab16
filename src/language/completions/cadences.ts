import { CompletionItemKind } from "vscode-languageserver-types";
import {
  awaitsDate,
  type Cadence,
  cadenceChoices,
  describeCadence,
  parseCadence,
} from "../../plan/time/cadence.ts";
import { nextDatesWords } from "../date-words.ts";
import { escaped, paragraphs } from "../markdown.ts";
import { nextCadenceDates } from "../next-cadence-dates.ts";
import { dayOffers } from "./dates.ts";
import type { Offer, ValueQuestion, ValueSource } from "./offer.ts";

/** The next word of a cadence, what it says, and the days that it would come to. */
export const cadences: ValueSource = function* (question) {
  const { shape, place } = question;
  if (shape.format !== "commplan-cadence") return;
  yield* meantCadence(question);
  const from = lastWordStart(place.typed);
  const before = place.typed.slice(0, from);
  const day = /^(\s*once\s+on\s+)(.*)$/.exec(place.typed);
  if (day && awaitsDate(day[1] ?? "")) {
    const [, head = "", typed = ""] = day;
    for (const offer of dayOffers({ ...question, isPast: false }, typed))
      yield { ...offer, from: head.length };
  }
  for (const { word, label } of cadenceChoices(before)) {
    // A comma follows its word without a blank; who wants one types it.
    if (word === ",") continue;
    const cadence = parseCadence(`${before}${word}`);
    const isUnfinished = cadence.kind === "problem";
    yield {
      label: word,
      kind: CompletionItemKind.Value,
      insert: { kind: "text", text: isUnfinished ? `${word} ` : word },
      meaning: label[question.language],
      also: [label["zh-CN"]],
      from,
      goesOn: isUnfinished,
      ...(!isUnfinished && { documentation: cadenceText(question, cadence) }),
    };
  }
};

/** The cadences for what is said in other words: "every friday", “每周五”. */
function* meantCadence(question: ValueQuestion): Generator<Offer> {
  const { place, language } = question;
  const read = parseCadence(place.typed);
  // What is only half-typed goes on word by word.
  const isBegun = cadenceChoices("").some(({ word }) => word.startsWith(place.typed.trim()));
  if (read.kind !== "problem" || isBegun) return;
  for (const [index, meant] of read.meant.entries()) {
    const cadence = parseCadence(meant);
    if (cadence.kind === "problem" || meant.startsWith(place.typed.trim())) continue;
    yield {
      label: meant,
      kind: CompletionItemKind.Value,
      insert: { kind: "value", value: meant },
      meaning: describeCadence(cadence)[language],
      // The meaning stands above it.
      documentation: escaped(nextText(question, cadence)),
      rank: index - 100,
      answersTyped: true,
    };
  }
}

function cadenceText(question: ValueQuestion, cadence: Cadence): string {
  const description = describeCadence(cadence)[question.language];
  return paragraphs([escaped(description), escaped(nextText(question, cadence))]);
}

function nextText({ analysis, place, language }: ValueQuestion, cadence: Cadence): string {
  const dates = nextCadenceDates(analysis, place.path, cadence);
  return dates.length > 0 ? nextDatesWords(dates)[language] : "";
}

/** Where the word at the end of a phrase begins; a comma is a word of its own. */
function lastWordStart(phrase: string): number {
  return phrase.length - (/[^\s,]*$/.exec(phrase)?.[0].length ?? 0);
}
