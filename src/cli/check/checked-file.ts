import type { Analysis } from "../../plan/analyze.ts";
import { tamed } from "../../plan/directions.ts";
import type { Fix, Severity, TextEdit } from "../../plan/finding.ts";
import type { Repair } from "../../plan/fix/fix-text.ts";
import type { Path, Span } from "../../plan/path.ts";
import type { Words } from "../../plan/words.ts";
import { type LineIndex, lineIndexOf, type Range, rangeOf } from "./line-index.ts";

/** A plan that was checked, with all that the formats need of it. */
export interface CheckedFile {
  /** As it was named. */
  readonly file: string;
  readonly lines: LineIndex;
  readonly findings: readonly LocatedFinding[];
  /** What `--fix` did; undefined where it was not asked for. */
  readonly repairs?: readonly Repair[];
}

/** A finding with its places as lines and characters, as the Language Server Protocol counts them. */
export interface LocatedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Words;
  readonly range: Range;
  readonly path: Path;
  readonly related: readonly { readonly message: Words; readonly range: Range; readonly path: Path }[];
  readonly fixes: readonly LocatedFix[];
}

export interface LocatedFix {
  readonly title: Words;
  readonly preferred: boolean;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** What an analysis found, apart from the analysis: of a thousand plans none is kept in memory. */
export function checkedFile(file: string, { text, findings }: Analysis): CheckedFile {
  const lines = lineIndexOf(text);
  const range = (span: Span) => rangeOf(lines, span);
  const located = findings.map(({ rule, severity, message, span, path, related, fixes }) => ({
    rule,
    severity,
    message: tamedWords(message),
    range: range(span),
    path,
    related: related.map((place) => ({
      message: tamedWords(place.message),
      range: range(place.span),
      path: place.path,
    })),
    fixes: fixes().map((fix) => locatedFix(fix, range)),
  }));
  return { file, lines, findings: located };
}

/** What a message quotes of a plan neither turns the message round nor hides in it. */
function tamedWords({ en, "zh-CN": chinese }: Words): Words {
  return { en: tamed(en), "zh-CN": tamed(chinese) };
}

function locatedFix({ title, preferred, edits }: Fix, range: (span: Span) => Range): LocatedFix {
  return {
    title,
    preferred: preferred === true,
    edits: edits.map((edit: TextEdit) => ({ range: range(edit), newText: edit.newText })),
  };
}
