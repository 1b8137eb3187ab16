import type { Language } from "../../../plan/words.ts";
import { textWidth } from "../../charts/text-width.ts";
import type { Column, TableBlock } from "../../report.ts";
import { cellText } from "../content-text.ts";

/** Narrowest and widest column of each kind, in the sheet's unit: the width of a digit. */
const ranges: Readonly<Record<Column["kind"], readonly [number, number]>> = {
  key: [7, 18],
  name: [24, 40],
  text: [10, 26],
  prose: [14, 46],
  date: [12, 14],
  number: [9, 12],
  mark: [9, 18],
};

/** Widths that show what is there: a column grows with its texts up to where they wrap. */
export function columnWidths({ columns, rows }: TableBlock, language: Language): readonly number[] {
  return columns.map(({ title, kind }, index) => {
    const [least, most] = ranges[kind];
    // Beside a title stands the button of the filter.
    let width = Math.min(most, Math.max(least, digits(title) + 4));
    for (const { cells } of rows) {
      if (width >= most) break;
      const cell = cells[index];
      if (cell === undefined) continue;
      for (const line of cellText(cell, language).split("\n")) width = Math.max(width, digits(line) + 2);
    }
    return Math.min(most, Math.ceil(width));
  });
}

/** The width of a text in digits: one is a little over half an em wide. */
function digits(text: string): number {
  return textWidth(text) / 0.53;
}

/** How many lines a text takes in a column; a little more than reckoned, since words are not broken. */
export function linesIn(text: string, width: number): number {
  return text
    .split("\n")
    .reduce((lines, line) => lines + Math.max(1, Math.ceil((digits(line) * 1.08) / width)), 0);
}

/**
 * How high a row of so many lines is, in points. Not every program reckons it when it opens a file, and none does
 * for cells that are one.
 */
export function rowHeight(lines: number, least = 18): number {
  return Math.min(highestRow, Math.max(least, lines * lineHeight + 5));
}

const lineHeight = 14;
const highestRow = 409;
