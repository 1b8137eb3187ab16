import type { Analysis } from "../analyze.ts";
import type { Finding, Fix, TextEdit } from "../finding.ts";
import type { Words } from "../words.ts";
import { createEditSet } from "./edit-set.ts";

/** A repair that was made. */
export interface Repair {
  readonly rule: string;
  readonly title: Words;
}

/** A text after its repairs. */
export interface FixedText {
  /** Of the text as it is now. */
  readonly analysis: Analysis;
  readonly repairs: readonly Repair[];
  /** The edits of each round; each counts from the text that the round before has left. */
  readonly rounds: readonly (readonly TextEdit[])[];
}

export interface FixTextOptions {
  /** The fix of a finding that is to be applied, if any: its preferred one unless said otherwise. */
  readonly choose?: (finding: Finding) => Fix | undefined;
  /** How often the text is gone through, at most. */
  readonly mostRounds?: number;
}

/** The repair of a finding that is almost surely meant. */
export function preferredFix(finding: Finding): Fix | undefined {
  return finding.fixes().find(({ preferred }) => preferred);
}

/** A repair may bring another to light; more rounds than this mean that two of them undo each other. */
const usualRounds = 20;

/**
 * Applies one fix of each finding, round by round until none is left. Of fixes that overlap the first is applied,
 * and the others are looked at again in the next round.
 */
export function fixText(
  text: string,
  analyze: (text: string) => Analysis,
  { choose = preferredFix, mostRounds = usualRounds }: FixTextOptions = {},
): FixedText {
  let analysis = analyze(text);
  const repairs: Repair[] = [];
  const rounds: (readonly TextEdit[])[] = [];
  const seen = new Set([text]);
  for (let round = 0; round < mostRounds; round++) {
    const chosen = chooseFixes(analysis.findings, choose);
    const edits = inOrder(chosen.flatMap(({ fix }) => fix.edits));
    const next = applied(analysis.text, edits);
    // A text that was there before: the repairs go round in a circle.
    if (chosen.length === 0 || seen.has(next)) break;
    seen.add(next);
    rounds.push(edits);
    for (const { finding, fix } of chosen) repairs.push({ rule: finding.rule, title: fix.title });
    analysis = analyze(next);
  }
  return { analysis, repairs, rounds };
}

interface ChosenFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

function chooseFixes(
  findings: readonly Finding[],
  choose: NonNullable<FixTextOptions["choose"]>,
): readonly ChosenFix[] {
  const chosen: ChosenFix[] = [];
  const taken = createEditSet();
  for (const finding of findings) {
    const fix = choose(finding);
    if (fix === undefined || fix.edits.some((edit) => taken.meets(edit))) continue;
    chosen.push({ finding, fix });
    for (const edit of fix.edits) taken.add(edit);
  }
  return chosen;
}

/** The edits of one fix may touch, and keep their order; those of different ones do not. */
function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A text after edits that are in its order and do not overlap. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let end = 0;
  for (const edit of edits) {
    result += text.slice(end, edit.start) + edit.newText;
    end = edit.end;
  }
  return result + text.slice(end);
}
