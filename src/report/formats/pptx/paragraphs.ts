import { parted } from "../../../plan/directions.ts";
import { charactersOf } from "../../../plan/facts/shortened.ts";
import type { Language } from "../../../plan/words.ts";
import { colours, toneColours } from "../../charts/palette.ts";
import { textWidth } from "../../charts/text-width.ts";
import { toneSigns } from "../../marks.ts";
import type { Cell, Content, Detail, Inline } from "../../report.ts";
import { labelText } from "../label-text.ts";
import { hex, sizes } from "./look.ts";

/** A run of text in one look. */
export interface Run {
  readonly text: string;
  readonly isStrong?: boolean;
  readonly colour?: string;
  readonly url?: string;
}

/** A line of text that wraps, in one size, in points. */
export interface Paragraph {
  readonly runs: readonly Run[];
  readonly size: number;
  readonly isBullet?: boolean;
}

export const quiet = hex(colours.quiet);

/** A run of text as paragraphs, one for each of its lines. */
export function contentParagraphs(
  content: Content,
  size: number,
  look: Omit<Run, "text"> = {},
): readonly Paragraph[] {
  const lines: Run[][] = [[]];
  for (const inline of content) {
    const run = { ...look, ...inlineRun(inline) };
    for (const [index, text] of run.text.split("\n").entries()) {
      if (index > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push({ ...run, text: text.replaceAll("\t", " ") });
    }
  }
  return lines.filter((runs) => runs.length > 0).map((runs) => ({ runs, size }));
}

/** A cell's content, and its details below it, smaller. */
export function cellParagraphs(
  { content, details }: Cell,
  language: Language,
  look: Omit<Run, "text"> = {},
): readonly Paragraph[] {
  return [...contentParagraphs(content, sizes.cell, look), ...detailParagraphs(details, language)];
}

/** Each detail after its label, small. */
export function detailParagraphs(
  details: readonly Detail[] | undefined,
  language: Language,
): readonly Paragraph[] {
  return (details ?? []).flatMap(({ label, content }) => {
    const [first, ...others] = contentParagraphs(content, sizes.detail);
    if (first === undefined) return [];
    const lead = { text: labelText(label, language), colour: quiet };
    return [{ ...first, runs: [lead, ...first.runs] }, ...others];
  });
}

function inlineRun(inline: Inline): Run {
  if (typeof inline === "string") return { text: inline };
  const { text } = inline;
  switch (inline.kind) {
    case "mark":
      return {
        text: `${toneSigns[inline.tone]} ${text}`,
        isStrong: true,
        colour: hex(toneColours[inline.tone].strong),
      };
    case "link":
      return { text, url: inline.url };
    case "quiet":
      return { text, colour: quiet };
    case "strong":
      return { text, isStrong: true };
    case "date":
      return { text };
  }
}

/** How high some paragraphs are in a width; both in inches. */
export function heightOf(paragraphs: readonly Paragraph[], width: number): number {
  return paragraphs.reduce(
    (height, paragraph) => height + linesOf(paragraph, width) * lineHeight(paragraph),
    0,
  );
}

/**
 * Parts paragraphs where so much height is full, within one where need be: what fits, and what goes on.
 * The first part holds at least a line, so that each step gets on.
 */
export function splitParagraphs(
  paragraphs: readonly Paragraph[],
  width: number,
  height: number,
): readonly [readonly Paragraph[], readonly Paragraph[]] {
  let left = height;
  for (const [index, paragraph] of paragraphs.entries()) {
    const line = lineHeight(paragraph);
    const lines = linesOf(paragraph, width);
    if (lines * line <= left + tolerance) {
      left -= lines * line;
      continue;
    }
    const fitting = Math.floor((left + tolerance) / line);
    if (fitting < 1 && index > 0) return [paragraphs.slice(0, index), paragraphs.slice(index)];
    const [head, tail] = splitRuns(paragraph.runs, Math.max(1, fitting) * emsOfLine(paragraph, width));
    const rest = tail.length === 0 ? [] : [{ runs: tail, size: paragraph.size }];
    return [
      [...paragraphs.slice(0, index), { ...paragraph, runs: head }],
      [...rest, ...paragraphs.slice(index + 1)],
    ];
  }
  return [paragraphs, []];
}

const tolerance = 0.001;

/** In inches. */
function lineHeight({ size }: Paragraph): number {
  return linePoints(size) / 72;
}

/** The height of a line, in points. It is set, so that it is the same whatever face a machine has. */
export function linePoints(size: number): number {
  return Math.round(size * 13) / 10;
}

/** Words that do not break leave room at the ends of lines. */
function emsOfLine({ size }: Paragraph, width: number): number {
  return Math.max(1, (width * 72) / size / 1.06);
}

/** The width of a text in ems. The signs of marks are as wide as high, in whatever face has them. */
export function emsOf(text: string): number {
  return textWidth(text) + (text.match(/[○●▲◆■]/g)?.length ?? 0) * 0.45;
}

function linesOf(paragraph: Paragraph, width: number): number {
  const ems = paragraph.runs.reduce((sum, run) => sum + emsOf(run.text) * (run.isStrong ? 1.1 : 1), 0);
  return Math.max(1, Math.ceil(ems / emsOfLine(paragraph, width)));
}

function splitRuns(runs: readonly Run[], ems: number): readonly [readonly Run[], readonly Run[]] {
  let width = 0;
  for (const [index, run] of runs.entries()) {
    let at = 0;
    // What only steers is opened again in what goes on: with that alone nothing would get on.
    let isBegun = index > 0;
    for (const character of charactersOf(run.text)) {
      width += textWidth(character);
      if (width > ems && isBegun) {
        const [before, after] = parted(run.text, cutBefore(run.text, at));
        const [head, tail] = [before.trimEnd(), after.trimStart()];
        return [
          [...runs.slice(0, index), ...(head === "" ? [] : [{ ...run, text: head }])],
          [...(tail === "" ? [] : [{ ...run, text: tail }]), ...runs.slice(index + 1)],
        ];
      }
      at += character.length;
      isBegun ||= isSeen(character);
    }
  }
  return [runs, []];
}

function isSeen(text: string): boolean {
  return /[^\s\p{Cf}]/u.test(text);
}

/** The beginning of the word that would be cut, where it is near. */
function cutBefore(text: string, at: number): number {
  const space = text.lastIndexOf(" ", at);
  return at - space < 24 && isSeen(text.slice(0, Math.max(0, space))) ? space : at;
}
