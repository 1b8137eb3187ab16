import { isOpen } from "../../plan/facts/open.ts";
import { statusOf } from "../../plan/facts/status.ts";
import {
  dateColumn,
  idColumn,
  labelColumn,
  overdueColumn,
  percentColumn,
  personColumn,
  recordsColumn,
  textColumn,
  yesColumn,
} from "./columns.ts";
import { register } from "./register.ts";

export const workRegister = register("work", {
  id: "work-register",
  columns: [
    idColumn(),
    textColumn("title", { en: "Title", "zh-CN": "名称" }, ({ title }) => title, "name"),
    labelColumn("status", { en: "Status", "zh-CN": "状态" }, "workStatus", (item) => statusOf("work", item)),
    overdueColumn(
      ({ due }) => due,
      (item) => isOpen("work", item),
    ),
    recordsColumn("milestone", { en: "Milestone", "zh-CN": "所属里程碑" }, ({ milestone }) => milestone),
    personColumn("owner", { en: "Owner", "zh-CN": "负责人" }, ({ owner }) => owner),
    dateColumn("start", { en: "Start date", "zh-CN": "开始日期" }, ({ start }) => start),
    dateColumn("due", { en: "Due date", "zh-CN": "计划完成日期" }, ({ due }) => due),
    dateColumn("completed", { en: "Completed on", "zh-CN": "实际完成日期" }, ({ completed }) => completed),
    percentColumn("progress", { en: "Progress", "zh-CN": "完成比例" }, ({ progress }) => progress),
    yesColumn("client-owned", { en: "Client's part", "zh-CN": "客户方事项" }, (item) => item["client-owned"]),
    textColumn("blocked-by", { en: "Blocked by", "zh-CN": "受阻原因" }, (item) => item["blocked-by"]),
  ],
});
