import Workbook from "exceljs/lib/doc/workbook.js";
import { longDateText } from "../../../plan/facts/date-text.ts";
import { labels } from "../../../plan/facts/labels.ts";
import type { Report } from "../../report.ts";
import { fixedZip } from "../fixed-zip.ts";
import { fillAbout } from "./about-sheet.ts";
import { markQuoted } from "./cell.ts";
import { workbookLook } from "./look.ts";
import { fillRegister, nameKeys, registerOf, setUpPage } from "./register-sheet.ts";
import { sheetName } from "./sheet-name.ts";

/**
 * The report as a workbook: a sheet for each section that is one table, and a first one for all the others. Its dates
 * are the report's; nothing of the machine or the hour is in it.
 */
export async function renderXlsx(report: Report): Promise<Uint8Array> {
  const { language, meta, sections } = report;
  const workbook = new Workbook();
  const made = new Date(`${meta.asOf}T00:00:00Z`);
  Object.assign(workbook, {
    creator: "CommPlan",
    lastModifiedBy: "CommPlan",
    created: made,
    modified: made,
    title: report.title,
    subject: meta.periodText,
    language,
  });
  const settings = { language, look: workbookLook(language, meta.look) };
  const taken = new Set<string>();
  const tab = { tabColor: { argb: `FF${settings.look.accent.slice(1).toUpperCase()}` } };
  const readers = meta.visibility === "client" ? "" : labels.visibility[meta.visibility][language];
  const printed = { left: meta.project, middle: readers, right: longDateText(meta.asOf, language) };
  const told = sections.filter((section) => registerOf(section) === undefined);
  const [first] = told;
  const hasAbout = first !== undefined || sections.length === 0;
  const about = hasAbout ? sheetName(first?.title ?? meta.subtitle, taken) : undefined;
  const registers = sections.flatMap((section) => {
    const table = registerOf(section);
    return table === undefined ? [] : [{ section, table, name: sheetName(section.title, taken) }];
  });
  if (about !== undefined) {
    const sheet = workbook.addWorksheet(about, { properties: tab });
    const sheets = registers.map(({ name, table }) => ({ name, records: table.rows.length }));
    fillAbout(sheet, report, { sections: told, sheets }, settings);
    setUpPage(sheet, printed, "portrait", language);
  }
  for (const { section, table, name } of registers) {
    const sheet = workbook.addWorksheet(name);
    fillRegister(sheet, section, table, settings);
    nameKeys(workbook, sheet, table);
    setUpPage(sheet, printed, "landscape", language);
  }
  const written = new Uint8Array(await workbook.xlsx.writeBuffer());
  return fixedZip(written, mendPart);
}

/** A part put right where the library cannot be told. */
function mendPart(text: string, name: string): string {
  if (name === "xl/styles.xml") return markQuoted(text);
  return name.startsWith("xl/worksheets/") ? withinWorkbook(text) : text;
}

/** Ways to a sheet of the same workbook, which the library writes as ways to the outside, with blanks in the address. */
function withinWorkbook(text: string): string {
  return text
    .replace(/<Relationship [^>]*Target="#[^>]*\/>/g, "")
    .replace(/(<hyperlink ref="[^"]*") r:id="[^"]*" location="#/g, '$1 location="');
}
