import type { Analysis } from "../../plan/analyze.ts";
import type { Finding, Fix, TextEdit } from "../../plan/finding.ts";
import type { Repair } from "./checked-file.ts";
import { createEditSet } from "./edit-set.ts";

/** A text after its repairs. */
export interface FixedText {
  /** Of the text as it is now. */
  readonly analysis: Analysis;
  readonly repairs: readonly Repair[];
}

/** A repair may bring another to light; more rounds than this mean that two of them undo each other. */
const mostRounds = 20;

/**
 * Applies the preferred fix of each finding, round by round until none is left. Of fixes that overlap the first
 * is applied, and the others are looked at again in the next round.
 */
export function fixText(text: string, analyze: (text: string) => Analysis): FixedText {
  let analysis = analyze(text);
  const repairs: Repair[] = [];
  const seen = new Set([text]);
  for (let round = 0; round < mostRounds; round++) {
    const chosen = chooseFixes(analysis.findings);
    const next = applied(
      analysis.text,
      chosen.flatMap(({ fix }) => fix.edits),
    );
    // A text that was there before: the repairs go round in a circle.
    if (chosen.length === 0 || seen.has(next)) break;
    seen.add(next);
    for (const { finding, fix } of chosen) repairs.push({ rule: finding.rule, title: fix.title });
    analysis = analyze(next);
  }
  return { analysis, repairs };
}

interface ChosenFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

function chooseFixes(findings: readonly Finding[]): readonly ChosenFix[] {
  const chosen: ChosenFix[] = [];
  const taken = createEditSet();
  for (const finding of findings) {
    const fix = finding.fixes().find(({ preferred }) => preferred);
    if (fix === undefined || fix.edits.some((edit) => taken.meets(edit))) continue;
    chosen.push({ finding, fix });
    for (const edit of fix.edits) taken.add(edit);
  }
  return chosen;
}

function applied(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let end = 0;
  // The edits of one fix may touch, and keep their order; those of different ones do not.
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(end, edit.start) + edit.newText;
    end = edit.end;
  }
  return result + text.slice(end);
}
