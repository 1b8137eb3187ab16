import type { Analysis } from "../../plan/analyze.ts";
import { sectionWords } from "../../plan/facts/names.ts";
import type { Plan } from "../../plan/plan.ts";
import { type Language, say, type Words } from "../../plan/words.ts";
import type {
  Control,
  ImportContent,
  ImportWords,
  PartModel,
  TableModel,
} from "../../webview/import-messages.ts";
import type { ImportResult } from "../import.ts";
import { fieldWords } from "../map/field-words.ts";
import { guessMappings } from "../map/guess.ts";
import { type MappedTable, mappedTables } from "../map/mapped-tables.ts";
import type { Mapping } from "../map/mapping.ts";
import type { ImportOutcome, TableOutcome } from "../outcome.ts";
import type { Encoding } from "../read/decode.ts";
import { encodings } from "../read/decode.ts";
import type { Sheet } from "../sheet.ts";
import { titledSheet } from "./change-mapping.ts";
import {
  type ControlContext,
  columnModels,
  commonControls,
  placeControls,
  wordControls,
} from "./controls.ts";
import { countsWords, groupsOf } from "./groups.ts";
import { pageWords } from "./page-words.ts";
import { surveyOf } from "./survey.ts";

/** What the page of an import shows. */
export interface Review {
  /** What people call the source, and the plan that it goes into. */
  readonly source: string;
  readonly target: string;
  readonly sheets: readonly Sheet[];
  readonly mapping: Mapping;
  /** How the text of the source is written; undefined where it is none that could be written in several ways. */
  readonly encoding?: Encoding | undefined;
  /** The plan as it is; undefined where it cannot be read. */
  readonly analysis: Analysis | undefined;
  readonly result: ImportResult;
  readonly language: Language;
  /** Whether a person has left what a control says as it was guessed. */
  readonly isGuessed: ControlContext["isGuessed"];
  readonly notice?: string | undefined;
  /** What was done, once it was. */
  readonly done?: string | undefined;
  /** The file that the mapping is written to with the import. */
  readonly saveTo?: string | undefined;
}

/** The control that says how the text of the source is written. */
export const encodingControl = "encoding";

/** The page of an import, in the reader's language. */
export function reviewPage(review: Review): ImportContent {
  const { source, language, result, notice, done } = review;
  const words = Object.fromEntries(Object.entries(pageWords).map(([name, one]) => [name, one[language]]));
  const outcome = "outcome" in result ? result.outcome : undefined;
  const tables =
    review.analysis === undefined ? [] : tableModels({ ...review, plan: review.analysis.plan }, outcome);
  const open = openIn(tables);
  return {
    kind: "content",
    language,
    title: say(title, { source })[language],
    about: aboutWords(review)[language],
    source: encodingControls(review),
    // That nothing is taken is said beside each table, with what to do.
    ...("problem" in result &&
      !tables.some(({ skipped }) => skipped !== undefined) && { problem: result.problem[language] }),
    ...(notice !== undefined && { notice }),
    tables,
    summary: outcome === undefined ? nothingYet[language] : summaryOf(outcome)[language],
    ...(open > 0 && { open: say(openWords, { count: open })[language] }),
    canApply: outcome !== undefined && outcome.edits.length > 0,
    ...(done !== undefined && { done }),
    words: words as unknown as ImportWords,
  };
}

function openIn(tables: readonly TableModel[]): number {
  const parts = tables.flatMap((table) => table.parts);
  const controls = parts.flatMap(({ common, words }) => [...common, ...words.flatMap((one) => one.controls)]);
  return controls.filter(({ isOpen }) => isOpen === true).length;
}

/** What an import does, in one sentence. */
export function summaryOf({ tables, edits }: ImportOutcome): Words {
  const rows = tables.flatMap((table) => table.rows);
  if (edits.length === 0) return nothing;
  const counts = joined(countsWords(rows));
  const left = rows.filter(({ isLeftOut }) => isLeftOut === true).length;
  return left === 0 ? counts : joined([counts, say(leftWords, { count: left })]);
}

function encodingControls({ encoding, language }: Review): readonly Control[] {
  if (encoding === undefined) return [];
  const choices = encodings.map((value) => ({ value, label: encodingNames[value][language] }));
  return [{ id: encodingControl, label: encodingLabel[language], value: encoding, choices }];
}

interface PlanReview extends Review {
  readonly plan: Plan;
}

function tableModels(review: PlanReview, outcome: ImportOutcome | undefined): readonly TableModel[] {
  const { sheets, mapping, language } = review;
  const { tables } = mappedTables(sheets, { mapping });
  return sheets
    .filter(({ rows }) => rows.length > 0)
    .map((sheet): TableModel => {
      const own = mapping.tables.filter(({ table }) => table === sheet.name);
      const titled = titledSheet(sheet, own);
      const parts = tables.filter(({ mapping: { table } }) => table === sheet.name);
      const count = say(rowCount, { count: titled.rows.length });
      const isKnown = !("problem" in guessMappings(sheet, undefined));
      const skipped = sheet.isHidden ? hidden : isKnown ? notTaken : notRecognized;
      return {
        id: JSON.stringify(sheet.name),
        title: tableTitle(sheet, language),
        about: count[language],
        ...(parts.length === 0 && { skipped: skipped[language] }),
        goesTo: placeControls(sheet, own, review),
        parts: parts.map((part) => partModel(part, { ...review, outcome, sheet })),
      };
    });
}

interface PartReview extends PlanReview {
  readonly outcome: ImportOutcome | undefined;
  readonly sheet: Sheet;
}

/** A table that was made of what a source has instead of one is called after what it holds. */
function tableTitle({ name, section }: Sheet, language: Language): string {
  if (section !== undefined) return sectionWords[section][language];
  return name === "" ? onlyTable[language] : name;
}

function partModel(part: MappedTable, review: PartReview): PartModel {
  const { plan, language, outcome } = review;
  const { table, section } = part.mapping;
  const survey = surveyOf(part, plan);
  const own = outcome?.tables.find(({ mapping }) => mapping.table === table && mapping.section === section);
  // The tool that the items get is known once they were compared with the plan.
  const tool = own?.mapping.tool === "spreadsheet" ? undefined : own?.mapping.tool;
  const known = tool === undefined ? part : { ...part, mapping: { ...part.mapping, tool } };
  return {
    id: JSON.stringify([table, section]),
    title: sectionWords[section][language],
    counts: own === undefined ? "" : joined(countsWords(own.rows))[language],
    columns: columnModels(part, survey, { ...review, isMade: review.sheet.section !== undefined }),
    common: commonControls(known, survey, review),
    words: survey.words.map((one) => ({
      title: fieldWords(section, one.field.key)[language],
      controls: wordControls(part, one, review),
    })),
    notes: notesOf(own, part)[language],
    groups: own === undefined ? [] : groupsOf({ outcome: own, plan, language }),
  };
}

function notesOf(
  own: TableOutcome | undefined,
  { notes }: MappedTable,
): Readonly<Record<Language, readonly string[]>> {
  const all = own?.notes ?? notes;
  return { en: all.map(({ en }) => en), "zh-CN": all.map((one) => one["zh-CN"]) };
}

function joined(items: readonly Words[]): Words {
  return {
    en: items.map(({ en }) => en).join(", "),
    "zh-CN": items.map((item) => item["zh-CN"]).join("，"),
  };
}

function aboutWords({ target, saveTo }: Review): Words {
  const into = say(about, { target });
  return saveTo === undefined ? into : say(also, { into, file: saveTo });
}

const title: Words = { en: "Import {source}", "zh-CN": "导入：{source}" };
const about: Words = {
  en: "Into the plan {target}. Nothing is written before you choose Import.",
  "zh-CN": "导入到计划“{target}”。点击“导入”之前不会写入任何内容。",
};
const also: Words = {
  en: "{into} The mapping is then written to {file}, too.",
  "zh-CN": "{into}届时映射也会写入“{file}”。",
};
const openWords: Words = { en: "Not clear yet: {count}", "zh-CN": "有 {count} 处待选择" };
const nothing: Words = { en: "Nothing changes in the plan.", "zh-CN": "计划没有变化。" };
const nothingYet: Words = { en: "Nothing can be imported yet.", "zh-CN": "暂时没有可导入的内容。" };
const leftWords: Words = { en: "{count} left out", "zh-CN": "不导入 {count} 条" };
const onlyTable: Words = { en: "The table", "zh-CN": "表格" };
const rowCount: Words = { en: "{count} rows", "zh-CN": "{count} 行" };
const hidden: Words = {
  en: "Hidden in the source, so nothing of it is taken.",
  "zh-CN": "该工作表在来源中已隐藏，因此不导入。",
};
const notTaken: Words = {
  en: "Nothing of this table is taken. Say where it goes to take it.",
  "zh-CN": "此表格不导入。如需导入，请选择导入到哪个部分。",
};
const notRecognized: Words = {
  en: "No titles of columns were recognised in the first ten rows. Say where the table goes, then which field each column fills.",
  "zh-CN": "前十行中没有识别出列标题。请选择导入到哪个部分，再选择各列对应的字段。",
};
const encodingLabel: Words = { en: "Characters are written as", "zh-CN": "文字编码" };
const encodingNames: Readonly<Record<Encoding, Words>> = {
  "utf-8": { en: "UTF-8", "zh-CN": "UTF-8" },
  gb18030: { en: "GBK / GB18030 (Simplified Chinese)", "zh-CN": "GBK / GB18030（简体中文）" },
  big5: { en: "Big5 (Traditional Chinese)", "zh-CN": "Big5（繁体中文）" },
  shift_jis: { en: "Shift JIS (Japanese)", "zh-CN": "Shift JIS（日文）" },
  "windows-1252": { en: "Windows-1252 (Western European)", "zh-CN": "Windows-1252（西欧）" },
  "utf-16le": { en: "UTF-16, little endian", "zh-CN": "UTF-16（小端）" },
  "utf-16be": { en: "UTF-16, big endian", "zh-CN": "UTF-16（大端）" },
};
