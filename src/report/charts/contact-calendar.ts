import { monthText } from "../../plan/facts/date-text.ts";
import type { Language } from "../../plan/words.ts";
import type { CalendarCell, CalendarRow, ContactCalendarChart } from "../chart-kinds.ts";
import { type Element, element } from "../element.ts";
import { hatch } from "./hatch.ts";
import { type LegendEntry, legendOf } from "./legend.ts";
import { colours, toneColours } from "./palette.ts";
import { recordMark } from "./record-mark.ts";
import type { ChartSettings } from "./settings.ts";
import { filledCircle, filledDiamond, hollowCircle, sign, strokeCross } from "./signs.ts";
import { type FrameWords, fontSize, label, round, svg } from "./svg.ts";
import { fitText, textWidth } from "./text-width.ts";

const pageWidth = 960;
const rowHeight = 25;
const headHeight = 40;
const widestWeek = 44;

interface Plot {
  readonly left: number;
  readonly weekWidth: number;
  readonly head: number;
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
}

/** A row for each communication, a column for each week; a week without any contact is hatched. */
export function contactCalendar(
  chart: ContactCalendarChart,
  words: FrameWords,
  settings: ChartSettings,
): Element {
  const { width = pageWidth } = settings;
  const legend = legendOf(legendEntries(chart), width);
  const widest =
    Math.max(...[...chart.rows.map((row) => row.label), chart.words.total].map(textWidth)) * fontSize;
  const left = Math.min(width * 0.34, Math.max(90, widest + 20));
  const weekWidth = Math.min(widestWeek, (width - left) / chart.weeks.length);
  const top = legend.height + headHeight;
  const bottom = top + chart.rows.length * rowHeight;
  const plot = {
    left,
    weekWidth,
    head: legend.height,
    top,
    bottom,
    right: left + weekWidth * chart.weeks.length,
  };
  return svg(
    { ...words, width, height: bottom + rowHeight + 10 },
    settings,
    ...legend.elements,
    ...silence(chart, plot),
    ...heads(chart, plot, settings.language),
    ...chart.rows.map((row, index) => rowMarks(row, plot.top + index * rowHeight, plot, settings)),
    ...totals(chart, plot),
  );
}

function legendEntries({ words, rows, weeks }: ContactCalendarChart): readonly LegendEntry[] {
  const has = (kind: keyof CalendarCell) => rows.some(({ cells }) => cells.some((cell) => cell[kind] > 0));
  const entries: readonly (readonly [boolean, LegendEntry])[] = [
    [has("held"), { text: words.held, draw: (x, y) => sign(filledCircle, "good", x, y, 70) }],
    [
      rows.some(({ cells }) => cells.some((cell) => cellState(cell) === "extra")),
      { text: words.extra, draw: (x, y) => sign(filledDiamond, "neutral", x, y, 50) },
    ],
    [has("missed"), { text: words.missed, draw: (x, y) => strokeCross("severe", x, y) }],
    [has("planned"), { text: words.planned, draw: (x, y) => sign(hollowCircle, "neutral", x, y, 60) }],
    [
      weeks.some((week) => week.time === "past" && week.contacts === 0),
      { text: words.silent, draw: (x, y) => hatchedBox(x - 8, y - 8, 17, 16) },
    ],
  ];
  return entries.flatMap(([isUsed, entry]) => (isUsed ? [entry] : []));
}

function hatchedBox(x: number, y: number, width: number, height: number): Element {
  return element(
    "g",
    {},
    element("rect", {
      x: round(x),
      y: round(y),
      width: round(width),
      height: round(height),
      fill: toneColours.severe.soft,
      class: "chart-soft-severe",
    }),
    hatch("severe", x, y, width, height),
  );
}

function silence(
  { weeks }: ContactCalendarChart,
  { left, weekWidth, top, bottom }: Plot,
): readonly Element[] {
  return weeks.flatMap(({ time, contacts }, index) =>
    time === "past" && contacts === 0
      ? [hatchedBox(left + index * weekWidth, top, weekWidth, bottom + rowHeight - top)]
      : [],
  );
}

/** The months above, the Mondays below them; the week of the as-of date stands out. */
function heads({ weeks }: ContactCalendarChart, plot: Plot, language: Language): readonly Element[] {
  const { left, weekWidth, head, right } = plot;
  const quiet = { class: "chart-quiet", fill: colours.quiet, size: 11 } as const;
  let free = 0;
  return weeks.flatMap(({ from, time }, index) => {
    const x = left + index * weekWidth;
    const isNew = index === 0 || from.slice(0, 7) !== weeks[index - 1]?.from.slice(0, 7);
    const month = monthText(from, language);
    const hasRoom = isNew && x >= free && x + textWidth(month) * 11 <= right + 24;
    if (hasRoom) free = x + textWidth(month) * 11 + 8;
    const day = { ...quiet, anchor: "middle" } as const;
    const middle = x + weekWidth / 2;
    return [
      ...(hasRoom ? [label(month, x + 2, head + 12, quiet)] : []),
      ...(time === "now"
        ? [
            element("rect", {
              x: round(middle - 11),
              y: head + 18,
              width: 22,
              height: 17,
              rx: 8,
              fill: colours.accent,
              class: "chart-today-label",
            }),
            label(String(Number(from.slice(8))), middle, head + 31, {
              ...day,
              class: "chart-on-accent",
              fill: colours.paper,
            }),
          ]
        : [label(String(Number(from.slice(8))), middle, head + 31, day)]),
    ];
  });
}

function rowMarks(row: CalendarRow, y: number, plot: Plot, settings: ChartSettings): Element {
  const { left, weekWidth, right } = plot;
  return recordMark(
    row,
    { x: 0, y: y + 1, width: right, height: rowHeight - 2 },
    settings,
    element("line", { x1: 0, x2: round(right), y1: y, y2: y, stroke: colours.line, class: "chart-line" }),
    label(fitText(row.label, (left - 16) / fontSize), 0, y + 17),
    ...row.cells.flatMap((cell, index) =>
      cellMarks(cell, left + (index + 0.5) * weekWidth, y + rowHeight / 2),
    ),
  );
}

/** One sign says it; a number beside it where there is more than one; `1/3` where some of a week are missing. */
function cellMarks(cell: CalendarCell, x: number, y: number): readonly Element[] {
  const { missed, planned } = cell;
  const took = cell.held + cell.extra;
  switch (cellState(cell)) {
    case "partly":
      return [
        label(`${took}/${took + missed}`, x, y + 4, {
          anchor: "middle",
          size: 11,
          weight: 600,
          class: "chart-text-severe",
          fill: toneColours.severe.strong,
        }),
      ];
    case "missed":
      return [strokeCross("severe", x, y), ...times(missed, x, y, "severe")];
    case "held":
      return [sign(filledCircle, "good", x, y, 70), ...times(took, x, y, "good")];
    case "extra":
      return [sign(filledDiamond, "neutral", x, y, 50), ...times(took, x, y, "neutral")];
    case "planned":
      return [sign(hollowCircle, "neutral", x, y, 60), ...times(planned, x, y, "neutral")];
    case undefined:
      return [];
  }
}

type CellState = "partly" | "missed" | "held" | "extra" | "planned";

function cellState({ held, missed, planned, extra }: CalendarCell): CellState | undefined {
  if (missed > 0) return held + extra > 0 ? "partly" : "missed";
  if (held > 0) return "held";
  if (extra > 0) return "extra";
  return planned > 0 ? "planned" : undefined;
}

function times(count: number, x: number, y: number, tone: "good" | "neutral" | "severe"): readonly Element[] {
  if (count < 2) return [];
  return [
    label(String(count), x + 7, y - 2, {
      size: 9,
      class: `chart-text-${tone}`,
      fill: toneColours[tone].strong,
    }),
  ];
}

function totals(
  { weeks, words }: ContactCalendarChart,
  { left, weekWidth, bottom, right }: Plot,
): readonly Element[] {
  return [
    element("line", {
      x1: 0,
      x2: round(right),
      y1: bottom,
      y2: bottom,
      stroke: colours.quiet,
      "stroke-width": 1.5,
      class: "chart-baseline",
    }),
    label(fitText(words.total, (left - 16) / fontSize), 0, bottom + 17, { weight: 600 }),
    ...weeks.flatMap(({ contacts, time }, index) =>
      contacts === undefined || (time === "now" && contacts === 0)
        ? []
        : [
            label(String(contacts), left + (index + 0.5) * weekWidth, bottom + 17, {
              anchor: "middle",
              weight: contacts === 0 ? 700 : 400,
              ...(contacts === 0 ? { class: "chart-text-severe", fill: toneColours.severe.strong } : {}),
            }),
          ],
    ),
  ];
}
