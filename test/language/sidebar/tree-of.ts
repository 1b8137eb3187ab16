import assert from "node:assert/strict";
import type { Row } from "../../../src/language/sidebar/row.ts";
import type { View, ViewContext, ViewQuery } from "../../../src/language/sidebar/view.ts";
import { analyze } from "../../../src/plan/analyze.ts";
import type { Language } from "../../../src/plan/words.ts";

export const asOf = "2026-07-17";

/** A plan of these sections, as the views take it on 2026-07-17, a Friday. */
export function contextOf(sections: string, language: Language = "en", name = "Harbour"): ViewContext {
  const text = `commplan: 1\nproject: { name: ${name}, client: C, start: 2026-01-05 }\n${sections}`;
  return { uri: `file:///${name}.commplan.yaml`, analysis: analyze(text, { asOf }), language };
}

/** Rows as indented lines: `label | description`, those below a closed line left out. */
export function lines(
  rows: readonly Row[],
  depth = Number.POSITIVE_INFINITY,
  indent = "",
): readonly string[] {
  return rows.flatMap(({ label, description, children, isOpen }) => [
    `${indent}${label} | ${description}`,
    ...(children && depth > 1 && isOpen !== false ? lines(children(), depth - 1, `${indent}  `) : []),
  ]);
}

/** A view of these sections as lines. */
export function tree(
  view: View,
  sections: string,
  query: ViewQuery = {},
  language: Language = "en",
): readonly string[] {
  return lines(view.rows(contextOf(sections, language), query));
}

/** The one line of a view without groups. */
export function onlyRow(view: View, sections: string, language: Language = "en"): Row {
  const rows = view.rows(contextOf(sections, language), { group: "none" });
  assert.equal(rows.length, 1);
  return rows[0] as Row;
}

/** All rows, however deep. */
export function allRows(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row) => [row, ...allRows(row.children?.() ?? [])]);
}
