import { plainText } from "../../plan/facts/plain-text.ts";
import { riskLevel, riskScale, stepOf } from "../../plan/facts/risk.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { Risk, Step } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import { contentOf, type SectionContext, type Shown } from "../context.ts";
import { levelMark } from "../marks.ts";
import type { Mark } from "../report.ts";
import {
  dateColumn,
  idColumn,
  judgedColumn,
  labelColumn,
  personColumn,
  recordsColumn,
  textColumn,
} from "./columns.ts";
import { type RegisterColumn, register } from "./register.ts";

export const riskRegister = register("risks", {
  id: "risk-register",
  columns: [
    idColumn(),
    textColumn("title", { en: "Title", "zh-CN": "名称" }, ({ title }) => title, "name"),
    labelColumn("status", { en: "Status", "zh-CN": "状态" }, "riskStatus", (risk) => statusOf("risks", risk)),
    judgedColumn({ en: "Level", "zh-CN": "等级" }, (context, risk) => levelOf(context, risk)),
    stepColumn(
      "probability",
      "probability",
      { en: "Probability", "zh-CN": "可能性" },
      (risk) => risk.probability,
    ),
    stepColumn("impact", "impact", { en: "Impact", "zh-CN": "影响程度" }, (risk) => risk.impact),
    labelColumn("kind", { en: "Kind", "zh-CN": "类型" }, "riskKind", (risk) => risk.kind ?? "threat"),
    textColumn("category", { en: "Category", "zh-CN": "分类" }, ({ category }) => category, "text"),
    textColumn("cause", { en: "Cause", "zh-CN": "起因" }, ({ cause }) => cause),
    textColumn("effect", { en: "Effect", "zh-CN": "后果" }, ({ effect }) => effect),
    labelColumn("strategy", { en: "Strategy", "zh-CN": "应对策略" }, "strategy", ({ strategy }) => strategy),
    textColumn("response", { en: "Response", "zh-CN": "应对措施" }, ({ response }) => response),
    personColumn("owner", { en: "Owner", "zh-CN": "负责人" }, ({ owner }) => owner),
    dateColumn("due", { en: "Response due", "zh-CN": "措施完成期限" }, ({ due }) => due),
    judgedColumn({ en: "Residual level", "zh-CN": "剩余等级" }, (context, { residual }) =>
      levelOf(context, residual),
    ),
    stepColumn(
      "residual.probability",
      "probability",
      { en: "Residual probability", "zh-CN": "剩余可能性" },
      (risk) => risk.residual?.probability,
    ),
    stepColumn(
      "residual.impact",
      "impact",
      { en: "Residual impact", "zh-CN": "剩余影响程度" },
      (risk) => risk.residual?.impact,
    ),
    textColumn("trigger", { en: "Trigger", "zh-CN": "触发条件" }, ({ trigger }) => trigger),
    textColumn("contingency", { en: "Contingency", "zh-CN": "应急预案" }, ({ contingency }) => contingency),
    dateColumn("raised", { en: "Raised on", "zh-CN": "提出日期" }, ({ raised }) => raised),
    dateColumn("review", { en: "Review on", "zh-CN": "复核日期" }, ({ review }) => review),
    dateColumn("closed", { en: "Closed on", "zh-CN": "关闭日期" }, ({ closed }) => closed),
    recordsColumn("milestones", { en: "Milestones", "zh-CN": "相关里程碑" }, ({ milestones }) => milestones),
    recordsColumn("phase", { en: "Phase", "zh-CN": "所属阶段" }, ({ phase }) => phase),
  ],
});

function levelOf(
  context: SectionContext,
  at: { readonly probability?: Step; readonly impact?: Step } | undefined,
): Mark | undefined {
  const position = riskLevel(at, context.reckoning.policy);
  return position && levelMark(position.level, context.language);
}

/** A step of the scale as the policy calls it; a bare number where it has no names. */
function stepColumn(
  key: string,
  axis: "probability" | "impact",
  title: Words,
  read: (risk: Shown<Risk>) => Step | undefined,
): RegisterColumn<Shown<Risk>> {
  return {
    key,
    title,
    kind: "mark",
    cell: ({ reckoning }, risk) => {
      const steps = riskScale(reckoning.policy)?.[axis] ?? [];
      const step = stepOf(read(risk), steps);
      if (step === undefined) return { content: [] };
      const name = plainText(steps[step - 1] ?? "");
      return { content: contentOf(name), ...(name === String(step) ? { number: { value: step } } : {}) };
    },
  };
}
