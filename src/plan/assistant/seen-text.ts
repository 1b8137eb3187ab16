import type { Analysis } from "../analyze.ts";
import type { Span } from "../path.ts";
import type { Visibility } from "../plan.ts";
import { type Part, seenParts } from "./seen-parts.ts";

/** What some readers see of a plan's text, as a text of its own. */
export interface SeenText {
  /** The plan without what is kept from them, without comments, blank lines, anchors, tags and what stands twice. */
  readonly text: string;
  /**
   * Where a stretch of it stands in the plan; nowhere where something that they do not see stands within. A place between two
   * texts may be behind the first and before the second, with what they do not see between.
   */
  readonly inPlan: (span: Span) => readonly Span[];
}

/**
 * The text of a plan as far as its readers see it, a plan again. Nothing in it tells whether or where anything is left out:
 * plans that say the same to their readers, and are laid out alike, have the same.
 */
export function seenText(analysis: Pick<Analysis, "source" | "plan">, visibility: Visibility): SeenText {
  const { text } = analysis.source;
  const runs: Run[] = [];
  let length = 0;
  const take = ({ start, end }: Span) => {
    if (start >= end) return;
    const last = runs.at(-1);
    if (last && last.start + last.length === start) last.length += end - start;
    else runs.push({ at: length, start, length: end - start });
    length += end - start;
  };
  const whole = seenParts(analysis, visibility);
  writeParts(text, whole, take);
  const last = whole.parts?.at(-1)?.end ?? 0;
  if (length > 0) for (const span of structureIn(text, { start: last, end: whole.end })) take(span);
  return {
    text: runs.map((run) => text.slice(run.start, run.start + run.length)).join(""),
    inPlan: (span) => inPlan(text, runs, span),
  };
}

/** So much of the text as it stands in the plan from `start` on. */
interface Run {
  readonly at: number;
  readonly start: number;
  length: number;
}

type Take = (span: Span) => void;

function writeParts(text: string, { start, end, parts, isFlow }: Part, take: Take): void {
  if (parts === undefined) {
    withoutComment(text, { start, end }, take);
    return;
  }
  const seen = new Set(parts.filter((part) => !part.isHidden && !isNothing(part)));
  const [first, last, [firstSeen]] = [parts[0], parts.at(-1), seen];
  if (first === undefined || last === undefined || firstSeen === undefined) {
    if (isFlow) for (const at of [start, end - 1]) take({ start: at, end: at + 1 });
    return;
  }
  const open = structureIn(text, { start, end: first.start });
  for (const [index, part] of parts.entries()) {
    if (!seen.has(part)) continue;
    const before = structureIn(text, { start: parts[index - 1]?.end ?? start, end: part.start });
    // The first that is seen begins as the first of all does, best with what stands before it itself.
    const isAsFirst = part === firstSeen && textOf(text, before) !== textOf(text, open);
    for (const span of isAsFirst ? open : before) take(span);
    writeParts(text, part, take);
  }
  // What ends without a bracket may seem to reach up to a comment.
  if (isFlow || end === text.length)
    for (const span of structureIn(text, { start: last.end, end })) take(span);
}

/** Whether nothing of a part is left, not even brackets. */
function isNothing({ parts, isFlow }: Part): boolean {
  return parts !== undefined && !isFlow && parts.every((part) => part.isHidden || isNothing(part));
}

/** A text over several lines may have a comment at its head. */
function withoutComment(text: string, { start, end }: Span, take: Take): void {
  const head = /^[|>][-+\d]*(?=[ \t]+#)/.exec(text.slice(start, Math.min(end, start + 20)))?.[0].length;
  const next = head === undefined ? -1 : text.slice(start, end).search(/[\r\n]/);
  take({ start, end: head === undefined ? end : start + head });
  if (next >= 0) take({ start: start + next, end });
}

/**
 * What holds parts together: indentation, dashes, colons, commas, brackets; of several line breaks the last. Where there is
 * anything else, the text could not be read there, and nothing of that is taken.
 */
function structureIn(text: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = [];
  for (const { 0: one, index, groups } of text.slice(start, end).matchAll(tokens)) {
    if (groups?.["odd"] !== undefined) return [lineBefore(text, { start, end })];
    if (groups?.["structure"] !== undefined)
      found.push({ start: start + index, end: start + index + one.length });
  }
  // Without blank lines, and blanks at the ends of lines; before the first section, without any.
  const kept: Span[] = [];
  let isBeforeBreak = false;
  for (const span of found.toReversed()) {
    const isBreak = /[\r\n]/.test(text.charAt(span.start));
    const isBlank = isBreak || /[ \t]/.test(text.charAt(span.start));
    if (!(isBlank && isBeforeBreak) && !(isBreak && start === 0)) kept.push(span);
    isBeforeBreak = isBreak || (isBlank && isBeforeBreak);
  }
  return kept.toReversed();
}

const tokens =
  /(?:(?<=\s)|^)#[^\r\n]*|[&!][^\s,[\]{}]*[ \t]*|---(?=\s)|\uFEFF|(?<structure>\r\n|[\r\n]|[ \t]+|[:,?[\]{}-])|(?<odd>[\s\S])/g;

/** The indentation of what follows, and its dash. */
function lineBefore(text: string, { start, end }: Span): Span {
  const rest = /(?:\r\n|\r|\n)?[ \t]*(?:-[ \t]+)*$/.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: end - rest, end };
}

function textOf(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join("");
}

function inPlan(text: string, runs: readonly Run[], { start, end }: Span): readonly Span[] {
  const at = (place: number): number | undefined => {
    const run = runs.find((one) => one.at <= place && place < one.at + one.length);
    return run && run.start + place - run.at;
  };
  if (start === end) {
    // What is put behind a text stands right behind it, before a comment that follows.
    const before = start > 0 ? at(start - 1) : undefined;
    return [before === undefined ? undefined : before + 1, at(start)].flatMap((place) =>
      place === undefined ? [] : [{ start: place, end: place }],
    );
  }
  const [first, last] = [at(start), at(end - 1)];
  if (first === undefined || last === undefined) return [];
  const areBlank = runs.every(({ at: place, start: begins }, index) => {
    const before = runs[index - 1];
    if (before === undefined || place <= start || place >= end) return true;
    return (
      before.start + before.length <= begins && isBlank(text.slice(before.start + before.length, begins))
    );
  });
  return areBlank ? [{ start: first, end: last + 1 }] : [];
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}
