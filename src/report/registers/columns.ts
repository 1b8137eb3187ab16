import { type LabelKind, labelOf } from "../../plan/facts/labels.ts";
import type { Id, IsoDate, Moment, PersonOrGroup, Text } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import { contentOf, type SectionContext } from "../context.ts";
import { linkInline } from "../link.ts";
import type { Cell, CellNumber, Column, Content, Inline, Mark } from "../report.ts";
import { columnWords, dateContent } from "../sections/details.ts";
import { shownIds } from "./references.ts";
import type { RegisterColumn } from "./register.ts";

type Read<Shape, Value> = (record: Shape) => Value | undefined;

/** The id by which other records name this one, and by which a register can be read back. */
export function idColumn<Shape extends { readonly id?: Id }>(): RegisterColumn<Shape> {
  return {
    key: "id",
    title: columnWords.id,
    kind: "key",
    cell: (context, { id }) => ({ content: contentOf(context.text(id)) }),
  };
}

/** A text of the plan in the report's language. */
export function textColumn<Shape>(
  key: string,
  title: Words,
  read: Read<Shape, Text>,
  kind: Column["kind"] = "prose",
): RegisterColumn<Shape> {
  return {
    key,
    title,
    kind,
    cell: (context, record) => ({ content: contentOf(context.text(read(record))) }),
  };
}

/** Several texts, a line for each. */
export function textsColumn<Shape>(
  key: string,
  title: Words,
  read: Read<Shape, readonly Text[]>,
): RegisterColumn<Shape> {
  const lines = (context: SectionContext, record: Shape) =>
    (read(record) ?? []).map((text) => context.text(text)).filter(Boolean);
  return {
    key,
    title,
    kind: "prose",
    cell: (context, record) => ({ content: contentOf(lines(context, record).join("\n")) }),
  };
}

export function dateColumn<Shape>(
  key: string,
  title: Words,
  read: Read<Shape, IsoDate>,
): RegisterColumn<Shape> {
  return {
    key,
    title,
    kind: "date",
    cell: (context, record) => ({ content: dateContent(context, read(record)) }),
  };
}

/** The day of a moment in the project's time zone. */
export function dayColumn<Shape>(
  key: string,
  title: Words,
  read: Read<Shape, Moment>,
): RegisterColumn<Shape> {
  return {
    key,
    title,
    kind: "date",
    cell: (context, record) => ({ content: dateContent(context, context.day(read(record))) }),
  };
}

/** A value of a fixed set, as people call it. */
export function labelColumn<Shape>(
  key: string,
  title: Words,
  kind: LabelKind,
  read: Read<Shape, string>,
): RegisterColumn<Shape> {
  return {
    key,
    title,
    kind: "mark",
    cell: (context, record) => ({ content: labelContent(context, kind, read(record)) }),
  };
}

export function labelContent(context: SectionContext, kind: LabelKind, value: string | undefined): Content {
  const label = labelOf(kind, value);
  return label === undefined ? [] : [context.say(label)];
}

/** Several values of a fixed set, joined. */
export function labelsColumn<Shape>(
  key: string,
  title: Words,
  kind: LabelKind,
  read: Read<Shape, readonly string[]>,
): RegisterColumn<Shape> {
  return {
    key,
    title,
    kind: "text",
    cell: (context, record) => {
      const labels = (read(record) ?? []).flatMap((value) => labelContent(context, kind, value));
      return { content: contentOf(labels.join(context.separator)) };
    },
  };
}

export function personColumn<Shape>(key: string, title: Words, read: Read<Shape, Id>): RegisterColumn<Shape> {
  return {
    key,
    title,
    kind: "text",
    cell: (context, record) => ({ content: contentOf(context.person(read(record))) }),
  };
}

export function peopleColumn<Shape>(
  key: string,
  title: Words,
  read: Read<Shape, readonly PersonOrGroup[]>,
): RegisterColumn<Shape> {
  return {
    key,
    title,
    kind: "text",
    cell: (context, record) => ({ content: contentOf(context.people(read(record))) }),
  };
}

/** Other records by their ids: each has its own register, and ids lead there exactly. */
export function recordsColumn<Shape>(
  key: string,
  title: Words,
  read: Read<Shape, Id | readonly Id[]>,
): RegisterColumn<Shape> {
  return {
    key,
    title,
    kind: "text",
    cell: (context, record) => ({
      content: contentOf(shownIds(context, read(record)).join(context.separator)),
    }),
  };
}

/** Only what is so is said: an empty cell is a no, and easy to filter. */
export function yesColumn<Shape>(
  key: string,
  title: Words,
  read: Read<Shape, boolean>,
): RegisterColumn<Shape> {
  return {
    key,
    title,
    kind: "mark",
    cell: (context, record) => ({ content: read(record) === true ? [context.say(yes)] : [] }),
  };
}

const yes: Words = { en: "Yes", "zh-CN": "是" };

export function percentColumn<Shape>(
  key: string,
  title: Words,
  read: Read<Shape, number>,
): RegisterColumn<Shape> {
  return {
    key,
    title,
    kind: "number",
    cell: (_, record) => {
      const value = read(record);
      return value === undefined ? { content: [] } : numberCell(`${value}%`, { value, unit: "percent" });
    },
  };
}

export function numberCell(text: string, number: CellNumber): Cell {
  return { content: [text], number };
}

/** Addresses and paths, a line for each; what may be followed is a link. */
export function addressesColumn<Shape>(
  key: string,
  title: Words,
  read: Read<Shape, readonly string[]>,
): RegisterColumn<Shape> {
  return {
    key,
    title,
    kind: "text",
    cell: (_, record) => ({
      content: (read(record) ?? []).flatMap((address, index): readonly Inline[] =>
        index === 0 ? [linkInline(address)] : ["\n", linkInline(address)],
      ),
    }),
  };
}

/** What is reckoned at the as-of date: a latenessTitle, or nothing. */
export function judgedColumn<Shape>(
  title: Words,
  judge: (context: SectionContext, record: Shape) => Mark | undefined,
): RegisterColumn<Shape> {
  return {
    title,
    kind: "mark",
    cell: (context, record) => {
      const mark = judge(context, record);
      return { content: mark === undefined ? [] : [mark] };
    },
  };
}

/** “Overdue” for what is open after its day. */
export function overdueColumn<Shape>(
  due: Read<Shape, IsoDate>,
  isOpen: (record: Shape) => boolean | undefined,
): RegisterColumn<Shape> {
  return judgedColumn(latenessTitle, (context, record) => {
    const day = due(record);
    const isOverdue = day !== undefined && day < context.asOf && isOpen(record) === true;
    return isOverdue ? { kind: "mark", tone: "caution", text: context.say(overdue) } : undefined;
  });
}

/** Above what is reckoned of a record's days, beside its status. */
export const latenessTitle: Words = { en: "Lateness", "zh-CN": "逾期情况" };
const overdue: Words = { en: "Overdue", "zh-CN": "逾期" };
