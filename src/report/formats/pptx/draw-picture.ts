import { strToU8 } from "fflate";
import { renderToString } from "preact-render-to-string";
import type { Language } from "../../../plan/words.ts";
import { emf } from "../../charts/emf/index.ts";
import { chartElement } from "../../charts/index.ts";
import type { Element } from "../../element.ts";
import type { ChartBlock } from "../../report.ts";
import { alternativeText } from "../alternative-text.ts";
import { dataAddress } from "../data-address.ts";
import type { Box } from "./layout/flow.ts";
import type { SlideLook } from "./look.ts";
import type { DeckSlide } from "./slides-library.cjs";
import { place } from "./text-props.ts";

/** How wide a picture is drawn, in its own pixels: as wide as a slide, its letters come out as large as a table's. */
const drawnWidth = 960;

/** A chart that has no shapes of its own here, as its picture. */
export function drawPicture(
  slide: DeckSlide,
  { block, ...box }: Box & { readonly block: ChartBlock },
  { language, metafiles }: SlideLook,
): void {
  const element = pictureOf(block, language);
  const svg = renderToString(element);
  // For programs that know no SVG: see `withMetafiles`.
  metafiles.set(svg, emf(element));
  slide.addImage({
    data: dataAddress({ mimeType: "image/svg+xml", bytes: strToU8(svg) }),
    ...place(box),
    altText: `${block.title}. ${alternativeText(block)}`,
  });
}

/** How high the picture of a chart is by its width. */
export function pictureShape(block: ChartBlock, language: Language): number {
  const { width, height } = { width: 1, height: 1, ...pictureOf(block, language).props };
  return Number(height) / Number(width);
}

function pictureOf(block: ChartBlock, language: Language): Element {
  return chartElement(block, { id: "chart", language, width: drawnWidth });
}
