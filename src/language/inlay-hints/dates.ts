import { weekdayWords } from "../../plan/facts/weekday-words.ts";
import { recordAt } from "../../plan/record-at.ts";
import { dayOf } from "../../plan/time/moment.ts";
import { say } from "../../plan/words.ts";
import { distanceWords } from "../date-words.ts";
import { sectionOf } from "../labels.ts";
import { dueKeys, isOpenRecord } from "../record-state.ts";
import type { HintSource } from "./hint-source.ts";

/** Behind a date that an open record must keep: its weekday, and how far it is from the as-of date. */
export const datesHint: HintSource = ({ analysis, language }) => {
  const { plan, asOf, timezone } = analysis;
  return ({ path, part, node }) => {
    const section = sectionOf(path);
    if (part === "key" || section === undefined || path.length !== 3) return undefined;
    if (!dueKeys[section]?.includes(String(path[2]))) return undefined;
    const record = recordAt(plan, path);
    const date = dayOf(node.source, timezone);
    if (date === undefined || record === undefined || isOpenRecord(section, record) !== true)
      return undefined;
    return say(dueWords, { weekday: weekdayWords(date), distance: distanceWords(date, asOf) })[language];
  };
};

const dueWords = { en: "{weekday}, {distance}", "zh-CN": "{weekday}，{distance}" };
