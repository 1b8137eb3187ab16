import type { Words } from "../../plan/words.ts";
import type { Reader, Reading, Sheet } from "../sheet.ts";
import { worksheetRows } from "./workbook/cells.ts";
import { numberKinds } from "./workbook/formats.ts";
import { namedColumns } from "./workbook/names.ts";
import { type Parts, partsOf } from "./workbook/parts.ts";
import { walkXml } from "./xml.ts";

/** Excel workbooks (ECMA-376): every sheet is a table. */
export const xlsxReader: Reader = {
  fits: ([first, second, third, fourth]) =>
    first === 0x50 && second === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6)),
  read(bytes) {
    const parts = partsOf(bytes);
    if (parts === "too large") return { problem: tooLarge };
    const workbook = parts?.get("xl/workbook.xml");
    if (parts === undefined || workbook === undefined) return { problem: noWorkbook };
    return sheetsOf(parts, workbook);
  },
};

function sheetsOf(parts: Parts, workbook: string): Reading {
  const { entries, isFrom1904 } = entriesOf(workbook);
  const targets = targetsOf(parts.get("xl/_rels/workbook.xml.rels") ?? "");
  const context = {
    strings: sharedStrings(parts.get("xl/sharedstrings.xml") ?? ""),
    kinds: numberKinds(parts.get("xl/styles.xml") ?? ""),
    isFrom1904,
  };
  const names = namedColumns(workbook);
  const sheets: Sheet[] = [];
  for (const { name, relation, isHidden } of entries) {
    const xml = parts.get(targets.get(relation) ?? "");
    // A sheet of a chart alone has no cells.
    if (xml === undefined) continue;
    const rows = worksheetRows(xml, context);
    if (rows === undefined) return { problem: noWorkbook };
    const named = names.get(name);
    sheets.push({ name, rows, ...(named && { named }), ...(isHidden && { isHidden }) });
  }
  return { sheets };
}

function entriesOf(workbook: string) {
  const entries: { readonly name: string; readonly relation: string; readonly isHidden: boolean }[] = [];
  let isFrom1904 = false;
  walkXml(workbook, {
    open(name, attributes) {
      if (name === "workbookPr") isFrom1904 = /^(?:1|true)$/.test(attributes.get("date1904") ?? "");
      if (name !== "sheet") return;
      const state = attributes.get("state") ?? "visible";
      const [title, relation] = [attributes.get("name") ?? "", attributes.get("id") ?? ""];
      entries.push({ name: title, relation, isHidden: state !== "visible" });
    },
  });
  return { entries, isFrom1904 };
}

function targetsOf(relations: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  walkXml(relations, {
    open(name, attributes) {
      const target = (attributes.get("Target") ?? "").toLowerCase();
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
      if (name === "Relationship") targets.set(attributes.get("Id") ?? "", path);
    },
  });
  return targets;
}

function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let text = "";
  let isInText = false;
  let isPhonetic = false;
  walkXml(xml, {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") isPhonetic = true;
      if (name === "t") isInText = !isPhonetic;
    },
    text(part) {
      if (isInText) text += part;
    },
    close(name) {
      if (name === "t") isInText = false;
      if (name === "rPh") isPhonetic = false;
      if (name === "si") strings.push(text);
    },
  });
  return strings;
}

const noWorkbook: Words = {
  en: "This is no Excel workbook that can be read, or one of its sheets has more than 50,000 rows.",
  "zh-CN": "无法读取：不是 Excel 工作簿，或某个工作表超过 50,000 行。",
};
const tooLarge: Words = {
  en: "The workbook unpacks to more than 200 MB. Save the sheets that matter in one of their own.",
  "zh-CN": "工作簿解压后超过 200 MB。请把需要的工作表另存为单独的文件。",
};
