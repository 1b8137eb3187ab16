import { attentionOf } from "./attention.ts";
import { type AttentionKind, attentionHeading } from "./attention-words.ts";
import { recordRow } from "./record-row.ts";
import type { Row } from "./row.ts";
import { rowIds } from "./row-ids.ts";
import type { ViewContext } from "./view.ts";

/** A line of the list of what needs attention. */
export interface AttentionRow extends Row {
  readonly kind: AttentionKind;
  /** What the lines of its kind stand under. */
  readonly heading: string;
}

/** What of a plan needs attention, each record with the words and the icon that it has in its tree. */
export function attentionRows(context: ViewContext): readonly AttentionRow[] {
  const items = attentionOf(context.analysis);
  const ids = rowIds(context.uri, items);
  return items.map(({ section, record, kind }, index) => {
    const { children: _children, ...row } = recordRow(
      context,
      { section, record, isOpen: true },
      ids[index] ?? "",
    );
    return { ...row, kind, heading: attentionHeading(kind)[context.language] };
  });
}
