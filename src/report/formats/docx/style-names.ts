import type { Tone } from "../../report.ts";

/** Our own paragraph styles, by what they are for; their names are what Word shows in its list of styles. */
export const paragraphStyles = {
  client: "ReportClient",
  period: "ReportPeriod",
  body: "BodyText",
  quiet: "QuietText",
  bullet: "ListBullet",
  bulletDetail: "ListDetail",
  notice: "Notice",
  figureValue: "FigureValue",
  figureLabel: "FigureLabel",
  picture: "Picture",
  tableHead: "TableHead",
  tableText: "TableText",
  tableName: "TableName",
  tableKey: "TableKey",
  tableNumber: "TableNumber",
  tableNumberHead: "TableNumberHead",
  tableDetail: "TableDetail",
  tableEnd: "TableEnd",
  term: "Term",
} as const;

/** The character style of a mark of a tone. */
export function markStyle(tone: Tone): string {
  return `Mark-${tone}`;
}

export const quietStyle = "Quiet";
export const strongStyle = "Emphasised";
export const linkStyle = "Hyperlink";
