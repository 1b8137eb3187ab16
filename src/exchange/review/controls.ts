import { recordKindOf, sectionWords } from "../../plan/facts/names.ts";
import { riskScale } from "../../plan/facts/risk.ts";
import { textIn } from "../../plan/facts/text.ts";
import type { Plan } from "../../plan/plan.ts";
import { definitionShape } from "../../plan/schema/shape.ts";
import { type Language, say, type Words } from "../../plan/words.ts";
import type { ColumnModel, Control } from "../../webview/import-messages.ts";
import { fieldWords } from "../map/field-words.ts";
import { type Field, fieldNamed, fieldsOf } from "../map/fields.ts";
import { possibleKindColumns } from "../map/kinds-of-rows.ts";
import type { MappedTable } from "../map/mapped-tables.ts";
import type { TableMapping } from "../map/mapping.ts";
import { type ImportSection, importSections, type Sheet } from "../sheet.ts";
import { oneLine } from "../values/clean.ts";
import { byKind, otherKinds, placesOf, titledSheet, wordAnswers } from "./change-mapping.ts";
import { controlId } from "./control-id.ts";
import { shortText, shownValue } from "./shown-value.ts";
import { isTitle, type Survey, type SurveyedWord } from "./survey.ts";

/** What the controls are made for. */
export interface ControlContext {
  readonly plan: Plan;
  readonly language: Language;
  /** Whether a person has left what a control says as it was guessed. */
  readonly isGuessed: (id: string) => boolean;
}

type Choice = NonNullable<Control["choices"]>[number];

/** Where a table goes, and each kind of its rows where they go to different sections. */
export function placeControls(
  sheet: Sheet,
  own: readonly TableMapping[],
  { language, isGuessed }: ControlContext,
): readonly Control[] {
  const titled = titledSheet(sheet, own);
  const column = own.find(({ rows }) => rows)?.rows?.column;
  const sections = importSections.map(
    (section): Choice => ({ value: section, label: sectionWords[section][language] }),
  );
  const kinds = [...new Set([...possibleKindColumns(titled), ...(column === undefined ? [] : [column])])].map(
    (title): Choice => ({
      value: `${byKind}${title}`,
      label: say(byColumn, { title: clean(title) })[language],
    }),
  );
  const leave: Choice = { value: "", label: leaveOut[language] };
  const id = controlId({ what: "section", table: sheet.name });
  const whole: Control = {
    id,
    label: wholeTable[language],
    value: column !== undefined ? `${byKind}${column}` : (own[0]?.section ?? ""),
    choices: [...sections, ...kinds, leave],
    ...(own.length > 0 && isGuessed(id) && { mark: guessed[language] }),
  };
  if (column === undefined) return [whole];
  const parts = [...placesOf(titled, own, column)].map(([kind, section]): Control => {
    const kindId = controlId({ what: "kind", table: sheet.name, name: kind });
    return {
      id: kindId,
      label: say(ofKind, {
        title: clean(column),
        kind: kind === otherKinds ? allOthers : clean(kind),
      })[language],
      value: section ?? "",
      choices: [...sections, leave],
      ...(isGuessed(id) && isGuessed(kindId) && { mark: guessed[language] }),
    };
  });
  return [whole, ...parts];
}

/** The columns of a part with the fields that they fill. */
export function columnModels(
  { mapping }: MappedTable,
  { columns }: Survey,
  { language, isGuessed, isMade }: ControlContext & { readonly isMade: boolean },
): readonly ColumnModel[] {
  const { table, section } = mapping;
  const fields = fieldsOf[section].map(
    ({ key }): Choice => ({ value: key, label: fieldWords(section, key)[language] }),
  );
  return columns.map(({ title, key, samples }) => {
    const id = controlId({ what: "column", table, section, name: title });
    // Titles that no person has ever seen are told by what they fill.
    const label = isMade && key !== null ? fieldWords(section, key)[language] : clean(title);
    const control: Control = {
      ...{ id, label, about: fieldAbout[language], value: key ?? "" },
      choices: [{ value: "", label: notTaken[language] }, ...fields],
      ...(key !== null && isGuessed(id) && { mark: guessed[language] }),
    };
    return { title: label, samples: samples.map((sample) => shortText(sample, 60)), control };
  });
}

/** What holds for all rows of a part: what no column says and each record must have, who may see it, days, the tool. */
export function commonControls(
  { mapping }: MappedTable,
  survey: Survey,
  context: ControlContext,
): readonly Control[] {
  const { table, section, fixed = {} } = mapping;
  const { language } = context;
  const keys = new Set([
    ...survey.missing.filter((field) => !isTitle(section, field)).map(({ key }) => key),
    "visibility",
    ...Object.keys(fixed),
  ]);
  const fixedControls = [...keys].map((key): Control => {
    const field = fieldNamed(section, key);
    const isNeeded = survey.missing.some((one) => one.key === key);
    const choices = field && choicesFor(field, section, context);
    const none = key === "visibility" ? asUsual : isNeeded ? choose : notGiven;
    const value = String(fixed[key] ?? "");
    return {
      ...{
        id: controlId({ what: "fixed", table, section, name: key }),
        label: fieldWords(section, key)[language],
        value,
      },
      ...(choices && { choices: [{ value: "", label: none[language] }, ...choices] }),
      ...(isNeeded && value === "" && { isOpen: true }),
    };
  });
  return [...fixedControls, ...dayControls(mapping, survey, language), ...toolControls(mapping, context)];
}

function dayControls(
  { table, section, dates }: TableMapping,
  { days }: Survey,
  language: Language,
): readonly Control[] {
  if (days === "none" && dates === undefined) return [];
  return [
    {
      id: controlId({ what: "dates", table, section }),
      label: daysLabel[language],
      value: dates ?? "",
      choices: [
        { value: "", label: (days === "open" ? choose : asShown)[language] },
        { value: "day-first", label: dayFirst[language] },
        { value: "month-first", label: monthFirst[language] },
      ],
      ...(days === "open" && dates === undefined && { isOpen: true }),
    },
  ];
}

/** Only items with keys come from a tool. */
function toolControls(mapping: TableMapping, { plan, language }: ControlContext): readonly Control[] {
  const { table, section, columns, tool } = mapping;
  if (!Object.values(columns).includes("external.key")) return [];
  const tools = plan.tools.flatMap(({ id, name }): readonly Choice[] =>
    id === undefined ? [] : [{ value: id, label: shortText(textIn(name, language) || id, 60) }],
  );
  const own =
    tool === undefined || tools.some(({ value }) => value === tool) ? [] : [{ value: tool, label: tool }];
  return [
    {
      ...{ id: controlId({ what: "tool", table, section }), label: toolLabel[language], value: tool ?? "" },
      choices: [{ value: "", label: aSpreadsheet[language] }, ...own, ...tools],
    },
  ];
}

/** What the words of a field stand for. */
export function wordControls(
  { mapping }: MappedTable,
  { field, words }: Survey["words"][number],
  context: ControlContext,
): readonly Control[] {
  const { table, section } = mapping;
  const { plan, language } = context;
  const choices = choicesFor(field, section, context) ?? [];
  return words.map(({ word, count, read, given }: SurveyedWord): Control => {
    const automatic =
      read === undefined
        ? unclear[language]
        : say(readAs, { value: shownValue(String(read), { plan, section, key: field.key, language }) })[
            language
          ];
    return {
      id: controlId({ what: "word", table, section, name: field.key, word }),
      label: shortText(oneLine(word), 60),
      about: say(inRows, { count })[language],
      value: given === undefined ? wordAnswers.automatic : String(given),
      choices: [
        { value: wordAnswers.automatic, label: automatic },
        ...choices,
        { value: wordAnswers.nothing, label: saysNothing[language] },
      ],
      ...(given === undefined && read === undefined && { isOpen: true }),
    };
  });
}

/** What a field may hold, where that can be counted up. */
function choicesFor(
  { key, kind }: Field,
  section: ImportSection,
  { plan, language }: ControlContext,
): readonly Choice[] | undefined {
  if (kind === "choice") {
    const values = definitionShape(recordKindOf(section))?.properties.get(key)?.values ?? [];
    return values.map(({ value, label }) => ({ value: String(value), label: label[language] }));
  }
  if (kind === "step") {
    const axis = riskScale(plan.policy)?.[key === "impact" ? "impact" : "probability"] ?? [];
    return axis.map((label) => ({ value: label, label }));
  }
  const records = kind === "person" ? plan.stakeholders : kind === "milestone" ? plan.milestones : undefined;
  return records?.flatMap((record): readonly Choice[] => {
    const name = textIn(
      "name" in record ? record.name : "title" in record ? record.title : undefined,
      language,
    );
    return record.id === undefined ? [] : [{ value: record.id, label: shortText(name || record.id, 60) }];
  });
}

function clean(title: string): string {
  return shortText(oneLine(title), 60);
}

const wholeTable: Words = { en: "Goes to", "zh-CN": "导入到" };
const byColumn: Words = { en: "By the kind in “{title}”", "zh-CN": "按“{title}”分别导入" };
const ofKind: Words = { en: "{title}: {kind}", "zh-CN": "{title}：{kind}" };
const allOthers: Words = { en: "all others", "zh-CN": "其他所有行" };
const leaveOut: Words = { en: "Leave out", "zh-CN": "不导入" };
const notTaken: Words = { en: "Not taken over", "zh-CN": "不导入" };
const guessed: Words = { en: "guessed", "zh-CN": "自动识别" };
const fieldAbout: Words = { en: "goes to", "zh-CN": "导入为" };
const asUsual: Words = { en: "As usual (for the client)", "zh-CN": "按默认（客户可见）" };
const choose: Words = { en: "Please choose", "zh-CN": "请选择" };
const notGiven: Words = { en: "Not given", "zh-CN": "不填" };
const daysLabel: Words = { en: "Dates such as 03/04/2026", "zh-CN": "03/04/2026 这类日期" };
const asShown: Words = { en: "As the column shows", "zh-CN": "按该列的写法判断" };
const dayFirst: Words = { en: "Day first (3 April)", "zh-CN": "日在前（4 月 3 日）" };
const monthFirst: Words = { en: "Month first (March 4)", "zh-CN": "月在前（3 月 4 日）" };
const toolLabel: Words = { en: "The items come from", "zh-CN": "条目来自" };
const aSpreadsheet: Words = { en: "A spreadsheet", "zh-CN": "电子表格" };
const unclear: Words = { en: "Not clear: please choose", "zh-CN": "含义不明，请选择" };
const readAs: Words = { en: "{value} (guessed)", "zh-CN": "{value}（自动识别）" };
const saysNothing: Words = { en: "Says nothing", "zh-CN": "视为未填" };
const inRows: Words = { en: "rows: {count}", "zh-CN": "{count} 行" };
