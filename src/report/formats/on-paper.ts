import type { Language } from "../../plan/words.ts";
import { dateInline } from "../date-text.ts";
import type { Block, ScheduleBlock, ScheduleEntry } from "../report.ts";

export type PaperBlock = Exclude<Block, ScheduleBlock>;

/** A block as formats for reading take it: what is made for calendars becomes a list of days. */
export function onPaper(block: Block, language: Language): PaperBlock {
  if (block.kind !== "schedule") return block;
  return {
    kind: "list",
    items: block.entries.map((entry) => ({
      content: [dateInline(entry.date, language), ` ${timeText(entry)}${entry.title}`],
      at: entry.at,
    })),
  };
}

function timeText({ time }: ScheduleEntry): string {
  return time === undefined ? "" : `${time} `;
}
