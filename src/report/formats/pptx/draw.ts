import { colours, toneColours } from "../../charts/palette.ts";
import { drawHeatMap } from "./draw-heat-map.ts";
import { drawPicture } from "./draw-picture.ts";
import { drawTimeline } from "./draw-timeline.ts";
import type { Item } from "./layout/flow.ts";
import { body, hex, type SlideLook, sizes } from "./look.ts";
import type { DeckSlide, LibraryCell } from "./slides-library.cjs";
import { cellMargin, type TableCell } from "./table.ts";
import { inch, place, plainBox, textProps } from "./text-props.ts";

type Of<Kind extends Item["kind"]> = Extract<Item, { readonly kind: Kind }>;

/** Draws one thing at its place. */
export function drawItem(slide: DeckSlide, item: Item, look: SlideLook): void {
  switch (item.kind) {
    case "text":
      slide.addText(textProps(item.paragraphs, look), { ...place(item), ...plainBox });
      break;
    case "notice":
      drawNotice(slide, item, look);
      break;
    case "figures":
      drawFigures(slide, item, look);
      break;
    case "table":
      drawTable(slide, item, look);
      break;
    case "timeline":
      drawTimeline(slide, item, look);
      break;
    case "heat-map":
      drawHeatMap(slide, item, look);
      break;
    case "picture":
      drawPicture(slide, item, look);
      break;
  }
}

/** A soft ground with a bar of its tone beside it. */
function drawNotice(slide: DeckSlide, item: Of<"notice">, look: SlideLook): void {
  const { strong, soft } = toneColours[item.tone];
  const paragraphs = item.paragraphs.map((paragraph) => ({
    ...paragraph,
    runs: paragraph.runs.map((run) => ({ colour: hex(strong), ...run })),
  }));
  slide.addText(textProps(paragraphs, look), {
    ...place(item),
    fill: { color: hex(soft) },
    margin: [14, 10, 4, 4],
    valign: "middle",
  });
  slide.addShape("rect", { ...place({ ...item, width: 0.06 }), fill: { color: hex(strong) } });
}

/** Numbers to be seen from the far end of the table, side by side. */
function drawFigures(slide: DeckSlide, { y, height, figures }: Of<"figures">, look: SlideLook): void {
  const gap = 0.15;
  const width = Math.min(2.6, (body.width - gap * (figures.length - 1)) / figures.length);
  for (const [index, { value, label, tone }] of figures.entries()) {
    const { strong, soft } = toneColours[tone];
    const paragraphs = [
      { runs: [{ text: value, isStrong: true, colour: hex(strong) }], size: 24 },
      { runs: [{ text: label }], size: sizes.small },
    ];
    slide.addText(textProps(paragraphs, look), {
      ...place({ x: body.x + index * (width + gap), y, width, height }),
      shape: "roundRect",
      rectRadius: 0.05,
      fill: { color: hex(soft) },
      margin: [10, 8, 4, 4],
      valign: "middle",
    });
  }
}

function drawTable(slide: DeckSlide, item: Of<"table">, look: SlideLook): void {
  const { widths, header, rows } = item.table;
  const line = { type: "solid", pt: 0.75, color: hex(colours.line) } as const;
  const none = { type: "none" } as const;
  const toCell = ({ paragraphs, tone, isRight }: TableCell, fill?: string): LibraryCell => {
    const ground = fill ?? (tone === undefined ? undefined : hex(toneColours[tone].soft));
    return {
      text: textProps(paragraphs, look),
      options: {
        valign: "top",
        align: isRight === true ? "right" : "left",
        margin: [cellMargin.y, cellMargin.x, cellMargin.y, cellMargin.x],
        border: [none, none, line, none],
        fontSize: sizes.cell,
        fontFace: look.face,
        ...(ground === undefined ? {} : { fill: { color: ground } }),
      },
    };
  };
  const all = [
    ...(header === undefined ? [] : [header.cells.map((cell) => toCell(cell, look.accent))]),
    ...rows.map(({ cells }) => cells.map((cell) => toCell(cell))),
  ];
  if (all.length === 0) return;
  const heights = [...(header === undefined ? [] : [header]), ...rows].map(({ height }) => inch(height));
  const { x, y, w } = place(item);
  slide.addTable(all, {
    x,
    y,
    w,
    colW: widths.map(inch),
    rowH: heights,
    objectName: tableName(item.description),
  });
}

/** The name of a table is what a screen reader says of it: see `described`. */
function tableName(description: string): string {
  return description === "" ? "Table" : `Table: ${description}`;
}
