import { isOpen } from "../../plan/facts/open.ts";
import { statusOf } from "../../plan/facts/status.ts";
import {
  dateColumn,
  idColumn,
  labelColumn,
  overdueColumn,
  peopleColumn,
  recordsColumn,
  textColumn,
  textsColumn,
} from "./columns.ts";
import { register } from "./register.ts";

export const decisionRegister = register("decisions", {
  id: "decision-register",
  columns: [
    idColumn(),
    textColumn("title", { en: "Title", "zh-CN": "名称" }, ({ title }) => title, "name"),
    labelColumn("status", { en: "Status", "zh-CN": "状态" }, "decisionStatus", (decision) =>
      statusOf("decisions", decision),
    ),
    overdueColumn(
      (decision) => decision["needed-by"],
      (decision) => isOpen("decisions", decision),
    ),
    dateColumn("needed-by", { en: "Needed by", "zh-CN": "决策期限" }, (decision) => decision["needed-by"]),
    peopleColumn("by", { en: "Decided by", "zh-CN": "决策人" }, ({ by }) => by),
    dateColumn("decided", { en: "Decided on", "zh-CN": "决策日期" }, ({ decided }) => decided),
    textColumn("decision", { en: "Decision", "zh-CN": "决策内容" }, ({ decision }) => decision),
    textColumn("reason", { en: "Reason", "zh-CN": "理由" }, ({ reason }) => reason),
    textsColumn("options", { en: "Options", "zh-CN": "备选方案" }, ({ options }) => options),
    recordsColumn("affects", { en: "Affects", "zh-CN": "影响的记录" }, ({ affects }) => affects),
    recordsColumn("supersedes", { en: "Supersedes", "zh-CN": "取代的决策" }, ({ supersedes }) => supersedes),
  ],
});
