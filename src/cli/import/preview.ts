import { choiceWords, fieldWords } from "../../exchange/map/field-words.ts";
import { fieldNamed } from "../../exchange/map/fields.ts";
import type { ImportOutcome, RowOutcome, TableOutcome, Verdict } from "../../exchange/outcome.ts";
import type { ImportSection } from "../../exchange/sheet.ts";
import { goneWords } from "../../exchange/words.ts";
import { sectionWords } from "../../plan/facts/names.ts";
import { shortened } from "../../plan/facts/shortened.ts";
import { type Language, say, sayList, type Words } from "../../plan/words.ts";
import { shown } from "../files/shown.ts";

/** What an import does, or did, table by table, for a person at a terminal: all rows that are not unchanged. */
export function previewText(outcome: ImportOutcome, { language, isDry }: Told): string {
  const parts = [
    ...outcome.tables.flatMap((table) => tableLines(table, language)),
    ...outcome.skipped.map(({ table, reason }) => say(skipped, { table, reason })[language]),
  ];
  const ending = outcome.edits.length === 0 ? nothing : isDry ? dry : written;
  const lines = [...parts, ending[language]];
  return lines.map((line) => `${shownLine(line)}\n`).join("");
}

interface Told {
  readonly language: Language;
  /** Whether nothing is written. */
  readonly isDry: boolean;
}

function tableLines(table: TableOutcome, language: Language): readonly string[] {
  const { mapping, isMade, rows, left, notes } = table;
  const counted = verdicts.map((verdict) => say(counts[verdict], { count: countOf(rows, verdict) }));
  const isNamed = mapping.table !== "" && isMade !== true;
  const name = isNamed ? say(fromTable, { table: mapping.table }) : "";
  const head = say(heading, { name, section: sectionWords[mapping.section], counts: sayJoined(counted) });
  return [
    head[language],
    ...notes.map((note) => `  ${note[language]}`),
    ...verdicts.flatMap((verdict) => groupLines(verdict, rows, { section: mapping.section, language })),
    ...noteLines(rows, language),
    ...(rows.some(({ isUnclear }) => isUnclear) ? [`  ${canSay[language]}`] : []),
    ...goneLines(table, language),
    ...(left.length > 0 ? [`  ${say(leftWords, { titles: sayList(left, "and") })[language]}`] : []),
    "",
  ];
}

interface InSection {
  readonly section: ImportSection;
  readonly language: Language;
}

const verdicts: readonly Verdict[] = ["new", "update", "unchanged", "rejected"];

function groupLines(
  verdict: Verdict,
  rows: readonly RowOutcome[],
  { section, language }: InSection,
): readonly string[] {
  const group = rows.filter((row) => row.verdict === verdict);
  if (verdict === "unchanged" || group.length === 0) return [];
  return [`  ${titles[verdict][language]}`, ...group.flatMap((row) => rowLines(row, { section, language }))];
}

function rowLines(
  { row, key, title, id, changes, reason }: RowOutcome,
  { section, language }: InSection,
): readonly string[] {
  const name = [key, short(title)].filter((text) => text !== "").join("  ");
  const line = say(rowWords, {
    row,
    name: name === "" ? "—" : name,
    id: id === undefined ? "" : `  → ${id}`,
  });
  const why = reason === undefined ? "" : say(because, { reason })[language];
  return [
    `    ${line[language]}${why}`,
    ...changes.map(
      ({ key: field, from, to }) =>
        `      ${
          say(changed, {
            field: fieldWords(section, field),
            from: from === "" ? "" : `${shownAs(from, { section, field, language })} → `,
            to: shownAs(to, { section, field, language }),
          })[language]
        }`,
    ),
  ];
}

/** A choice as people call it, and any other value as the plan has it. */
function shownAs(
  value: string,
  { section, field, language }: InSection & { readonly field: string },
): string {
  const isChoice = fieldNamed(section, field)?.kind === "choice";
  return short(isChoice ? choiceWords(section, field, value)[language] : value);
}

/** What is said of several rows is said once. */
function noteLines(rows: readonly RowOutcome[], language: Language): readonly string[] {
  const rowsOf = new Map<string, number[]>();
  for (const { row, notes } of rows) {
    for (const note of notes) rowsOf.set(note[language], [...(rowsOf.get(note[language]) ?? []), row]);
  }
  if (rowsOf.size === 0) return [];
  const lines = [...rowsOf].map(([note, numbers]) => {
    const more = numbers.length - mostNumbers;
    const named = numbers.slice(0, mostNumbers).join(language === "en" ? ", " : "、");
    const sentence = more > 0 ? manyNoteWords : noteWords;
    return `    ${say(sentence, { row: named, more, note: note })[language]}`;
  });
  return [`  ${notesTitle[language]}`, ...lines];
}

const mostNumbers = 10;

function goneLines(table: TableOutcome, language: Language): readonly string[] {
  if (table.gone.length === 0) return [];
  return [
    `  ${goneWords(table)[language]}`,
    ...table.gone.map(
      ({ key, title, id }) => `    ${key}  ${short(title)}${id === undefined ? "" : `  → ${id}`}`,
    ),
  ];
}

function countOf(rows: readonly RowOutcome[], verdict: Verdict): number {
  return rows.filter((row) => row.verdict === verdict).length;
}

function sayJoined(items: readonly Words[]): Words {
  return {
    en: items.map(({ en }) => en).join(", "),
    "zh-CN": items.map((item) => item["zh-CN"]).join("，"),
  };
}

function short(text: string): string {
  return shortened(text.replace(/\s+/g, " "), 60);
}

/** What comes from the source could forge lines or steer the terminal. */
function shownLine(line: string): string {
  return shown(line).trimEnd();
}

const heading: Words = { en: "{name}{section}: {counts}", "zh-CN": "{name}{section}：{counts}" };
const fromTable: Words = { en: "“{table}” → ", "zh-CN": "“{table}” → " };
const counts: Readonly<Record<Verdict, Words>> = {
  new: { en: "{count} new", "zh-CN": "新增 {count} 条" },
  update: { en: "{count} changed", "zh-CN": "更新 {count} 条" },
  unchanged: { en: "{count} unchanged", "zh-CN": "未变 {count} 条" },
  rejected: { en: "{count} rejected", "zh-CN": "未导入 {count} 条" },
};
const titles: Readonly<Record<Exclude<Verdict, "unchanged">, Words>> = {
  new: { en: "New", "zh-CN": "新增" },
  update: { en: "Changed", "zh-CN": "更新" },
  rejected: { en: "Rejected", "zh-CN": "未导入" },
};
const rowWords: Words = { en: "row {row}  {name}{id}", "zh-CN": "第 {row} 行  {name}{id}" };
const changed: Words = { en: "{field}: {from}{to}", "zh-CN": "{field}：{from}{to}" };
const because: Words = { en: ": {reason}", "zh-CN": "：{reason}" };
const notesTitle: Words = { en: "Worth a look", "zh-CN": "请留意" };
const noteWords: Words = { en: "row {row}  {note}", "zh-CN": "第 {row} 行  {note}" };
const manyNoteWords: Words = {
  en: "row {row} and {more} more  {note}",
  "zh-CN": "第 {row} 行及另外 {more} 行  {note}",
};
const canSay: Words = {
  en: "A mapping can say what words stand for, how dates are meant and what all rows get (--save-map, --map)",
  "zh-CN": "用词的含义、日期的读法和所有行的内容，可以在映射文件中说明（--save-map、--map）",
};
const leftWords: Words = {
  en: "Columns that were not taken over: {titles}",
  "zh-CN": "未导入的列：{titles}",
};
const skipped: Words = { en: "“{table}” was left out: {reason}", "zh-CN": "“{table}”未导入：{reason}" };
const nothing: Words = { en: "Nothing changes in the plan.", "zh-CN": "计划没有变化。" };
const written: Words = { en: "The plan was updated.", "zh-CN": "计划已更新。" };
const dry: Words = { en: "Nothing was written (--dry-run).", "zh-CN": "未写入任何内容（--dry-run）。" };
