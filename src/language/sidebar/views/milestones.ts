import { milestoneStatus } from "../../../plan/facts/milestone.ts";
import { isOpen } from "../../../plan/facts/open.ts";
import type { IsoDate, Milestone } from "../../../plan/plan.ts";
import { compareDates } from "../../../plan/time/dates.ts";
import { say, type Words } from "../../../plan/words.ts";
import { viewOf } from "../arrange.ts";
import { commonWords } from "../common-words.ts";
import { milestoneIcons } from "../faces/milestone.ts";
import { monthGroup, personGroup, phaseGroup, valueGroup } from "../groups.ts";
import { isMilestoneLate } from "../late-milestone.ts";
import type { Item } from "../view.ts";

interface MilestoneItem extends Item {
  readonly record: Milestone;
}

/** The milestones of a plan by their phase and date. */
export const milestonesView = viewOf<MilestoneItem>({
  id: "commplan.milestones",
  items: ({ analysis: { plan } }) =>
    plan.milestones.map((record) => ({
      section: "milestones",
      record,
      isOpen: isOpen("milestones", record) !== false,
      people: record.owner === undefined ? [] : [record.owner],
    })),
  groupings: {
    phase: {
      words: { en: "Phase", "zh-CN": "阶段" },
      groupOf: ({ record }, context) => phaseGroup(record.phase, context),
    },
    status: {
      words: commonWords.status,
      groupOf: ({ record, isOpen: isStillOpen }) => {
        const status = milestoneStatus(record);
        return valueGroup("milestoneStatus", status, {
          isClosed: !isStillOpen,
          ...(status && { icon: milestoneIcons[status] }),
        });
      },
    },
    owner: { words: commonWords.owner, groupOf: ({ record }, context) => personGroup(record.owner, context) },
    month: {
      words: { en: "Month", "zh-CN": "月份" },
      groupOf: ({ record }, context) => monthGroup(dateOf(record), context),
    },
    none: { words: commonWords.noGroups },
  },
  orders: {
    due: {
      words: { en: "Due date", "zh-CN": "到期日" },
      compare: (a, b) => compareDates(sortDate(a.record), sortDate(b.record)),
    },
    file: { words: commonWords.fileOrder, compare: () => 0 },
  },
  summary: (items, { analysis }) => {
    const open = items.filter((item) => item.isOpen);
    const late = open.filter(({ record }) => isMilestoneLate(record, analysis)).length;
    return say(late > 0 ? lateSummary : openSummary, { late, open: open.length, all: items.length });
  },
});

const lateSummary: Words = {
  en: "{late} late, {open} open of {all}",
  "zh-CN": "延期{late}项，未完成{open}/{all}",
};
const openSummary: Words = { en: "{open} open of {all}", "zh-CN": "未完成{open}/{all}" };

function dateOf({ due, baseline, actual }: Milestone): IsoDate | undefined {
  return due ?? baseline ?? actual;
}

/** One that cannot be put anywhere in time comes last. */
function sortDate(milestone: Milestone): IsoDate {
  return dateOf(milestone) ?? "9999-12-31";
}
