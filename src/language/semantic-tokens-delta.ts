import type { SemanticTokensEdit } from "vscode-languageserver-types";

/**
 * What makes one list of token numbers into another, as one edit: tokens stand relative to the one before, so that
 * an edit of the text changes a few numbers and leaves those before and after alone. No edit where both are equal.
 */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shortest - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  const deleteCount = before.length - start - same;
  const data = after.slice(start, after.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
