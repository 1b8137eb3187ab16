import { isOpen } from "../../plan/facts/open.ts";
import { statusOf } from "../../plan/facts/status.ts";
import {
  dateColumn,
  idColumn,
  labelColumn,
  overdueColumn,
  personColumn,
  recordsColumn,
  textColumn,
} from "./columns.ts";
import { register } from "./register.ts";

export const issueRegister = register("issues", {
  id: "issue-register",
  columns: [
    idColumn(),
    textColumn("title", { en: "Title", "zh-CN": "名称" }, ({ title }) => title, "name"),
    labelColumn("severity", { en: "Severity", "zh-CN": "严重程度" }, "level", (issue) =>
      issue.malformed.has("severity") ? undefined : (issue.severity ?? "medium"),
    ),
    labelColumn("status", { en: "Status", "zh-CN": "状态" }, "issueStatus", (issue) =>
      statusOf("issues", issue),
    ),
    overdueColumn(
      ({ due }) => due,
      (issue) => isOpen("issues", issue),
    ),
    personColumn("owner", { en: "Owner", "zh-CN": "负责人" }, ({ owner }) => owner),
    dateColumn("raised", { en: "Raised on", "zh-CN": "提出日期" }, ({ raised }) => raised),
    dateColumn("due", { en: "Due date", "zh-CN": "解决期限" }, ({ due }) => due),
    dateColumn("resolved", { en: "Resolved on", "zh-CN": "解决日期" }, ({ resolved }) => resolved),
    textColumn("cause", { en: "Cause", "zh-CN": "原因" }, ({ cause }) => cause),
    textColumn("resolution", { en: "Resolution", "zh-CN": "处理办法" }, ({ resolution }) => resolution),
    recordsColumn("from", { en: "From", "zh-CN": "来源" }, ({ from }) => from),
    recordsColumn("milestones", { en: "Milestones", "zh-CN": "相关里程碑" }, ({ milestones }) => milestones),
  ],
});
