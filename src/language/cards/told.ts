import { type ToldState, toldState } from "../../plan/facts/told.ts";
import type { Issue, Risk } from "../../plan/plan.ts";
import type { PlanContext } from "../../plan/rules/rule.ts";
import { say, type Words } from "../../plan/words.ts";
import { type CardLine, line } from "./card.ts";
import { dayText } from "./stated.ts";

/** Whether the client knows of a risk or an issue, and since when. */
export function toldLine(context: PlanContext, record: Risk | Issue): CardLine | undefined {
  const section = record.at[0] === "risks" ? "risks" : "issues";
  const state = toldState(context.plan, section, record, context.timezone);
  return line(labels.told, state && wordsOf(context, state));
}

function wordsOf(context: PlanContext, state: ToldState): Words {
  const day = state.date === undefined ? undefined : dayText(context, state.date);
  return day === undefined ? withoutDay[state.kind] : say(withDay[state.kind], { day });
}

const labels = { told: { en: "Told to the client", "zh-CN": "告知客户" } };

const withDay: Readonly<Record<ToldState["kind"], Words>> = {
  logged: { en: "yes, on {day}, by the log", "zh-CN": "已告知，见沟通记录 {day}" },
  reported: { en: "could be read in the report of {day}", "zh-CN": "可见于 {day}的报告" },
  withheld: { en: "not for the client", "zh-CN": "不向客户公开" },
  untold: { en: "not yet; raised {day}", "zh-CN": "尚未告知；提出日期 {day}" },
};

const withoutDay: Readonly<Record<ToldState["kind"], Words>> = {
  logged: { en: "yes, by the log", "zh-CN": "已告知，见沟通记录" },
  reported: { en: "could be read in a report", "zh-CN": "可见于报告" },
  withheld: { en: "not for the client", "zh-CN": "不向客户公开" },
  untold: { en: "not yet", "zh-CN": "尚未告知" },
};
