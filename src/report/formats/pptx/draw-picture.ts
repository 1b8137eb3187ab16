import { strToU8 } from "fflate";
import { renderToString } from "preact-render-to-string";
import { chartElement } from "../../charts/index.ts";
import type { ChartBlock } from "../../report.ts";
import { base64 } from "../base64.ts";
import type { Box } from "./layout.ts";
import type { SlideLook } from "./look.ts";
import type { DeckSlide } from "./slides-library.cjs";
import { inch } from "./text-props.ts";

/** A chart that has no shapes of its own here: the picture of the report, as large as fits. */
export function drawPicture(
  slide: DeckSlide,
  { block, ...box }: Box & { readonly block: ChartBlock },
  { language }: SlideLook,
): void {
  const svg = renderToString(chartElement(block, { id: "chart", language }));
  const [width = 1, height = 1] = ["width", "height"].map((name) =>
    Number(new RegExp(`<svg[^>]*? ${name}="([\\d.]+)"`).exec(svg)?.[1] ?? 1),
  );
  const scale = Math.min(box.width / width, box.height / height);
  slide.addImage({
    data: `image/svg+xml;base64,${base64(strToU8(svg))}`,
    x: inch(box.x + (box.width - width * scale) / 2),
    y: inch(box.y),
    w: inch(width * scale),
    h: inch(height * scale),
    altText: `${block.title}. ${block.description}`,
  });
}
