import { choosePeriod } from "../../plan/facts/report-period.ts";
import { addDuration } from "../../plan/time/duration.ts";
import { say } from "../../plan/words.ts";
import type { LensSource } from "./lens-source.ts";

/** Which period of a report is to be issued, and by when; it leads to issuing it. Nothing where it has no rhythm. */
export const issueLens: LensSource<"reports"> = ({ plan, asOf, calendar }) => {
  return (report) => {
    const { id, period: rhythm, due, issued = [], malformed } = report;
    if (id === undefined || rhythm === undefined || malformed.has("issued")) return undefined;
    const start = plan.project?.start;
    const { period } = choosePeriod({ asOf, calendar, start, definition: report });
    const isIssued = issued.some((one) => one.period?.from === period.from && one.period.to === period.to);
    if (isIssued) return { words: say(sentences.issued, { ...period }), act: "issueReport" };
    const by = due && addDuration(period.to, due, calendar);
    const words = by ? say(sentences.dueBy, { ...period, by }) : say(sentences.due, { ...period });
    return { words, act: "issueReport" };
  };
};

const sentences = {
  issued: { en: "issued for {from} to {to}", "zh-CN": "{from} 至 {to} 已发出" },
  due: { en: "to be issued for {from} to {to}", "zh-CN": "{from} 至 {to} 待发出" },
  dueBy: { en: "to be issued for {from} to {to}, by {by}", "zh-CN": "{from} 至 {to} 应于 {by} 前发出" },
};
