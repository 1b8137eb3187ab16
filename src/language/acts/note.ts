import { lineBreakOf } from "../../plan/edit/insert.ts";
import { placeOf } from "../../plan/edit/place.ts";
import { isShared } from "../../plan/edit/shared.ts";
import type { TextEdit } from "../../plan/finding.ts";
import { inProjectLanguage } from "../../plan/rules/placeholder.ts";
import { yamlSentence } from "../../plan/rules/stub.ts";
import { say, type Words } from "../../plan/words.ts";
import type { ActContext } from "./act.ts";
import { said, setKeys } from "./write.ts";

/** Adds a line to a record's notes, which never leave the team: what stood there stays as it is written. */
export function addNote(context: ActContext, line: Words, text: string): readonly TextEdit[] | undefined {
  const { analysis, record, answers } = context;
  if (record === undefined) return undefined;
  const note = inProjectLanguage(analysis, say(line, { date: said(answers, "date"), text }));
  const path = [...record.at, "notes"];
  const place = placeOf(analysis.source, path);
  if (place?.value && place.node?.kind === "scalar" && place.node.style === "block") {
    return isShared(analysis.source, path) ? undefined : [belowBlock(analysis.text, place.value, note)];
  }
  const before = record.notes?.trim() ?? "";
  return setKeys(context, [["notes", yamlSentence(before === "" ? note : `${before}\n${note}`)]]);
}

/** A line more of a text that is written as a block: in a folded one it is a paragraph of its own. */
function belowBlock(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  note: string,
): TextEdit {
  const written = text.slice(start, end).trimEnd();
  const lineBreak = lineBreakOf(text);
  const indent = /(?:^|[\r\n])([ ]*)[^\r\n]*$/.exec(written)?.[1] ?? "";
  const gap = written.startsWith(">") ? lineBreak + lineBreak : lineBreak;
  const at = start + written.length;
  return {
    start: at,
    end: at,
    newText:
      gap +
      note
        .split("\n")
        .map((one) => indent + one)
        .join(lineBreak),
  };
}
