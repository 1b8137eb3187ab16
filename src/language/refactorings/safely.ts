import { type Analysis, createAnalyzer } from "../../plan/analyze.ts";
import { changedData } from "../../plan/edit/same-data.ts";
import type { TextEdit } from "../../plan/finding.ts";
import { applied } from "../../plan/fix/fix-text.ts";
import type { Path } from "../../plan/path.ts";

/** An edit of the record or section at a path that must not change what it says. */
export type PlacedEdit = readonly [path: Path, edit: TextEdit];

/** The edits after which the plan says what it says; records that would not are left as they are. */
export function safely(
  { source, text, options }: Analysis,
  edits: readonly PlacedEdit[],
): readonly TextEdit[] {
  const analyzer = createAnalyzer();
  let kept = edits.toSorted(([, a], [, b]) => a.start - b.start);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const chosen = kept.map(([, edit]) => edit);
    const after = analyzer.analyze(applied(text, chosen), options).source;
    const changed = changedData(source, after);
    if (changed === undefined) return [];
    if (changed.length === 0) return chosen;
    const left = new Set(changed.map((path) => JSON.stringify(path)));
    kept = kept.filter(([path]) => !left.has(JSON.stringify(path)));
  }
  return [];
}

const attempts = 3;
