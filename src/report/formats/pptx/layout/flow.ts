import type { ChartBlock, Figure, HeatMapChart, TimelineChart, Tone } from "../../../report.ts";
import { body } from "../look.ts";
import type { Paragraph } from "../paragraphs.ts";
import type { SlideTable } from "../table.ts";

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

/** Puts things below each other, and on the next slide where they do not fit. */
export class Flow {
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

/** The height of a slide that holds nothing yet. */
export const wholeSlide = body.bottom - body.top;
