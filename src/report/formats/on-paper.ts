import type { Language } from "../../plan/words.ts";
import { dateInline } from "../date-text.ts";
import type {
  Block,
  Content,
  DataBlock,
  GanttBlock,
  GanttRow,
  ListBlock,
  ScheduleBlock,
  ScheduleEntry,
} from "../report.ts";

export type PaperBlock = Exclude<Block, ScheduleBlock | GanttBlock | DataBlock>;

/** A block as formats for reading take it: what is made for calendars and for other programs becomes a list of days. */
export function onPaper(block: Block, language: Language): PaperBlock {
  if (block.kind === "schedule") return scheduleList(block, language);
  if (block.kind === "data") return { kind: "list", items: [] };
  return block.kind === "gantt" ? ganttList(block, language) : block;
}

function scheduleList({ entries }: ScheduleBlock, language: Language): ListBlock {
  return {
    kind: "list",
    items: entries
      .filter(({ isCancelled }) => isCancelled !== true)
      .map((entry) => ({
        content: [dateInline(entry.date, language), ` ${timeText(entry)}${entry.title}`],
        at: entry.at,
      })),
  };
}

function timeText({ time }: ScheduleEntry): string {
  return time === undefined ? "" : `${time} `;
}

function ganttList({ groups }: GanttBlock, language: Language): ListBlock {
  const items = groups.flatMap(({ rows }) => rows);
  return {
    kind: "list",
    items: items.map((row) => ({ content: [...daysOf(row, language), ` ${row.label}`], at: row.at })),
  };
}

function daysOf({ from, to }: GanttRow, language: Language): Content {
  const first = dateInline(from, language);
  return to === undefined || to === from
    ? [first]
    : [first, language === "en" ? " – " : " 至 ", dateInline(to, language)];
}
