import { type Child, type Element, element } from "../element.ts";
import type { HeatMapCell, HeatMapEntry } from "../report.ts";
import { toneColours } from "./palette.ts";
import { type MarkArea, recordMark } from "./record-mark.ts";
import type { ChartSettings } from "./settings.ts";
import { softBox } from "./soft-box.ts";
import { fontSize, label } from "./svg.ts";
import { fitText, textWidth } from "./text-width.ts";

/** A field of the matrix: its level, and what stands there. */
export function fieldContent(cell: HeatMapCell, area: MarkArea, settings: ChartSettings): Element {
  const { x, y, width } = area;
  return element(
    "g",
    {},
    softBox(cell.tone, area, 4),
    label(fitText(cell.label, width / 10), x + 6, y + 13, {
      class: `chart-text-${cell.tone}`,
      fill: toneColours[cell.tone].strong,
      size: 10,
    }),
    ...(settings.isInteractive === true ? titles(cell.entries, area, settings) : ids(cell.entries, area)),
  );
}

/** How high a field of a width has to be: two lines on paper; where its records are links, one or two for each. */
export function fieldHeight(
  { entries }: HeatMapCell,
  width: number,
  { isInteractive }: ChartSettings,
): number {
  if (isInteractive !== true) return leastHeight;
  const more = entries.length > mostEntries ? lineHeight : 0;
  return Math.max(leastHeight, top + Math.min(entries.length, mostEntries) * entryHeight(width) + more + 10);
}

/** Of a field with the gap below it. */
export const leastHeight = 58;
const top = 20;
const lineHeight = 20;
const mostEntries = 10;

/** In a narrow field the title stands below the id. */
function isNarrow(width: number): boolean {
  return width < 190;
}

function entryHeight(width: number): number {
  return isNarrow(width) ? lineHeight + 15 : lineHeight;
}

function titles(entries: readonly HeatMapEntry[], area: MarkArea, settings: ChartSettings): readonly Child[] {
  const { x, y, width } = area;
  const height = entryHeight(width);
  const more = entries.length - mostEntries;
  return [
    ...entries.slice(0, mostEntries).map((entry, index) => {
      const lineTop = y + top + index * height;
      const place = { x: x + 2, y: lineTop, width: width - 4, height: height - 1 };
      return recordMark(entry, place, settings, ...lines(entry, place));
    }),
    more > 0 ? label(`+${more}`, x + 6, y + top + 14 + mostEntries * height) : null,
  ];
}

function lines({ id, title }: HeatMapEntry, { x, y, width }: MarkArea): readonly Element[] {
  const ems = (width - 8) / fontSize;
  if (!isNarrow(width)) return [label(fitText(`${id} ${title}`, ems), x + 4, y + 14)];
  return [
    label(fitText(id, ems), x + 4, y + 14, { weight: 600 }),
    label(fitText(title, (width - 8) / titleSize), x + 4, y + 29, { size: titleSize }),
  ];
}

const titleSize = 11;

function ids(entries: readonly HeatMapEntry[], { x, y, width }: MarkArea): readonly Child[] {
  const joined = idLines(
    entries.map(({ id }) => id),
    (width - 12) / fontSize,
  );
  return joined.map((line, index) => label(line, x + 6, y + 30 + index * 16, { weight: 600 }));
}

/** Ids on two lines at most; those that do not fit are counted. */
function idLines(all: readonly string[], ems: number): readonly string[] {
  const lines: string[] = [];
  for (const [index, id] of all.entries()) {
    const last = lines.at(-1);
    const joined = last === undefined ? undefined : `${last}, ${id}`;
    if (joined !== undefined && textWidth(joined) <= ems) lines[lines.length - 1] = joined;
    else if (lines.length < 2) lines.push(fitText(id, ems));
    else {
      lines[1] = `${fitText(lines[1] ?? "", ems - 2)} +${all.length - index}`;
      break;
    }
  }
  return lines;
}
