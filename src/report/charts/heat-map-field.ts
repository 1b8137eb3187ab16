import { type Child, type Element, element } from "../element.ts";
import type { HeatMapCell, HeatMapEntry } from "../report.ts";
import { toneColours } from "./palette.ts";
import { type MarkArea, recordMark } from "./record-mark.ts";
import type { ChartSettings } from "./settings.ts";
import { fontSize, label, round } from "./svg.ts";
import { fitText, textWidth } from "./text-width.ts";

/** A field of the matrix: its level, and what stands there. */
export function fieldContent(cell: HeatMapCell, area: MarkArea, settings: ChartSettings): Element {
  const { x, y, width, height } = area;
  const { strong, soft } = toneColours[cell.tone];
  return element(
    "g",
    {},
    element("rect", {
      x: round(x),
      y: round(y),
      width: round(width),
      height: round(height),
      rx: 4,
      fill: soft,
      class: `chart-soft-${cell.tone}`,
    }),
    label(fitText(cell.label, width / 10), x + 6, y + 13, {
      class: `chart-text-${cell.tone}`,
      fill: strong,
      size: 10,
    }),
    ...(settings.isInteractive === true ? titles(cell.entries, area, settings) : ids(cell.entries, area)),
  );
}

/** How high a field has to be: two lines on paper, where its records are links a line for each. */
export function fieldHeight({ entries }: HeatMapCell, { isInteractive }: ChartSettings): number {
  if (isInteractive !== true) return leastHeight;
  const lines = Math.min(entries.length, mostTitles) + (entries.length > mostTitles ? 1 : 0);
  return Math.max(leastHeight, top + lines * titleHeight);
}

const leastHeight = 58;
const top = 24;
const titleHeight = 20;
const mostTitles = 10;

function titles(
  entries: readonly HeatMapEntry[],
  { x, y, width }: MarkArea,
  settings: ChartSettings,
): readonly Child[] {
  const ems = (width - 12) / fontSize;
  const more = entries.length - mostTitles;
  return [
    ...entries.slice(0, mostTitles).map((entry, index) => {
      const lineTop = y + top - 4 + index * titleHeight;
      return recordMark(
        entry,
        { x: x + 2, y: lineTop, width: width - 4, height: titleHeight - 1 },
        settings,
        label(fitText(`${entry.id} ${entry.title}`, ems), x + 6, lineTop + 14),
      );
    }),
    more > 0 ? label(`+${more}`, x + 6, y + top + 10 + mostTitles * titleHeight) : null,
  ];
}

function ids(entries: readonly HeatMapEntry[], { x, y, width }: MarkArea): readonly Child[] {
  const lines = idLines(
    entries.map(({ id }) => id),
    (width - 12) / fontSize,
  );
  return lines.map((line, index) => label(line, x + 6, y + 30 + index * 16, { weight: 600 }));
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
