import { weekdayDateText } from "../../plan/facts/date-text.ts";
import { labels } from "../../plan/facts/labels.ts";
import { type Lateness, lateness, milestoneStatus } from "../../plan/facts/milestone.ts";
import { recordTitle } from "../../plan/facts/names.ts";
import { isOpen } from "../../plan/facts/open.ts";
import { personName } from "../../plan/facts/people.ts";
import { textIn } from "../../plan/facts/text.ts";
import type { Id, IsoDate, Milestone, Plan } from "../../plan/plan.ts";
import { compareDates } from "../../plan/time/dates.ts";
import { type Language, say } from "../../plan/words.ts";
import { card, lineOf } from "./card.ts";
import { dueText } from "./due-text.ts";
import type { ViewIcon, ViewNode } from "./node.ts";
import { nodeIds } from "./node-ids.ts";
import { shortDate } from "./short-date.ts";
import type { PlanInView, PlanView } from "./view.ts";

/** The milestones of a plan by their date, with state and lateness at the as-of date. */
export const milestonesView: PlanView = {
  id: "commplan.milestones",
  nodes(plan, language) {
    const { milestones } = plan.analysis.plan;
    const ids = nodeIds(plan.plan, "milestones", milestones);
    return milestones
      .map((milestone, index) => ({ milestone, id: ids[index] ?? "" }))
      .sort((a, b) => compareDates(sortDate(a.milestone), sortDate(b.milestone)))
      .map(({ milestone, id }) => milestoneNode(plan, milestone, id, language));
  },
  summary({ analysis }, language) {
    const { milestones } = analysis.plan;
    const open = milestones.filter((milestone) => isOpen("milestones", milestone) === true);
    const late = open.filter(({ due }) => due !== undefined && due < analysis.asOf).length;
    const counts = { late, open: open.length, all: milestones.length };
    return say(late > 0 ? lateSummary : openSummary, counts)[language];
  },
};

const lateSummary = { en: "{late} late, {open} open of {all}", "zh-CN": "逾期{late}项，未完成{open}/{all}" };
const openSummary = { en: "{open} open of {all}", "zh-CN": "未完成{open}/{all}" };

/** One that cannot be put anywhere in time comes last. */
function sortDate({ due, baseline, actual }: Milestone): IsoDate {
  return due ?? baseline ?? actual ?? "9999-12-31";
}

function milestoneNode(plan: PlanInView, milestone: Milestone, id: string, language: Language): ViewNode {
  const { analysis } = plan;
  const title = lineOf(recordTitle("milestones", milestone, language)) || untitled[language];
  const timing = dueText(milestone, analysis.asOf)[language];
  const { due } = milestone;
  const status = milestoneStatus(milestone);
  const facts = [
    // That it is done or cancelled, its timing says.
    isOpen("milestones", milestone) ? status && labels.milestoneStatus[status][language] : "",
    due && say(dueOn, { date: weekdayDateText(due, language) })[language],
    timing,
  ];
  return {
    id,
    label: title,
    description: [due && shortDate(due, analysis.asOf, language), timing].filter(Boolean).join(" · "),
    icon: iconOf(status, latenessOf(milestone, analysis)),
    card: () => card(title, rows(milestone, { plan: analysis.plan, timing, language }), language),
    sentence: say(sentence, { title, facts: facts.filter(Boolean).join(comma[language]) })[language],
    plan: plan.plan,
    at: milestone.at,
  };
}

const untitled = { en: "Milestone without a title", "zh-CN": "未命名的里程碑" };
const sentence = { en: "Milestone {title}: {facts}.", "zh-CN": "里程碑“{title}”：{facts}。" };
const dueOn = { en: "due {date}", "zh-CN": "到期日{date}" };
const comma: Readonly<Record<Language, string>> = { en: ", ", "zh-CN": "，" };

function latenessOf(
  milestone: Milestone,
  { asOf, calendar, plan }: PlanInView["analysis"],
): Lateness | undefined {
  return lateness(milestone, { asOf, policy: plan.policy, calendar });
}

function iconOf(status: Milestone["status"], late: Lateness | undefined): ViewIcon {
  if (status === undefined) return { name: "question" };
  if (late?.grade === "very-late") return { name: "error", color: "list.errorForeground" };
  if (late?.grade === "late") return { name: "warning", color: "list.warningForeground" };
  return stateIcons[status];
}

const stateIcons: Readonly<Record<NonNullable<Milestone["status"]>, ViewIcon>> = {
  planned: { name: "circle-large-outline" },
  "in-progress": { name: "play-circle", color: "charts.blue" },
  done: { name: "pass", color: "testing.iconPassed" },
  cancelled: { name: "circle-slash", color: "disabledForeground" },
};

interface RowContext {
  readonly plan: Plan;
  readonly timing: string;
  readonly language: Language;
}

function rows(milestone: Milestone, { plan, timing, language }: RowContext): Parameters<typeof card>[1] {
  const date = (day: IsoDate | undefined) => day && weekdayDateText(day, language);
  const { progress, slip } = milestone;
  const status = milestoneStatus(milestone);
  return [
    [{ en: "State", "zh-CN": "状态" }, status && labels.milestoneStatus[status][language]],
    [{ en: "Timing", "zh-CN": "时间" }, timing],
    [{ en: "Due", "zh-CN": "到期日" }, date(milestone.due)],
    [{ en: "Baseline", "zh-CN": "基线日期" }, date(milestone.baseline)],
    [{ en: "Reached", "zh-CN": "实际完成" }, date(milestone.actual)],
    [{ en: "Progress", "zh-CN": "完成度" }, progress === undefined ? undefined : `${progress}%`],
    [{ en: "Owner", "zh-CN": "负责人" }, milestone.owner && personName(milestone.owner, plan, language)],
    [{ en: "Depends on", "zh-CN": "依赖于" }, titles(milestone["depends-on"], plan, language)],
    [{ en: "Accepted when", "zh-CN": "验收标准" }, textIn(milestone.acceptance, language)],
    [{ en: "Cause of the delay", "zh-CN": "延误原因" }, textIn(slip?.cause, language)],
    [{ en: "Recovery", "zh-CN": "补救措施" }, textIn(slip?.recovery, language)],
    [{ en: "Open risks", "zh-CN": "相关风险" }, risksOf(milestone.id, plan, language)],
  ];
}

function titles(ids: readonly Id[] | undefined, { milestones }: Plan, language: Language): string {
  const names = (ids ?? []).map((id) => {
    const found = milestones.find((milestone) => milestone.id === id);
    return found ? recordTitle("milestones", found, language) : id;
  });
  return names.join(separator[language]);
}

function risksOf(id: Id | undefined, { risks }: Plan, language: Language): string {
  if (id === undefined) return "";
  const mine = risks.filter((risk) => risk.milestones?.includes(id) && isOpen("risks", risk) === true);
  return mine.map((risk) => recordTitle("risks", risk, language)).join(separator[language]);
}

const separator: Readonly<Record<Language, string>> = { en: "; ", "zh-CN": "；" };
