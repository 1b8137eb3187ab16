import type { Severity } from "../../plan/finding.ts";
import type { Path } from "../../plan/path.ts";
import type { Language } from "../../plan/words.ts";
import type { LocatedFinding } from "../check/checked-file.ts";
import type { Range } from "../check/line-index.ts";
import type { Format } from "./format.ts";

/** A finding as other programs read it; the names are fixed. Ranges are 0-based, in UTF-16 units. */
export interface JsonFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly path: Path;
  readonly related: readonly { readonly message: string; readonly range: Range; readonly path: Path }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly preferred?: true;
    readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  }[];
}

/** One entry a file: `{file, findings}`, and after `--fix` also `repairs`. */
export const formatJson: Format = (files, { language }) => {
  const entries = files.map(({ file, findings, repairs }) => ({
    file,
    findings: findings.map((finding) => jsonFinding(finding, language)),
    ...(repairs && { repairs: repairs.map(({ rule, title }) => ({ rule, title: title[language] })) }),
  }));
  return `${JSON.stringify(entries, undefined, 2)}\n`;
};

export function jsonFinding(finding: LocatedFinding, language: Language): JsonFinding {
  const { rule, severity, message, range, path, related, fixes } = finding;
  return {
    rule,
    severity,
    message: message[language],
    range,
    path,
    related: related.map((place) => ({ ...place, message: place.message[language] })),
    fixes: fixes.map(({ title, preferred, edits }) => ({
      title: title[language],
      ...(preferred && { preferred }),
      edits,
    })),
  };
}
