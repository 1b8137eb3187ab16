import { scaleUtc } from "d3-scale";
import { dateText } from "../../../plan/facts/date-text.ts";
import type { IsoDate } from "../../../plan/plan.ts";
import { colours, toneColours } from "../../charts/palette.ts";
import { fitText, textWidth } from "../../charts/text-width.ts";
import { tickText } from "../../charts/time-axis.ts";
import { instant } from "../../charts/timeline-plot.ts";
import type { TimelineChart, TimelineRow } from "../../report.ts";
import type { Box } from "./layout/flow.ts";
import { timelineRow } from "./layout/put-chart.ts";
import { hex, type SlideLook, sizes } from "./look.ts";
import { quiet } from "./paragraphs.ts";
import type { DeckSlide } from "./slides-library.cjs";
import { inch, plainBox, textProps } from "./text-props.ts";

/** Baseline, due and actual date of each row as shapes on one axis, with the as-of date across them. */
export function drawTimeline(
  slide: DeckSlide,
  { chart, ...box }: Box & { readonly chart: TimelineChart },
  look: SlideLook,
): void {
  new TimelineDrawing(slide, chart, box, look).draw();
}

const legendHeight = 0.28;
const bandHeight = 0.24;
const axisHeight = 0.26;
const footHeight = 0.26;
const markSize = 0.15;

class TimelineDrawing {
  private readonly slide: DeckSlide;
  private readonly chart: TimelineChart;
  private readonly box: Box;
  private readonly look: SlideLook;
  private readonly left: number;
  private readonly right: number;
  private readonly top: number;
  private readonly bottom: number;
  private readonly scale: (instant: number) => number;
  private readonly ticks: readonly Date[];

  constructor(slide: DeckSlide, chart: TimelineChart, box: Box, look: SlideLook) {
    this.slide = slide;
    this.chart = chart;
    this.box = box;
    this.look = look;
    const widest = Math.max(...chart.rows.map(({ label }) => textWidth(label))) * (sizes.small / 72);
    this.left = box.x + Math.min(4, Math.max(1.5, widest * 1.06 + 0.2));
    this.right = box.x + box.width - 0.1;
    this.top = box.y + legendHeight + bandHeight + axisHeight;
    this.bottom = this.top + chart.rows.length * timelineRow;
    const scale = scaleUtc([instant(chart.from), instant(chart.to)], [this.left, this.right]);
    this.scale = scale;
    this.ticks = scale.ticks(8);
  }

  draw(): void {
    this.legend();
    this.bands();
    this.axis();
    for (const [index, row] of this.chart.rows.entries())
      this.row(row, this.top + (index + 0.5) * timelineRow);
    this.today();
  }

  private text(
    value: string,
    { x, y, width, height }: Box,
    options: { readonly align?: "left" | "center"; readonly colour?: string; readonly size?: number } = {},
  ): void {
    const { align = "left", colour, size = sizes.small } = options;
    const runs = [{ text: value, ...(colour === undefined ? {} : { colour }) }];
    this.slide.addText(textProps([{ runs, size }], this.look), {
      ...plainBox,
      ...{ x: inch(x), y: inch(y), w: inch(width), h: inch(height), align, valign: "middle", wrap: false },
    });
  }

  private line(
    x1: number,
    y1: number,
    x2: number,
    y2: number,
    colour: string,
    pt: number,
    dash = false,
  ): void {
    this.slide.addShape("line", {
      x: inch(Math.min(x1, x2)),
      y: inch(y1),
      w: inch(Math.abs(x2 - x1)),
      h: inch(y2 - y1),
      line: { color: colour, width: pt, dashType: dash ? "sysDash" : "solid" },
    });
  }

  private mark(
    shape: "diamond" | "ellipse",
    x: number,
    y: number,
    fill: string,
    stroke: string,
    alt = "",
  ): void {
    this.slide.addShape(shape, {
      x: inch(x - markSize / 2),
      y: inch(y - markSize / 2),
      w: markSize,
      h: markSize,
      fill: { color: fill },
      line: { color: stroke, width: 1.25 },
      // Said of the shape: see `described`.
      ...(alt === "" ? {} : { objectName: `Mark: ${alt}` }),
    });
  }

  private legend(): void {
    const { legend } = this.chart;
    const strong = hex(toneColours.neutral.strong);
    const y = this.box.y + legendHeight / 2 - 0.02;
    let x = this.box.x + markSize / 2;
    for (const [shape, words, fill] of [
      ["diamond", legend.baseline, "FFFFFF"],
      ["diamond", legend.due, strong],
      ["ellipse", legend.actual, strong],
    ] as const) {
      this.mark(shape, x, y, fill, fill === "FFFFFF" ? quiet : strong);
      const width = (textWidth(words) * sizes.small * 1.1) / 72 + 0.1;
      this.text(words, { x: x + 0.15, y: y - 0.12, width, height: 0.24 }, { colour: quiet });
      x += 0.15 + width + 0.25;
    }
  }

  private bands(): void {
    const y = this.box.y + legendHeight;
    for (const { label, from, to } of this.chart.bands) {
      const [start, end] = [this.at(from), Math.min(this.right, this.scale(instant(to) + 86_400_000))];
      const width = end - Math.max(this.left, start);
      if (width < 0.05) continue;
      const text = fitText(label, ((width - 0.1) * 72) / 9);
      this.slide.addText(
        textProps([{ runs: [{ text: text.length < 2 ? "" : text, colour: quiet }], size: 9 }], this.look),
        {
          x: inch(Math.max(this.left, start)),
          y: inch(y),
          w: inch(width - 0.02),
          h: bandHeight - 0.03,
          shape: "rect",
          fill: { color: hex(colours.faint) },
          line: { color: hex(colours.line), width: 0.5 },
          align: "center",
          valign: "middle",
          margin: 0,
          wrap: false,
        },
      );
    }
  }

  private axis(): void {
    const y = this.box.y + legendHeight + bandHeight;
    let free = this.left;
    for (const tick of this.ticks) {
      const x = this.scale(tick.getTime());
      this.line(x, this.top - 0.04, x, this.bottom, hex(colours.line), 0.5);
      const text = tickText(tick, this.look.language);
      const half = (textWidth(text) * 9 * 1.1) / 72 / 2;
      if (x - half < free || x + half > this.right + 0.1) continue;
      free = x + half + 0.05;
      this.text(
        text,
        { x: x - half, y, width: 2 * half, height: axisHeight - 0.03 },
        { align: "center", colour: quiet, size: 9 },
      );
    }
  }

  private row(row: TimelineRow, y: number): void {
    const strong = hex(toneColours[row.tone].strong);
    const [baseline, due, actual] = [row.baseline, row.due, row.actual].map((date) =>
      date === undefined ? undefined : this.at(date),
    );
    const reached = actual ?? due;
    this.line(this.box.x, y + timelineRow / 2, this.right, y + timelineRow / 2, hex(colours.line), 0.5);
    const room = this.left - this.box.x - 0.1;
    this.text(fitText(row.label, (room * 72) / sizes.small / 1.04), {
      x: this.box.x,
      y: y - timelineRow / 2,
      width: room,
      height: timelineRow,
    });
    if (baseline !== undefined && reached !== undefined && baseline !== reached)
      this.line(baseline, y, reached, y, strong, 1.5, true);
    if (baseline !== undefined) this.mark("diamond", baseline, y, "FFFFFF", quiet);
    if (actual !== undefined) this.mark("ellipse", actual, y, strong, strong, row.sentence);
    else if (due !== undefined) this.mark("diamond", due, y, strong, strong, row.sentence);
  }

  private today(): void {
    const { today, legend } = this.chart;
    const x = this.at(today);
    const text = `${legend.today} ${dateText(today, this.look.language)}`;
    const half = (textWidth(text) * 9 * 1.15) / 72 / 2 + 0.1;
    const middle = Math.min(this.right - half, Math.max(this.left + half, x));
    this.line(x, this.top - 0.04, x, this.bottom + 0.05, this.look.accent, 1.5);
    this.slide.addText(textProps([{ runs: [{ text, colour: "FFFFFF" }], size: 9 }], this.look), {
      x: inch(middle - half),
      y: inch(this.bottom + 0.05),
      w: inch(2 * half),
      h: footHeight - 0.04,
      shape: "roundRect",
      rectRadius: 0.1,
      fill: { color: this.look.accent },
      align: "center",
      valign: "middle",
      margin: 0,
      wrap: false,
    });
  }

  /** Where a day is, within the plot. */
  private at(date: IsoDate): number {
    return Math.min(this.right, Math.max(this.left, this.scale(instant(date))));
  }
}
