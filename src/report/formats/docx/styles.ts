import { AlignmentType, BorderStyle, type IStylesOptions, LineRuleType } from "docx";
import { colours, toneColours } from "../../charts/palette.ts";
import { tones } from "../../report.ts";
import { hex } from "./measures.ts";
import { asBullet, asSection } from "./numbering.ts";
import { markStyle, paragraphStyles, quietStyle, strongStyle } from "./style-names.ts";
import { faces, proofing, type Theme } from "./theme.ts";

const [ink, quiet, line] = [hex(colours.ink), hex(colours.quiet), hex(colours.line)];

/** The styles of a report. Sizes are in half points, distances in twentieths of a point. */
export function stylesOf({ language, accent: given }: Theme): IStylesOptions {
  const accent = hex(given);
  const { latin, eastAsian } = faces[language];
  const font = { ascii: latin, hAnsi: latin, cs: latin, eastAsia: eastAsian };
  // Chinese characters fill their line; they need more room between lines.
  const spread = language === "en" ? 1 : 1.08;
  const lines = (share: number) => ({ line: Math.round(240 * share * spread), lineRule: LineRuleType.AUTO });
  const plain = { basedOn: "Normal", quickFormat: true } as const;
  const heading = (size: number, before: number, after: number, color = ink) => ({
    ...plain,
    next: "Normal",
    run: { size, bold: true, color },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after, ...lines(1.1) } },
  });
  const text = (size: number, options: { readonly color?: string; readonly bold?: boolean } = {}) => ({
    size,
    ...options,
  });
  const style = (id: string, name: string, run: object, paragraph: object = {}, basedOn = "Normal") => ({
    ...plain,
    basedOn,
    id,
    name,
    run,
    paragraph,
  });
  const names = paragraphStyles;
  return {
    default: {
      document: {
        run: { font, size: 21, color: ink, language: proofing[language] },
        paragraph: { spacing: { after: 120, ...lines(1.2) } },
      },
      title: {
        ...plain,
        name: "Title",
        next: "Subtitle",
        run: { size: 52, bold: true, color: ink },
        paragraph: { keepNext: true, spacing: { before: 60, after: 80, ...lines(1) } },
      },
      heading1: {
        ...heading(30, 420, 140, accent),
        paragraph: {
          ...heading(30, 420, 140).paragraph,
          ...asSection,
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 4, color: line } },
        },
      },
      heading2: heading(24, 260, 100),
      heading3: heading(21, 200, 80),
      caption: {
        ...plain,
        name: "caption",
        next: "Normal",
        run: { size: 19, bold: true, color: ink, italics: false },
        paragraph: { keepNext: true, spacing: { before: 180, after: 80, ...lines(1.1) } },
      },
      hyperlink: { basedOn: "DefaultParagraphFont", run: { color: accent, underline: {} } },
    },
    paragraphStyles: [
      style("Subtitle", "Subtitle", text(28, { bold: true, color: accent }), {
        keepNext: true,
        spacing: { before: 0, after: 40, ...lines(1.1) },
      }),
      style(names.client, "Report Client", text(21, { color: quiet }), {
        keepNext: true,
        spacing: { before: 240, after: 0 },
        border: { top: { style: BorderStyle.SINGLE, size: 36, space: 14, color: accent } },
      }),
      style(names.period, "Report Period", text(21, { color: quiet }), { spacing: { after: 240 } }),
      style("Header", "header", text(16, { color: quiet }), {
        spacing: { after: 0, ...lines(1) },
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: line } },
      }),
      style("HeaderFirst", "Header First Page", text(16, { color: quiet }), { spacing: { after: 0 } }),
      style("Footer", "footer", text(16, { color: quiet }), { spacing: { after: 0, ...lines(1) } }),
      // Chinese text fills its lines; that of Latin letters would tear.
      style(names.body, "Body Text", {}, language === "en" ? {} : { alignment: AlignmentType.BOTH }),
      style(names.quiet, "Quiet Text", text(21, { color: quiet })),
      style(
        names.bullet,
        "List Bullet",
        {},
        {
          ...asBullet,
          contextualSpacing: true,
          spacing: { after: 60 },
        },
      ),
      style(names.bulletDetail, "List Detail", text(19), { indent: { left: 340 }, spacing: { after: 60 } }),
      style(names.notice, "Notice", { bold: true }, { keepLines: true, spacing: { before: 80, after: 160 } }),
      style(names.figureValue, "Figure Value", text(32, { bold: true }), {
        keepNext: true,
        spacing: { before: 60, after: 0, ...lines(1) },
      }),
      style(names.figureLabel, "Figure Label", text(17), { spacing: { after: 80, ...lines(1.05) } }),
      style(names.picture, "Picture", {}, { spacing: { before: 0, after: 0, ...lines(1) } }),
      style(names.tableHead, "Table Head", text(16, { bold: true, color: quiet }), {
        keepNext: true,
        spacing: { before: 0, after: 0, ...lines(1.05) },
      }),
      style(names.tableText, "Table Text", text(18), { spacing: { before: 0, after: 0, ...lines(1.1) } }),
      style(names.tableName, "Table Name", { bold: true }, {}, names.tableText),
      style(names.tableKey, "Table Key", text(18, { color: quiet }), {}, names.tableText),
      style(names.tableNumber, "Table Number", {}, { alignment: AlignmentType.RIGHT }, names.tableText),
      style(
        names.tableNumberHead,
        "Table Number Head",
        {},
        { alignment: AlignmentType.RIGHT },
        names.tableHead,
      ),
      style(names.tableDetail, "Table Detail", text(16), {
        spacing: { before: 30, after: 0, ...lines(1.1) },
      }),
      style(names.tableEnd, "Table End", text(2), {
        spacing: { before: 0, after: 160, line: 20, lineRule: LineRuleType.EXACT },
      }),
      style(names.term, "Term", text(18, { color: quiet }), { spacing: { before: 0, after: 0 } }),
    ],
    characterStyles: [
      // The library names it and leaves it out; strict readers look for what a style is based on.
      {
        id: "DefaultParagraphFont",
        name: "Default Paragraph Font",
        uiPriority: 1,
        semiHidden: true,
        unhideWhenUsed: true,
      },
      ...tones.map((tone) => ({
        id: markStyle(tone),
        name: `Mark ${tone}`,
        basedOn: "DefaultParagraphFont",
        run: {
          bold: true,
          color: hex(toneColours[tone].strong),
          shading: { fill: hex(toneColours[tone].soft), color: "auto", type: "clear" as const },
        },
      })),
      { id: quietStyle, name: "Quiet", basedOn: "DefaultParagraphFont", run: { color: quiet, bold: false } },
      { id: strongStyle, name: "Emphasised", basedOn: "DefaultParagraphFont", run: { bold: true } },
    ],
  };
}
