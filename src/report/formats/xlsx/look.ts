import type { Border, Fill, Font, Style } from "exceljs";
import type { Language } from "../../../plan/words.ts";
import { accentOf } from "../../accent.ts";
import { colours, toneColours } from "../../charts/palette.ts";
import type { ReportLook, Tone } from "../../report.ts";

export type CellStyle = Partial<Style>;

/** The styles of a workbook: each is one object, so that the library writes it once. */
export interface WorkbookLook {
  readonly accent: string;
  readonly title: CellStyle;
  readonly subtitle: CellStyle;
  readonly sectionTitle: CellStyle;
  readonly caption: CellStyle;
  readonly label: CellStyle;
  readonly header: CellStyle;
  readonly numberHeader: CellStyle;
  readonly body: CellStyle;
  readonly quiet: CellStyle;
  readonly figure: CellStyle;
  /** The first cells of a row, which say what it is about. */
  readonly name: CellStyle;
  readonly key: CellStyle;
  readonly date: CellStyle;
  readonly link: CellStyle;
  readonly number: Readonly<Record<"plain" | "percent" | "difference", CellStyle>>;
  readonly mark: Readonly<Record<Tone, CellStyle>>;
  readonly notice: Readonly<Record<Tone, CellStyle>>;
}

/** Faces that Excel and WPS have; what has none falls back to one of the system. */
const faces: Readonly<Record<Language, string>> = { en: "Calibri", "zh-CN": "Microsoft YaHei" };

/** A day as the report's tables show it, whatever the language of the program that opens it. */
const dateFormats: Readonly<Record<Language, string>> = { en: "[$-809]d mmm yyyy", "zh-CN": "yyyy-mm-dd" };

export function workbookLook(language: Language, reportLook: ReportLook): WorkbookLook {
  const accent = accentOf(reportLook);
  const font = (extra: Partial<Font> = {}): Partial<Font> => ({
    name: faces[language],
    family: sansSerif,
    size: 10,
    color: argb(colours.ink),
    ...extra,
  });
  const body = { font: font(), alignment: top, border: below } satisfies CellStyle;
  const right = { ...top, horizontal: "right", indent: 1 } as const;
  const header = {
    font: font({ bold: true, color: argb(colours.paper) }),
    fill: filled(accent),
    alignment: { vertical: "middle", wrapText: true },
  } satisfies CellStyle;
  const toned = (of: (tone: Tone) => CellStyle) =>
    Object.fromEntries(Object.keys(toneColours).map((tone) => [tone, of(tone as Tone)])) as Record<
      Tone,
      CellStyle
    >;
  const inTone = (tone: Tone) => font({ bold: true, color: argb(toneColours[tone].strong) });
  return {
    accent,
    title: { font: font({ size: 20, bold: true, color: argb(accent) }), alignment: middle },
    subtitle: { font: font({ size: 12, bold: true }), alignment: middle },
    sectionTitle: {
      font: font({ size: 14, bold: true, color: argb(accent) }),
      alignment: middle,
      border: { bottom: line("medium", accent) },
    },
    caption: { font: font({ bold: true }), alignment: middle },
    label: { font: font({ color: argb(colours.quiet) }), alignment: top },
    header,
    numberHeader: { ...header, alignment: { ...header.alignment, horizontal: "right", indent: 1 } },
    body,
    quiet: { font: font({ color: argb(colours.quiet) }), alignment: top },
    figure: { font: font({ size: 14, bold: true }), alignment: { ...top, horizontal: "left" } },
    name: { ...body, font: font({ bold: true }) },
    key: { ...body, font: font({ color: argb(colours.quiet) }) },
    date: { ...body, alignment: { ...top, horizontal: "left" }, numFmt: dateFormats[language] },
    link: { ...body, font: font({ color: argb(accent), underline: true }) },
    number: {
      plain: { ...body, alignment: right },
      percent: { ...body, alignment: right, numFmt: "0%" },
      difference: { ...body, alignment: right, numFmt: "+0;−0;0" },
    },
    mark: toned((tone) => ({ ...body, font: inTone(tone), fill: filled(toneColours[tone].soft) })),
    notice: toned((tone) => ({
      font: inTone(tone),
      fill: filled(toneColours[tone].soft),
      alignment: { ...top, indent: 1 },
      border: { left: line("thick", toneColours[tone].strong) },
    })),
  };
}

/** The family of faces that stands in for one that is missing (ECMA-376, 18.8.18). */
const sansSerif = 2;

const top = { vertical: "top", wrapText: true } as const;
const middle = { vertical: "middle" } as const;
const below = { bottom: line("thin", colours.line) };

function argb(colour: string): { readonly argb: string } {
  return { argb: `FF${colour.slice(1).toUpperCase()}` };
}

function filled(colour: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: argb(colour) };
}

function line(style: Border["style"], colour: string): Partial<Border> {
  return { style, color: argb(colour) };
}
