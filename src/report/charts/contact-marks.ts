import type { CalendarCell, ContactCalendarChart } from "../chart-kinds.ts";
import { type Element, element } from "../element.ts";
import { hatch } from "./hatch.ts";
import type { LegendEntry } from "./legend.ts";
import { toneColours } from "./palette.ts";
import { filledCircle, filledDiamond, hollowCircle, sign, strokeCross } from "./signs.ts";
import { softBox } from "./soft-box.ts";
import { label } from "./svg.ts";

/** The signs that a calendar of contacts uses, each with what it means. */
export function legendEntries({ words, rows, weeks }: ContactCalendarChart): readonly LegendEntry[] {
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

/** What stands for weeks without any contact. */
export function hatchedBox(x: number, y: number, width: number, height: number): Element {
  return element("g", {}, softBox("severe", { x, y, width, height }), hatch("severe", x, y, width, height));
}

/** What a week of a communication was: one sign says it; a number beside it where there is more than one; `1/3` where some of a week are missing. */
export function cellMarks(cell: CalendarCell, x: number, y: number): readonly Element[] {
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
