import { sectionWords } from "../../plan/facts/names.ts";
import type { PlanRecord, SectionName, SectionRecords } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import type { SectionContext, Shown } from "../context.ts";
import type { Block, Cell, Column } from "../report.ts";
import { detailWords } from "../sections/details.ts";
import type { SectionDefinition } from "../sections/section.ts";

/** A column of a register: what its cell says of a record. */
export interface RegisterColumn<Shape> {
  /** The key whose value it holds, as in the format; undefined for what is reckoned. */
  readonly key?: string;
  readonly title: Words;
  readonly kind: Column["kind"];
  readonly cell: (context: SectionContext, record: Shape) => Cell;
}

/** A register, and the section of the plan whose records it lists. */
export interface Register extends SectionDefinition {
  readonly of: SectionName;
}

export interface RegisterSettings<Name extends SectionName> {
  readonly id: string;
  /** Else the words for the section of the plan. */
  readonly title?: Words;
  readonly columns: readonly RegisterColumn<Shown<SectionRecords[Name]>>[];
}

/**
 * A section that lists every record of a kind which its readers may see, in the order of the plan and whatever its
 * date, a column for each value. It is there also when it is empty: that nothing is recorded is worth knowing.
 */
export function register<Name extends SectionName>(
  section: Name,
  settings: RegisterSettings<NoInfer<Name>>,
): Register {
  const { id } = settings;
  const title = settings.title ?? sectionWords[section];
  return {
    id,
    of: section,
    title,
    blocks: (context): readonly Block[] => {
      const columns = [...settings.columns, ...notesColumns(context)];
      const lists: ShownLists = context.plan;
      const records: readonly Shown<SectionRecords[Name]>[] = lists[section];
      const empty = { kind: "text", look: "quiet", content: [context.say(nothing)] } as const;
      return [
        {
          kind: "table",
          caption: context.say(title),
          columns: columns.map((column) => ({
            title: context.say(column.title),
            kind: column.kind,
            ...(column.key === undefined ? {} : { key: `${section}.${column.key}` }),
          })),
          rows: records.map((record) => ({
            cells: columns.map(({ cell }) => cell(context, record)),
            at: (record as Pick<PlanRecord, "at">).at,
          })),
        },
        ...(records.length === 0 ? [empty] : []),
      ];
    },
  };
}

type ShownLists = { readonly [Name in SectionName]: readonly Shown<SectionRecords[Name]>[] };

const nothing: Words = { en: "Nothing recorded.", "zh-CN": "暂无记录。" };

/** Notes never leave the team: other readers have no such column. */
function notesColumns({ visibility }: SectionContext): readonly RegisterColumn<object>[] {
  if (visibility !== "internal") return [];
  const cell = (context: SectionContext, record: object): Cell => {
    const notes = context.notes(record);
    return { content: notes === "" ? [] : [notes] };
  };
  return [{ key: "notes", title: detailWords.notes, kind: "prose", cell }];
}
