import { appendRecord } from "../../plan/edit/append.ts";
import type { NewEntry } from "../../plan/edit/insert.ts";
import { setOwnEntries } from "../../plan/edit/set-own.ts";
import type { TextEdit } from "../../plan/finding.ts";
import type { SectionName } from "../../plan/plan.ts";
import { yamlSentence, yamlText } from "../../plan/rules/stub.ts";
import type { ActContext, Answers } from "./act.ts";

/** A key and its text, or nothing. */
export type MaybeEntry = NewEntry | undefined | false;

/** Writes keys of the record itself; undefined where others share them. */
export function setKeys(
  { analysis, record }: ActContext,
  entries: readonly MaybeEntry[],
): readonly TextEdit[] | undefined {
  const given = entries.filter((entry) => entry !== undefined && entry !== false);
  return record && setOwnEntries(analysis.source, record.at, given);
}

/** Adds a record at the end of its section; undefined where the section is not written as a block list. */
export function addRecord(
  { analysis }: ActContext,
  section: SectionName,
  entries: readonly MaybeEntry[],
): readonly TextEdit[] | undefined {
  const given = entries.filter((entry) => entry !== undefined && entry !== false);
  const edit = appendRecord(analysis.source, section, given);
  return edit && [edit];
}

/** Both, or neither. */
export function all(...parts: readonly (readonly TextEdit[] | undefined)[]): readonly TextEdit[] | undefined {
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

/** An answer as an entry; none where it was left open. A text stays one, also where it is digits alone. */
export function entry(key: string, answers: Answers, from = key): MaybeEntry {
  return written(key, answers[from], yamlSentence);
}

/** As `entry`, for an answer that was chosen: the number of a step stays a number. */
export function chosenEntry(key: string, answers: Answers): MaybeEntry {
  return written(key, answers[key], yamlText);
}

function written(
  key: string,
  answer: string | readonly string[] | undefined,
  write: (text: string) => string,
): MaybeEntry {
  if (typeof answer === "string") return answer.trim() !== "" && [key, write(answer.trim())];
  return answer !== undefined && answer.length > 0 && [key, listText(answer)];
}

/** Ids as a list on one line. */
export function listText(ids: readonly string[]): string {
  return `[${ids.map(yamlText).join(", ")}]`;
}

/** The text of an answer; "" where it was left open. */
export function said(answers: Answers, key: string): string {
  const answer = answers[key];
  return typeof answer === "string" ? answer.trim() : "";
}
