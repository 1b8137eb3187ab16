import { say, type Words } from "../../plan/words.ts";
import { milestoneStates } from "../sections/milestone-state.ts";
import { milestoneTimeline, nearest } from "../sections/milestone-timeline.ts";
import { milestoneTable } from "../sections/milestones.ts";
import { mostRecords, type Picture } from "./picture.ts";

/** The milestones in time, with those that have no date in the table. */
export const timelinePicture: Picture = {
  title: { en: "Timeline", "zh-CN": "时间轴" },
  add: { en: "Add Milestone", "zh-CN": "新增里程碑" },
  content: (context) => {
    const states = milestoneStates(context);
    const [chart] = milestoneTimeline(context, states, {
      mostRows: mostRecords,
      isTableComplete: states.length <= mostRecords,
    });
    const undated = states.filter(
      ({ milestone: { due, baseline, actual } }) => (due ?? baseline ?? actual) === undefined,
    ).length;
    const isEmpty = states.length === 0;
    return {
      chart,
      table: milestoneTable(context, nearest(states, context.asOf, mostRecords))[0],
      notes: [
        ...(isEmpty ? [words.none] : []),
        ...(!isEmpty && chart === undefined ? [words.noDates] : []),
        ...(chart !== undefined && undated > 0 ? [say(words.undated, { count: undated })] : []),
      ],
      isEmpty,
    };
  },
};

const words = {
  none: {
    en: "This plan has no milestones yet. Once it has some with a due date, they appear here over time.",
    "zh-CN": "该计划还没有里程碑。添加里程碑并填写到期日后，这里会按时间显示。",
  },
  noDates: {
    en: "No milestone has a date yet. Give one a due date, and it appears here over time.",
    "zh-CN": "里程碑都还没有日期。填写到期日（due）后，这里会按时间显示。",
  },
  undated: {
    en: "Without a date, so in the table only: {count}.",
    "zh-CN": "另有 {count} 个里程碑没有日期，只列在表格中。",
  },
} as const satisfies Readonly<Record<string, Words>>;
