import { type Element, element } from "../element.ts";
import type { HeatMapChart, HeatMapPlace } from "../report.ts";
import { colours } from "./palette.ts";
import type { MarkArea } from "./record-mark.ts";
import type { ChartSettings } from "./settings.ts";
import { fontSize, label, round } from "./svg.ts";
import { fitText } from "./text-width.ts";

/** All entries that go from one field to another. */
interface Way {
  readonly from: HeatMapPlace;
  readonly to: HeatMapPlace;
  readonly ids: readonly string[];
}

/** More arrows would cover the map: then only the fields say who is to come. */
const mostArrows = 8;
const size = 10.5;

/** Whether something of where entries go is drawn: on a page of links there is no room for it. */
export function hasResidual(chart: HeatMapChart, { isInteractive }: ChartSettings): boolean {
  return isInteractive !== true && waysOf(chart).length > 0;
}

/** An arrow from field to field, and in brackets, in the field where it ends, the ids of what comes there. */
export function residualMarks(
  chart: HeatMapChart,
  areaOf: (place: HeatMapPlace) => MarkArea,
  settings: ChartSettings,
): readonly Element[] {
  if (!hasResidual(chart, settings)) return [];
  const ways = waysOf(chart);
  const arrows = ways.length > mostArrows ? [] : ways.map((way) => arrow(areaOf(way.from), areaOf(way.to)));
  const places = new Map(ways.map(({ to }) => [`${to.row} ${to.column}`, to]));
  return [
    ...arrows,
    ...[...places.values()].map((place) => {
      const ids = ways.filter(({ to }) => isSame(to, place)).flatMap((way) => way.ids);
      const { x, y, width, height } = areaOf(place);
      const text = fitText(`(${ids.join(", ")})`, (width - 12) / size);
      return label(text, x + width - 6, y + height - 6, {
        anchor: "end",
        size,
        class: "chart-quiet",
        fill: colours.quiet,
      });
    }),
  ];
}

export function residualLegend({ residual }: HeatMapChart, x: number, y: number): readonly Element[] {
  return [
    arrowBetween({ x: x + 2, y: y - 4 }, { x: x + 26, y: y - 4 }),
    label(`( ) ${residual}`, x + 34, y, { class: "chart-quiet", fill: colours.quiet, size: fontSize - 1 }),
  ];
}

function waysOf({ cells }: HeatMapChart): readonly Way[] {
  return cells.flatMap((row, rowIndex) =>
    row.flatMap(({ entries }, column) => {
      const from = { row: rowIndex, column };
      const targets = new Map(
        entries.flatMap(({ residual }) =>
          residual ? [[`${residual.row} ${residual.column}`, residual]] : [],
        ),
      );
      return [...targets.values()].map((to) => ({
        from,
        to,
        ids: entries.filter(({ residual }) => residual && isSame(residual, to)).map(({ id }) => id),
      }));
    }),
  );
}

function isSame(a: HeatMapPlace, b: HeatMapPlace): boolean {
  return a.row === b.row && a.column === b.column;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** From the middle of one field to the middle of the other, a little short of it. */
function arrow(from: MarkArea, to: MarkArea): Element {
  const [start, end] = [middle(from), middle(to)];
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  const short = (share: number): Point => ({
    x: start.x + (end.x - start.x) * share,
    y: start.y + (end.y - start.y) * share,
  });
  return arrowBetween(short(8 / length), short(1 - 6 / length));
}

function middle({ x, y, width, height }: MarkArea): Point {
  return { x: x + width * 0.55, y: y + height * 0.55 };
}

function arrowBetween(start: Point, end: Point): Element {
  const angle = Math.atan2(end.y - start.y, end.x - start.x);
  const barb = (turn: number) =>
    `${round(end.x - 7 * Math.cos(angle + turn))} ${round(end.y - 7 * Math.sin(angle + turn))}`;
  const stroke = { stroke: colours.quiet, "stroke-width": 1.25, class: "chart-baseline" };
  return element(
    "g",
    {},
    element("line", {
      x1: round(start.x),
      y1: round(start.y),
      x2: round(end.x),
      y2: round(end.y),
      ...stroke,
    }),
    element("path", {
      d: `M${barb(0.45)}L${round(end.x)} ${round(end.y)}L${barb(-0.45)}Z`,
      fill: colours.paper,
      ...stroke,
    }),
  );
}
