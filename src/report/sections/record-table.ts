import type { Path } from "../../plan/path.ts";
import type { Words } from "../../plan/words.ts";
import type { SectionContext } from "../context.ts";
import type { Cell, Column, Content, TableBlock } from "../report.ts";

/** One column of a table of records: its head, and what it says of a record. */
export interface RecordColumn<Subject> {
  /** A text of the plan is in the report's language already. */
  readonly title: Words | string;
  readonly kind: Column["kind"];
  readonly cell: (context: SectionContext, subject: Subject) => Cell | Content;
}

/**
 * A table with a row for each record; none where there are no records. A column in which no row says
 * anything is left out: it takes room from those that do.
 */
export function recordTable<Subject extends { readonly at: Path }>(
  context: SectionContext,
  caption: Words,
  columns: readonly RecordColumn<Subject>[],
  subjects: readonly Subject[],
): readonly TableBlock[] {
  if (subjects.length === 0) return [];
  const rows = subjects.map((subject) => ({
    at: subject.at,
    cells: columns.map(({ cell }) => cellOf(cell(context, subject))),
  }));
  const says = columns.map(
    ({ kind }, index) => kind === "name" || rows.some(({ cells }) => saysSomething(cells[index])),
  );
  return [
    {
      kind: "table",
      caption: context.say(caption),
      columns: columns
        .filter((_, index) => says[index])
        .map(({ title, kind }) => ({ title: typeof title === "string" ? title : context.say(title), kind })),
      rows: rows.map(({ at, cells }) => ({ at, cells: cells.filter((_, index) => says[index]) })),
    },
  ];
}

function cellOf(given: Cell | Content): Cell {
  return isContent(given) ? { content: given } : given;
}

function isContent(given: Cell | Content): given is Content {
  return Array.isArray(given);
}

function saysSomething(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.content.length > 0 || (cell.details ?? []).length > 0);
}
