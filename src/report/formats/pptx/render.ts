import { longDateText } from "../../../plan/facts/date-text.ts";
import { say, type Words } from "../../../plan/words.ts";
import { colours } from "../../charts/palette.ts";
import type { Logo, Report, ReportMeta } from "../../report.ts";
import { dataAddress } from "../data-address.ts";
import { fixedZip } from "../fixed-zip.ts";
import { imageSize } from "../image-size.ts";
import { drawItem } from "./draw.ts";
import { layoutSlides } from "./layout/slides.ts";
import { body, hex, type SlideLook, sizes, slideLook, slideSize } from "./look.ts";
import { quiet } from "./paragraphs.ts";
import { mendPart, withMetafiles, withoutLostTypes } from "./parts.ts";
import { type Deck, type DeckSlide, PptxGenJS, type TextPropsOptions } from "./slides-library.cjs";
import { place, textProps } from "./text-props.ts";

/**
 * The report as slides in 16:9: a title slide, then each section on as many as it needs, with tables and shapes that
 * can be edited. Its dates are the report's; nothing of the machine or the hour is in it.
 */
export async function renderPptx(report: Report): Promise<Uint8Array> {
  const { language, meta } = report;
  const look = slideLook(language, meta.look);
  const deck = new PptxGenJS();
  deck.defineLayout({ name: "wide", ...slideSize });
  deck.layout = "wide";
  deck.theme = { headFontFace: look.face, bodyFontFace: look.face };
  deck.title = report.title;
  deck.subject = meta.periodText;
  deck.author = "CommPlan";
  deck.company = "";
  defineMasters(deck, meta, look);
  addTitleSlide(deck, meta, look);
  for (const { title, items } of layoutSlides(report.sections, language)) {
    const slide = deck.addSlide({ masterName: "content" });
    slide.addText(textProps([{ runs: [{ text: title, isStrong: true }], size: sizes.title }], look), {
      placeholder: "title",
    });
    for (const item of items) drawItem(slide, item, look);
  }
  const written = (await deck.write({ outputType: "uint8array", compression: true })) as Uint8Array;
  const settings = { asOf: meta.asOf, spelling: look.spelling };
  return fixedZip(
    written,
    (text, name) => mendPart(text, name, settings),
    (parts) => withMetafiles(withoutLostTypes(parts), look.metafiles),
  );
}

/** What every slide has: the accent, what it is of, and its number. */
function defineMasters(deck: Deck, meta: ReportMeta, look: SlideLook): void {
  const footer = [meta.project, meta.subtitle, meta.periodText].filter(Boolean).join(" · ");
  deck.defineSlideMaster({
    title: "content",
    background: { color: "FFFFFF" },
    objects: [
      { rect: { x: 0, y: 0, w: slideSize.width, h: 0.12, fill: { color: look.accent } } },
      { line: { x: body.x, y: 7.0, w: body.width, h: 0, line: { color: hex(colours.line), width: 0.75 } } },
      {
        text: {
          text: footer,
          options: {
            x: body.x,
            y: 7.05,
            w: body.width - 1.2,
            h: 0.28,
            fontSize: 9,
            fontFace: look.face,
            color: quiet,
            margin: 0,
            valign: "middle",
            lang: look.spelling,
          } as TextPropsOptions,
        },
      },
      {
        placeholder: {
          options: {
            name: "title",
            type: "title",
            x: body.x,
            y: 0.4,
            w: body.width,
            h: 0.7,
            fontSize: sizes.title,
            fontFace: look.face,
            bold: true,
            color: hex(colours.ink),
            align: "left",
            valign: "middle",
            margin: 0,
          },
          text: "",
        },
      },
    ],
    slideNumber: {
      x: slideSize.width - body.x - 1,
      y: 7.05,
      w: 1,
      h: 0.28,
      fontFace: look.face,
      fontSize: 9,
      color: quiet,
      align: "right",
      margin: 0,
    },
  });
  deck.defineSlideMaster({
    title: "cover",
    background: { color: "FFFFFF" },
    objects: [
      { rect: { x: 0, y: 0, w: 0.35, h: slideSize.height, fill: { color: look.accent } } },
      {
        placeholder: {
          options: {
            name: "title",
            type: "title",
            x: 1.2,
            y: 2.1,
            w: 10.9,
            h: 1.7,
            fontSize: 40,
            fontFace: look.face,
            bold: true,
            color: hex(colours.ink),
            align: "left",
            valign: "bottom",
            margin: 0,
          },
          text: "",
        },
      },
    ],
  });
}

function addTitleSlide(deck: Deck, meta: ReportMeta, look: SlideLook): void {
  const slide = deck.addSlide({ masterName: "cover" });
  const name = meta.project === "" ? meta.subtitle : meta.project;
  // A long name is set smaller: the title grows upwards and has no more room.
  const size = name.length > 60 ? 28 : 40;
  slide.addText(textProps([{ runs: [{ text: name, isStrong: true }], size }], look), {
    placeholder: "title",
  });
  const asOf = say(asOfWords, { date: longDateText(meta.asOf, look.language) })[look.language];
  const lines = [
    { runs: [{ text: meta.subtitle, isStrong: true, colour: look.accent }], size: 22 },
    { runs: [{ text: meta.client }], size: 18 },
    { runs: [{ text: meta.periodText, colour: quiet }], size: 16 },
    { runs: [{ text: asOf, colour: quiet }], size: 12 },
  ].filter(({ runs }) => runs.every(({ text }) => text !== ""));
  slide.addText(textProps(lines, look), {
    x: 1.2,
    y: 4.05,
    w: 10.9,
    h: 2.1,
    margin: 0,
    valign: "top",
    paraSpaceAfter: 6,
  });
  addLogo(slide, meta.look.logo, meta.client);
}

const asOfWords: Words = { en: "As of {date}", "zh-CN": "截至日期：{date}" };

/** In the corner, at its own proportions. One whose size cannot be read is no picture that could be shown. */
function addLogo(slide: DeckSlide, logo: Logo | undefined, client: string): void {
  const size = logo && imageSize(logo);
  if (logo === undefined || size === undefined) return;
  const scale = Math.min(logoRoom.width / size.width, logoRoom.height / size.height);
  const [width, height] = [size.width * scale, size.height * scale];
  slide.addImage({
    data: dataAddress(logo),
    ...place({ x: 1.2, y: 0.8, width, height }),
    altText: client,
  });
}

const logoRoom = { width: 2.6, height: 0.9 } as const;
