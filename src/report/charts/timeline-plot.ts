import { type ScaleTime, scaleUtc } from "d3-scale";
import type { IsoDate } from "../../plan/plan.ts";
import type { TimelineChart } from "../report.ts";
import { fontSize } from "./svg.ts";
import { textWidth } from "./text-width.ts";

const pageWidth = 960;
/** The share of a narrow picture that its labels may take. */
const mostForLabels = 0.38;
export const rowHeight = 28;
export const legendHeight = 30;
export const bandHeight = 22;
/** Where the head begins that stays in sight: a little above bands and axis. */
export const headTop = legendHeight - 5;
const axisHeight = 24;
const rightMargin = 16;

/** Where things are: labels left of `left`, bands above `axisTop`, rows between `top` and `bottom`. */
export interface Plot {
  readonly x: ScaleTime<number, number>;
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly axisTop: number;
  readonly top: number;
  readonly bottom: number;
}

export function plotOf(chart: TimelineChart, width = pageWidth): Plot {
  const widest = Math.max(...chart.rows.map((row) => textWidth(row.label))) * fontSize;
  const left = Math.min(320, width * mostForLabels, Math.max(120, widest + 20));
  const right = width - rightMargin;
  const axisTop = legendHeight + (chart.bands.length === 0 ? 0 : bandHeight + 4);
  const top = axisTop + axisHeight;
  const x = scaleUtc([instant(chart.from), instant(chart.to)], [left, right]);
  return { x, width, left, right, axisTop, top, bottom: top + chart.rows.length * rowHeight };
}

/** Days are drawn as instants at midnight UTC, whatever zone the machine is in. */
export function instant(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}
