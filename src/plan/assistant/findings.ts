import type { Analysis } from "../analyze.ts";
import type { Finding, Fix } from "../finding.ts";
import { pathText } from "../path.ts";
import { recordIdAt } from "../record-at.ts";
import type { Language } from "../words.ts";
import { lineAt } from "./line-diff.ts";

/** A finding as an assistant gets it. */
export interface ToldFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  /** From 1. */
  readonly line: number;
  readonly path: string;
  readonly record?: string;
  /** What could be done; `fix` is what a proposal names it by. */
  readonly fixes: readonly { readonly fix: string; readonly title: string; readonly preferred?: true }[];
}

/** What an assistant may ask of a plan's findings. */
export interface FindingsQuery {
  readonly language: Language;
  readonly rule?: string | undefined;
  readonly record?: string | undefined;
}

/** The findings of a plan, the gravest first, with what could be done about each. At most 200: `left` says how many more. */
export function findingsOf(
  { text, plan, findings }: Analysis,
  { language, rule, record }: FindingsQuery,
): { readonly findings: readonly ToldFinding[]; readonly left: number } {
  const wanted = findings.filter(
    (one) =>
      (rule === undefined || one.rule === rule) &&
      (record === undefined || recordIdAt(plan, one.path) === record),
  );
  const ordered = wanted.toSorted((a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity));
  const told = ordered.slice(0, mostFindings).map((finding): ToldFinding => {
    const id = recordIdAt(plan, finding.path);
    return {
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message[language],
      line: lineAt(text, finding.span.start),
      path: pathText(finding.path),
      ...(id !== undefined && { record: id }),
      fixes: finding.fixes().map(({ title, preferred }, index) => ({
        fix: fixName(finding, index),
        title: title[language],
        ...(preferred === true && { preferred }),
      })),
    };
  });
  return { findings: told, left: wanted.length - told.length };
}

/** The fix of a name as `findingsOf` gives it; undefined where the plan has changed since, or there never was one. */
export function fixNamed({ findings }: Analysis, name: string): Fix | undefined {
  for (const finding of findings) {
    if (!name.startsWith(finding.rule)) continue;
    const found = finding.fixes().find((_, index) => fixName(finding, index) === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

const gravity = ["error", "warning", "info", "hint"];
const mostFindings = 200;

function fixName({ rule, path }: Finding, index: number): string {
  return `${rule} ${pathText(path)} #${index + 1}`;
}
