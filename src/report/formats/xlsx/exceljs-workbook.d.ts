/** The workbook by itself: the library's own entry brings along what reads and writes CSV and streams. */
declare module "exceljs/lib/doc/workbook.js" {
  import type { Workbook } from "exceljs";

  const WorkbookClass: new () => Workbook;
  export default WorkbookClass;
}
