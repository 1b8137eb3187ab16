import type { ImportSection } from "../sheet.ts";
import type { Titled } from "./columns.ts";
import { headerName } from "./header-name.ts";
import type { RowsOfKind } from "./mapping.ts";
import { list } from "./names.ts";
import { kindKey, kindsIn } from "./part-rows.ts";

/** What task tools call the column that says of what kind an item is. */
const kindColumns = new Set(
  list(
    "type, issue type, work item type, item type, tracker, 类型, 工作项类型, 事项类型, 任务类型, 问题类型",
  ),
);

/** Of a column of kinds, those that are more than work. */
const sectionsOfKinds: readonly { readonly section: ImportSection; readonly kind: RegExp }[] = [
  { section: "issues", kind: /^(?:bugs?|defects?|缺陷|故障|incident|problem)$/ },
  { section: "risks", kind: /^(?:risks?|风险)$/ },
  { section: "milestones", kind: /^(?:milestones?|里程碑)$/ },
];

/** A section with the rows that go there. */
export interface KindOfRows {
  readonly section: ImportSection;
  readonly rows: RowsOfKind;
}

/** Where the kinds of rows of a table go, and whether it has rows of more than one. */
export interface KindsOfRows {
  readonly kinds: readonly KindOfRows[];
  readonly isMixed: boolean;
}

/**
 * Where the rows of a table go that holds items of several kinds, as task tools export them: defects become issues, risks
 * risks, and all else is work. Undefined where no column tells, or all rows are work.
 */
export function kindsOfRows(titled: Titled): KindsOfRows | undefined {
  for (const { title } of titled.columns) {
    if (!kindColumns.has(headerName(title))) continue;
    const kinds = [...kindsIn(titled, title).keys()];
    const special = sectionsOfKinds.flatMap(({ section, kind }) => {
      const values = kinds.filter((one) => kind.test(kindKey(one)));
      return values.length > 0 ? [{ section, rows: { column: title, values } }] : [];
    });
    if (special.length === 0) continue;
    const except = special.flatMap(({ rows }) => rows.values);
    return {
      kinds: [{ section: "work", rows: { column: title, except } }, ...special],
      isMixed: special.length > 1 || kinds.length > except.length,
    };
  }
  return undefined;
}

/**
 * Whether a table that goes to one section holds items of several kinds, so that a kind which none of them is any more has gone
 * from it. One of bugs and incidents is of defects alone: of all else it says nothing.
 */
export function hasSeveralKinds(titled: Titled, section: ImportSection): boolean {
  const own = sectionsOfKinds.find((one) => one.section === section)?.kind;
  return titled.columns.some(({ title }) => {
    const kinds = kindColumns.has(headerName(title)) ? [...kindsIn(titled, title).keys()] : [];
    return kinds.length > 1 && !kinds.every((kind) => own?.test(kindKey(kind)));
  });
}

/** Columns that may say of what kind a row is: a few words that come again and again. */
export function possibleKindColumns(titled: Titled): readonly string[] {
  return [...new Set(titled.columns.map(({ title }) => title))].filter((title) => {
    if (kindColumns.has(headerName(title))) return true;
    const kinds = kindsIn(titled, title);
    const given = [...kinds.values()].reduce((sum, count) => sum + count, 0);
    return kinds.size > 1 && kinds.size <= 12 && given >= kinds.size * 2 && [...kinds.keys()].every(isShort);
  });
}

function isShort(kind: string): boolean {
  return kind.length <= 20 && !/^[\d\s.,%/:-]+$/.test(kind);
}
