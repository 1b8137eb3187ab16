import { textWidth as ems } from "../../charts/text-width.ts";
import type { Cell, Column, TableBlock } from "../../report.ts";
import { contentText } from "./content-text.ts";

/**
 * How many twips an em of the table's text takes: faces that stand in for a missing one are wider. And what a cell
 * has beside its text.
 */
const em = 195;
const padding = 170;

interface Kind {
  /** Ems that a column has at least, where its text is not shorter. */
  readonly least: number;
  /** Ems up to which a column grows for its longest text, before those that share the rest do. */
  readonly most: number;
  /** How much of the room that is left it takes. */
  readonly share: number;
  /** Up to how many ems a text is not to be broken; of a longer one, words are not. */
  readonly keeps: number;
}

/** By kinds of column: ids, dates, numbers and marks stay whole, names and prose share what is left. */
const kinds: Readonly<Record<Column["kind"], Kind>> = {
  key: { least: 2.2, most: 6.5, share: 0, keeps: 6.5 },
  name: { least: 10, most: 26, share: 3, keeps: 0 },
  text: { least: 4, most: 15, share: 1, keeps: 6 },
  prose: { least: 10, most: 34, share: 4, keeps: 0 },
  date: { least: 4, most: 8, share: 0, keeps: 8 },
  number: { least: 2.5, most: 5, share: 0, keeps: 5 },
  mark: { least: 3, most: 9.5, share: 0, keeps: 7.5 },
};

/**
 * The widths of a table's columns in twips, which make `total`: first what must not be broken, then what the
 * longest text wants, as far as there is room.
 */
export function columnWidths({ columns, rows }: TableBlock, total: number): readonly number[] {
  const wishes = columns.map(({ title, kind }, index) => {
    const { least, most, share } = kinds[kind];
    // Of a long table the first rows say enough of how wide its text is.
    const texts = rows.slice(0, 200).flatMap(({ cells }) => lines(cells[index]));
    const head = longestWord(title) * headSize;
    const longest = Math.max(head, ...texts.map(ems));
    const whole = Math.max(head, ...texts.map((text) => unbroken(text, kinds[kind])));
    const floor = Math.max(Math.min(whole, most), Math.min(longest, least)) * (wider[kind] ?? 1);
    return { floor: floor * em + padding, wanted: Math.min(longest, most) * em + padding, share };
  });
  const floors = wishes.map(({ floor }) => floor);
  const left = total - sum(floors);
  if (left <= 0) return rounded(squeezed(wishes, total), total);
  const longings = wishes.map(({ floor, wanted }) => Math.max(0, wanted - floor));
  const part = Math.min(1, left / Math.max(1, sum(longings)));
  const widths = floors.map((floor, index) => floor + (longings[index] ?? 0) * part);
  const rest = total - sum(widths);
  const shares = wishes.map(({ share }) => share);
  const all = sum(shares);
  return rounded(
    widths.map((width, index) => width + rest * (all === 0 ? 1 / widths.length : (shares[index] ?? 0) / all)),
    total,
  );
}

/** Digits and capitals vary in width from face to face more than letters do, and a day or an id must not be broken. */
const wider: Readonly<Partial<Record<Column["kind"], number>>> = { key: 1.2, date: 1.07, number: 1.15 };

/** The head of a table is set smaller, and bold, which is as wide. */
const headSize = 1;

/**
 * Too many columns: those of sentences give way first, as far as a few words still stand on a line, then all that may
 * be broken, before ids, dates and numbers do.
 */
function squeezed(
  wishes: readonly { readonly floor: number; readonly share: number }[],
  total: number,
): readonly number[] {
  const widths = [
    { share: 3, left: fewWords },
    { share: 1, left: oneWord },
  ].reduce<readonly number[]>(
    (before, { share, left }) => {
      const gives = before.map((width, index) =>
        (wishes[index]?.share ?? 0) >= share ? Math.max(0, width - left * em) : 0,
      );
      const part = Math.min(1, Math.max(0, sum(before) - total) / Math.max(1, sum(gives)));
      return before.map((width, index) => width - (gives[index] ?? 0) * part);
    },
    wishes.map(({ floor }) => floor),
  );
  const rest = total / sum(widths);
  return widths.map((width) => width * Math.min(1, rest));
}

/** In ems, as what is left of a column of sentences, and of any that may be broken. */
const fewWords = 8;
const oneWord = 5;

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

/** Whole twips; what rounding leaves goes to the last column. */
function rounded(widths: readonly number[], total: number): readonly number[] {
  const whole = widths.map(Math.floor);
  const rest = total - whole.reduce((all, width) => all + width, 0);
  return whole.map((width, index) => (index === whole.length - 1 ? width + rest : width));
}

/** The texts of a cell, each of which begins on a line of its own. */
function lines(cell: Cell | undefined): readonly string[] {
  const all = [
    cell?.content ?? [],
    ...(cell?.details ?? []).map(({ label, content }) => [`${label}: `, ...content]),
  ];
  return all.flatMap((content) => contentText(content).slice(0, 400).split("\n"));
}

/** How wide the text is that is better not broken: the whole, else a word, where that is not long itself. */
function unbroken(text: string, { least, keeps }: Kind): number {
  const width = ems(text);
  return width <= keeps ? width : Math.min(longestWord(text), Math.max(least, keeps));
}

/** Chinese text may be broken anywhere, but a name or a state of so many characters is better not. */
const shortChinese = 6.2;

function longestWord(text: string): number {
  const words = text.split(/[ ,;:，、；：（）()/]+/).map((word) => {
    const width = ems(word);
    return /\p{Script=Han}/u.test(word) ? Math.min(width, shortChinese) : width;
  });
  return Math.max(0, ...words);
}
