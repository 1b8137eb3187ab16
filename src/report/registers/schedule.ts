import type { Words } from "../../plan/words.ts";
import type { SectionDefinition } from "../sections/section.ts";
import { communicationEntries } from "./schedule/communications.ts";
import { eventEntries } from "./schedule/events.ts";
import { milestoneEntries } from "./schedule/milestones.ts";
import { reportEntries } from "./schedule/reports.ts";

/**
 * The dates of a plan for a calendar: communications with their rhythms over their whole life, planned events, open
 * milestones, and the days on which reports are due. What has no date, as what is done on event, is not in it.
 */
export const schedule: SectionDefinition = {
  id: "schedule",
  title: { en: "Dates", "zh-CN": "日程" } satisfies Words,
  blocks: (context) => {
    const entries = [communicationEntries, eventEntries, milestoneEntries, reportEntries].flatMap((each) =>
      each(context),
    );
    return entries.length === 0 ? [] : [{ kind: "schedule", timezone: context.timezone, entries }];
  },
};
