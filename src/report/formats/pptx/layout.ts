import type { Language, Words } from "../../../plan/words.ts";
import { colours } from "../../charts/palette.ts";
import { toneSigns } from "../../marks.ts";
import type {
  ChartBlock,
  Figure,
  HeatMapChart,
  ListBlock,
  Section,
  TimelineChart,
  Tone,
} from "../../report.ts";
import { onPaper, type PaperBlock } from "../on-paper.ts";
import { pictureShape } from "./draw-picture.ts";
import { body, hex, sizes } from "./look.ts";
import {
  contentParagraphs,
  detailParagraphs,
  heightOf,
  type Paragraph,
  quiet,
  splitParagraphs,
} from "./paragraphs.ts";
import { rowOf, type SlideTable, slideTable, splitRow, type TableRow } from "./table.ts";

/** Where something stands on a slide, in inches. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Item =
  | (Box & { readonly kind: "text"; readonly paragraphs: readonly Paragraph[] })
  | (Box & { readonly kind: "notice"; readonly paragraphs: readonly Paragraph[]; readonly tone: Tone })
  | (Box & { readonly kind: "figures"; readonly figures: readonly Figure[] })
  | (Box & { readonly kind: "table"; readonly table: SlideTable; readonly description: string })
  | (Box & { readonly kind: "timeline"; readonly chart: TimelineChart })
  | (Box & { readonly kind: "heat-map"; readonly chart: HeatMapChart; readonly description: string })
  | (Box & { readonly kind: "picture"; readonly block: ChartBlock });

export interface Slide {
  readonly title: string;
  readonly items: readonly Item[];
}

/**
 * The sections as slides: each begins on its own and takes as many as it needs, numbered in the title where they are
 * more than one. Short ones that follow each other share a slide; those that only say that there is nothing stand
 * together at the end.
 */
export function layoutSlides(sections: readonly Section[], language: Language): readonly Slide[] {
  const empty = sections.filter(isStandIn);
  const all = [
    ...sections.filter((section) => !isStandIn(section)),
    ...(empty.length === 0 ? [] : [together(empty, language)]),
  ];
  return sharedSlides(all, language).flatMap((group) => groupSlides(group, language));
}

/** Neighbours that are short enough to stand on one slide, three at most. */
function sharedSlides(sections: readonly Section[], language: Language): readonly (readonly Section[])[] {
  const groups: Section[][] = [];
  let room = 0;
  for (const section of sections) {
    const { slides, used } = flowSection(section, language);
    const isShort = slides.length === 1 && used <= shortSection;
    const needed = isShort ? used - lastGap + headingHeight : Number.POSITIVE_INFINITY;
    const group = groups.at(-1);
    if (group !== undefined && group.length < 3 && needed <= room) {
      group.push(section);
      room -= needed;
    } else {
      groups.push([section]);
      room = wholeSlide - needed;
    }
  }
  return groups;
}

const shortSection = 3.2;
const headingHeight = 0.5;
/** What stays free below each thing, and need not below the last. */
const lastGap = 0.15;

function groupSlides(group: readonly Section[], language: Language): readonly Slide[] {
  const [first] = group;
  if (first !== undefined && group.length === 1) return sectionSlides(first, language);
  const flow = new Flow();
  for (const { title, blocks } of group) {
    putText(flow, [{ runs: [{ text: title, isStrong: true }], size: sizes.heading }]);
    for (const block of blocks) flowBlock(flow, onPaper(block, language), language);
  }
  const title = group.map((section) => section.title).join(" · ");
  return flow.slides.map((items) => ({ title, items }));
}

/** A section of quiet text alone stands in for content. */
function isStandIn({ blocks }: Section): boolean {
  return blocks.every((block) => block.kind === "text" && block.look === "quiet");
}

function together(sections: readonly Section[], language: Language): Section {
  const items = sections.map(({ title, blocks }) => ({
    label: title,
    content: blocks.flatMap((block) => (block.kind === "text" ? block.content : [])),
  }));
  return { id: "", title: others[language], blocks: [{ kind: "list", items }] };
}

const others: Words = { en: "Further sections", "zh-CN": "其他部分" };

function sectionSlides({ title, blocks }: Section, language: Language): readonly Slide[] {
  const { slides } = flowSection({ blocks }, language);
  return slides.map((items, index) => ({
    title: numbered(title, index + 1, slides.length, language),
    items,
  }));
}

function flowSection({ blocks }: Pick<Section, "blocks">, language: Language): Flow {
  const flow = new Flow();
  for (const block of blocks) flowBlock(flow, onPaper(block, language), language);
  return flow;
}

function numbered(title: string, number: number, count: number, language: Language): string {
  if (count === 1) return title;
  return language === "en" ? `${title} (${number}/${count})` : `${title}（${number}/${count}）`;
}

/** Puts things below each other, and on the next slide where they do not fit. */
class Flow {
  readonly slides: Item[][] = [[]];
  private y: number = body.top;

  /** What is left of the slide. */
  get room(): number {
    return body.bottom - this.y;
  }

  /** How much of the last slide is taken. */
  get used(): number {
    return this.y - body.top;
  }

  /** Goes on to a new slide unless so much room is left, or the slide is empty. */
  need(height: number): void {
    if (height > this.room && this.y > body.top) this.turn();
  }

  turn(): void {
    this.slides.push([]);
    this.y = body.top;
  }

  /** The place for something so high; what comes then stands below it. */
  take(height: number, gap = 0.15): Box {
    const box = { x: body.x, y: this.y, width: body.width, height };
    this.y += height + gap;
    return box;
  }

  put(item: Item): void {
    this.slides.at(-1)?.push(item);
  }
}

const wholeSlide = body.bottom - body.top;

function flowBlock(flow: Flow, block: PaperBlock, language: Language): void {
  switch (block.kind) {
    case "heading":
      flow.need(1.2);
      putText(flow, [{ runs: [{ text: block.text, isStrong: true }], size: sizes.heading }]);
      break;
    case "text":
      putText(
        flow,
        contentParagraphs(block.content, sizes.text, block.look === "quiet" ? { colour: quiet } : {}),
      );
      break;
    case "notice": {
      const content = [`${toneSigns[block.tone]} `, ...block.content];
      putNotice(flow, contentParagraphs(content, sizes.text, { isStrong: true }), block.tone);
      break;
    }
    case "list":
      putList(flow, block, language);
      break;
    case "figures":
      putFigures(flow, block.figures);
      break;
    case "table":
      putTable(flow, slideTable(block, body.width, language), block.caption);
      break;
    case "chart":
      putChart(flow, block, language);
      break;
  }
}

function putText(flow: Flow, paragraphs: readonly Paragraph[]): void {
  let left = paragraphs;
  while (left.length > 0) {
    flow.need(Math.min(0.8, heightOf(left, body.width)));
    const [fitting, rest] = splitParagraphs(left, body.width, flow.room);
    flow.put({ kind: "text", paragraphs: fitting, ...flow.take(heightOf(fitting, body.width)) });
    left = rest;
    if (left.length > 0) flow.turn();
  }
}

function putNotice(flow: Flow, paragraphs: readonly Paragraph[], tone: Tone): void {
  const width = body.width - 0.4;
  let left = paragraphs;
  while (left.length > 0) {
    const height = heightOf(left, width) + noticeMargin;
    flow.need(Math.min(height, 1.2));
    const [fitting, rest] = splitParagraphs(left, width, flow.room - noticeMargin);
    flow.put({
      kind: "notice",
      tone,
      paragraphs: fitting,
      ...flow.take(heightOf(fitting, width) + noticeMargin),
    });
    left = rest;
    if (left.length > 0) flow.turn();
  }
}

const noticeMargin = 0.2;

/** Terms and what they mean are two columns; any other list has bullets. */
function putList(flow: Flow, { items }: ListBlock, language: Language): void {
  if (!items.every(({ label }) => label !== undefined)) {
    putText(
      flow,
      items.flatMap(({ label, content, details }) => {
        const lead = label === undefined ? [] : [{ kind: "strong", text: `${label} ` } as const];
        const [first, ...more] = contentParagraphs([...lead, ...content], sizes.text);
        const below = [...more, ...detailParagraphs(details, language)];
        if (first === undefined) return below;
        // A mark in front has a sign of its own.
        const [inline] = [...lead, ...content];
        const isBullet = !(typeof inline === "object" && inline.kind === "mark");
        return [{ ...first, isBullet }, ...below];
      }),
    );
    return;
  }
  const widths = [2.8, body.width - 2.8];
  const rows = items.map(({ label = "", content, details }) =>
    rowOf(
      [
        { paragraphs: contentParagraphs([label], sizes.caption, { colour: quiet }) },
        {
          paragraphs: [...contentParagraphs(content, sizes.caption), ...detailParagraphs(details, language)],
        },
      ],
      widths,
    ),
  );
  putTable(flow, { widths, header: undefined, rows }, "");
}

function putFigures(flow: Flow, figures: readonly Figure[]): void {
  for (let first = 0; first < figures.length; first += mostInStrip) {
    flow.need(1.15);
    flow.put({
      kind: "figures",
      figures: figures.slice(first, first + mostInStrip),
      ...flow.take(1.05, 0.25),
    });
  }
}

const mostInStrip = 6;

/** Rows go whole on a slide as long as one holds them; higher ones are parted. The titles are repeated. */
function putTable(flow: Flow, table: SlideTable, caption: string): void {
  const { widths, header } = table;
  const titled = caption === "" ? 0 : captionHeight;
  const head = header?.height ?? 0;
  // A row or two at the foot of a slide look lost.
  const beginning = table.rows.slice(0, 3).reduce((sum, row) => sum + row.height, 0);
  flow.need(titled + head + Math.min(beginning, wholeSlide - titled - head));
  if (caption !== "") putCaption(flow, caption);
  let rows: readonly TableRow[] = table.rows;
  do {
    const [fitting, rest] = fittingRows(rows, widths, flow.room - head);
    const height = head + fitting.reduce((sum, row) => sum + row.height, 0);
    flow.put({
      kind: "table",
      table: { widths, header, rows: fitting },
      description: caption,
      ...flow.take(height, 0.25),
    });
    rows = rest;
    if (rows.length === 0) continue;
    flow.turn();
    if (caption !== "") putCaption(flow, caption);
  } while (rows.length > 0);
}

const captionHeight = 0.38;

function putCaption(flow: Flow, text: string): void {
  const paragraphs = [{ runs: [{ text, isStrong: true }], size: sizes.caption }];
  flow.put({ kind: "text", paragraphs, ...flow.take(0.28, captionHeight - 0.28) });
}

/** As many rows as fit, and what goes on; where not even one does, the beginning of it. */
function fittingRows(
  rows: readonly TableRow[],
  widths: readonly number[],
  room: number,
): readonly [readonly TableRow[], readonly TableRow[]] {
  let left = room;
  for (const [index, row] of rows.entries()) {
    if (row.height <= left) {
      left -= row.height;
      continue;
    }
    if (index > 0) return [rows.slice(0, index), rows.slice(index)];
    const [head, tail] = splitRow(row, widths, left);
    return [[head], [...(tail === undefined ? [] : [tail]), ...rows.slice(1)]];
  }
  return [rows, []];
}

function putChart(flow: Flow, block: ChartBlock, language: Language): void {
  const { chart } = block;
  switch (chart.kind) {
    case "timeline":
      putTimeline(flow, block, chart);
      break;
    case "heat-map":
      flow.need(4.6);
      putCaption(flow, block.title);
      flow.put({
        kind: "heat-map",
        chart,
        description: block.description,
        ...flow.take(Math.min(flow.room, 4.8)),
      });
      break;
    default:
      putPicture(flow, block, language);
  }
}

/** As wide as the slide, unless it would be too high. Its data are in its alternative text: a slide is looked at. */
function putPicture(flow: Flow, block: ChartBlock, language: Language): void {
  const shape = pictureShape(block, language);
  const height = Math.min(body.width * shape, wholeSlide - captionHeight);
  flow.need(captionHeight + height);
  putCaption(flow, block.title);
  const box = flow.take(height, 0.25);
  const width = height / shape;
  flow.put({ kind: "picture", block, ...box, x: box.x + (box.width - width) / 2, width });
}

/** The rows of a long timeline go on, each time below the same axis. */
function putTimeline(flow: Flow, { title }: ChartBlock, chart: TimelineChart): void {
  let rows = chart.rows;
  while (rows.length > 0) {
    flow.need(captionHeight + timelineFrame + Math.min(4, rows.length) * timelineRow);
    putCaption(flow, title);
    const count = Math.max(1, Math.floor((flow.room - timelineFrame) / timelineRow));
    const shown = rows.slice(0, count);
    const height = timelineFrame + shown.length * timelineRow;
    flow.put({ kind: "timeline", chart: { ...chart, rows: shown }, ...flow.take(height, 0.25) });
    rows = rows.slice(count);
    if (rows.length > 0) flow.turn();
  }
}

/** The height of a row of a timeline, and of what stands above and below them. */
export const timelineRow = 0.3;
export const timelineFrame = 1.15;

/** The ink of text, as the library takes it. */
export const ink = hex(colours.ink);
