import { monthText } from "../../plan/facts/date-text.ts";
import type { Language } from "../../plan/words.ts";
import type { CalendarRow, ContactCalendarChart } from "../chart-kinds.ts";
import { type Element, element } from "../element.ts";
import { cellMarks, hatchedBox, legendEntries } from "./contact-marks.ts";
import { legendOf } from "./legend.ts";
import { colours, toneColours } from "./palette.ts";
import { recordMark } from "./record-mark.ts";
import type { ChartSettings } from "./settings.ts";
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
