import { isOpen } from "../../plan/facts/open.ts";
import { statusOf } from "../../plan/facts/status.ts";
import {
  dateColumn,
  idColumn,
  labelColumn,
  labelContent,
  overdueColumn,
  personColumn,
  recordsColumn,
  textColumn,
} from "./columns.ts";
import { register } from "./register.ts";

export const actionRegister = register("actions", {
  id: "action-register",
  columns: [
    idColumn(),
    textColumn("title", { en: "Title", "zh-CN": "名称" }, ({ title }) => title, "name"),
    labelColumn("status", { en: "Status", "zh-CN": "状态" }, "actionStatus", (action) =>
      statusOf("actions", action),
    ),
    overdueColumn(
      ({ due }) => due,
      (action) => isOpen("actions", action),
    ),
    personColumn("owner", { en: "Owner", "zh-CN": "负责人" }, ({ owner }) => owner),
    {
      title: { en: "Side", "zh-CN": "所属方" },
      kind: "mark",
      cell: (context, { owner }) => {
        const person = context.plan.stakeholders.find(({ id }) => id !== undefined && id === owner);
        return { content: labelContent(context, "side", person?.side) };
      },
    },
    dateColumn("due", { en: "Due date", "zh-CN": "期限" }, ({ due }) => due),
    dateColumn("done", { en: "Done on", "zh-CN": "完成日期" }, ({ done }) => done),
    recordsColumn("from", { en: "From", "zh-CN": "来源" }, ({ from }) => from),
  ],
});
