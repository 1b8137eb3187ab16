import type { NewEntry } from "../../plan/edit/insert.ts";
import { inProjectLanguage } from "../../plan/rules/placeholder.ts";
import { yamlText } from "../../plan/rules/stub.ts";
import { say, type Words } from "../../plan/words.ts";
import type { ActContext } from "./act.ts";
import { said } from "./write.ts";

/** A line added to a record's notes, which never leave the team: what stood there stays. */
export function withNote({ analysis, record, answers }: ActContext, line: Words, text: string): NewEntry {
  const note = inProjectLanguage(analysis, say(line, { date: said(answers, "date"), text }));
  const before = record?.notes?.trim() ?? "";
  return ["notes", yamlText(before === "" ? note : `${before}\n${note}`)];
}
