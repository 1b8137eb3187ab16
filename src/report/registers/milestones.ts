import { labels } from "../../plan/facts/labels.ts";
import { lateness, slipDays } from "../../plan/facts/milestone.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { Milestone } from "../../plan/plan.ts";
import type { SectionContext, Shown } from "../context.ts";
import { latenessTones } from "../marks.ts";
import type { Mark } from "../report.ts";
import {
  addressesColumn,
  dateColumn,
  idColumn,
  judgedColumn,
  labelColumn,
  latenessTitle,
  numberCell,
  percentColumn,
  personColumn,
  recordsColumn,
  textColumn,
  yesColumn,
} from "./columns.ts";
import { register } from "./register.ts";

export const milestoneRegister = register("milestones", {
  id: "milestone-register",
  columns: [
    idColumn(),
    textColumn("title", { en: "Title", "zh-CN": "名称" }, ({ title }) => title, "name"),
    labelColumn("status", { en: "Status", "zh-CN": "状态" }, "milestoneStatus", (milestone) =>
      statusOf("milestones", milestone),
    ),
    judgedColumn(latenessTitle, lateMark),
    dateColumn("baseline", { en: "Baseline", "zh-CN": "基线日期" }, ({ baseline }) => baseline),
    dateColumn("due", { en: "Due date", "zh-CN": "承诺日期" }, ({ due }) => due),
    dateColumn("actual", { en: "Reached on", "zh-CN": "实际达成日期" }, ({ actual }) => actual),
    {
      title: { en: "Slip (days)", "zh-CN": "偏差（天）" },
      kind: "number",
      cell: (_, milestone) => {
        const value = slipDays(milestone);
        return value === undefined
          ? { content: [] }
          : numberCell(String(value), { value, unit: "difference" });
      },
    },
    percentColumn("progress", { en: "Progress", "zh-CN": "完成比例" }, ({ progress }) => progress),
    personColumn("owner", { en: "Owner", "zh-CN": "负责人" }, ({ owner }) => owner),
    recordsColumn("phase", { en: "Phase", "zh-CN": "所属阶段" }, ({ phase }) => phase),
    recordsColumn("depends-on", { en: "Depends on", "zh-CN": "前置里程碑" }, (one) => one["depends-on"]),
    yesColumn("contractual", { en: "Contractual", "zh-CN": "合同节点" }, ({ contractual }) => contractual),
    textColumn("slip.cause", { en: "Cause of the slip", "zh-CN": "延期原因" }, ({ slip }) => slip?.cause),
    textColumn("slip.recovery", { en: "Recovery", "zh-CN": "补救措施" }, ({ slip }) => slip?.recovery),
    textColumn("acceptance", { en: "Acceptance", "zh-CN": "验收标准" }, ({ acceptance }) => acceptance),
    addressesColumn("evidence", { en: "Evidence", "zh-CN": "证明材料" }, ({ evidence }) => evidence),
  ],
});

/** How late it is, where that is worth a word. */
function lateMark(context: SectionContext, milestone: Shown<Milestone>): Mark | undefined {
  const { asOf, calendar, language } = context;
  const grade = lateness(milestone, { asOf, policy: context.reckoning.policy, calendar })?.grade;
  if (grade === undefined || grade === "on-time") return undefined;
  return { kind: "mark", tone: latenessTones[grade], text: labels.lateness[grade][language] };
}
