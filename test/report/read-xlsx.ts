import ExcelJS, { type Cell } from "exceljs";

/** A workbook as lines that can be read: its sheets, what they freeze, filter and hide, their cells and its names. */
export async function readXlsx(bytes: Uint8Array): Promise<string> {
  const workbook = await workbookOf(bytes);
  const lines: string[] = [];
  const names = workbook.model.definedNames as unknown as readonly NamedRange[];
  for (const sheet of workbook.worksheets) {
    const [view] = sheet.views;
    const frozen = view?.state === "frozen" ? `, frozen ${view.xSplit ?? 0}×${view.ySplit ?? 0}` : "";
    const filter = typeof sheet.autoFilter === "string" ? `, filter ${sheet.autoFilter}` : "";
    lines.push("", `# ${sheet.name} (${sheet.pageSetup.orientation}${frozen}${filter})`);
    const hidden = sheet.columns?.flatMap(({ hidden: isHidden, letter }) => (isHidden ? [letter] : [])) ?? [];
    if (hidden.length > 0) lines.push(`hidden: ${hidden.join(" ")}`);
    const keys = names.flatMap(({ name, ranges }) => {
      const [of, address = ""] = (ranges[0] ?? "").replaceAll("'", "").split("!");
      return of === sheet.name ? [`${address.split("$")[1]}=${name.replace("commplan.", "")}`] : [];
    });
    if (keys.length > 0) lines.push(`keys: ${keys.join(" ")}`);
    sheet.eachRow((row) => {
      const cells: string[] = [];
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (cell.master === cell) cells.push(cellText(cell));
      });
      const line = cells.join(" | ").trimEnd();
      if (line !== "") lines.push(line);
    });
  }
  return `${lines.join("\n").trim()}\n`;
}

interface NamedRange {
  readonly name: string;
  readonly ranges: readonly string[];
}

export async function workbookOf(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // The library's types know the buffers of an older Node.
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

function cellText(cell: Cell): string {
  const { value, numFmt } = cell;
  if (value instanceof Date) return `${value.toISOString().slice(0, 10)} {${numFmt}}`;
  if (typeof value === "number") return `${value} {${numFmt ?? "General"}}`;
  if (typeof value === "object" && value !== null && "hyperlink" in value)
    return `${cell.text} → ${value.hyperlink}`;
  return cell.text.replaceAll("\n", " ⏎ ");
}
