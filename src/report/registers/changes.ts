import { statusOf } from "../../plan/facts/status.ts";
import type { Change } from "../../plan/plan.ts";
import type { SectionContext, Shown } from "../context.ts";
import type { Inline } from "../report.ts";
import { dateColumn, idColumn, labelColumn, personColumn, recordsColumn, textColumn } from "./columns.ts";
import { shownIds } from "./references.ts";
import { register } from "./register.ts";

export const changeRegister = register("changes", {
  id: "change-register",
  columns: [
    idColumn(),
    textColumn("title", { en: "Title", "zh-CN": "名称" }, ({ title }) => title, "name"),
    labelColumn("status", { en: "Status", "zh-CN": "状态" }, "changeStatus", (change) =>
      statusOf("changes", change),
    ),
    textColumn("reason", { en: "Reason", "zh-CN": "变更原因" }, ({ reason }) => reason),
    textColumn(
      "effect.scope",
      { en: "Effect on scope", "zh-CN": "对范围的影响" },
      ({ effect }) => effect?.scope,
    ),
    textColumn(
      "effect.time",
      { en: "Effect on time", "zh-CN": "对工期的影响" },
      ({ effect }) => effect?.time,
    ),
    textColumn(
      "effect.cost",
      { en: "Effect on cost", "zh-CN": "对费用的影响" },
      ({ effect }) => effect?.cost,
    ),
    textColumn(
      "effect.quality",
      { en: "Effect on quality", "zh-CN": "对质量的影响" },
      ({ effect }) => effect?.quality,
    ),
    dateColumn(
      "requested.date",
      { en: "Requested on", "zh-CN": "申请日期" },
      ({ requested }) => requested?.date,
    ),
    personColumn("requested.by", { en: "Requested by", "zh-CN": "申请人" }, ({ requested }) => requested?.by),
    dateColumn("decided.date", { en: "Decided on", "zh-CN": "审批日期" }, ({ decided }) => decided?.date),
    personColumn("decided.by", { en: "Decided by", "zh-CN": "审批人" }, ({ decided }) => decided?.by),
    recordsColumn("milestones", { en: "Milestones", "zh-CN": "相关里程碑" }, ({ milestones }) => milestones),
    {
      key: "rebaselines",
      title: { en: "New baselines", "zh-CN": "基线调整" },
      kind: "text",
      cell: (context, change) => ({ content: rebaselines(context, change) }),
    },
  ],
});

/** A line for each milestone that the readers see: `M-2: 1 May 2026 → 8 May 2026`. */
function rebaselines(context: SectionContext, change: Shown<Change>): readonly Inline[] {
  return (change.rebaselines ?? []).flatMap(({ milestone, from, to }, index): readonly Inline[] => {
    const [id] = shownIds(context, milestone);
    if (id === undefined) return [];
    const days = [from, to].flatMap((day) => (day === undefined ? [] : [context.date(day)]));
    const lead = `${index === 0 ? "" : "\n"}${id}: `;
    return [lead, ...days.flatMap((day, place) => (place === 0 ? [day] : [" → ", day]))];
  });
}
