import {
  dateColumn,
  idColumn,
  labelColumn,
  labelsColumn,
  personColumn,
  textColumn,
  yesColumn,
} from "./columns.ts";
import { register } from "./register.ts";

/** Who is involved. How to reach people, and what we think of their stance, is in no report. */
export const stakeholderRegister = register("stakeholders", {
  id: "stakeholder-register",
  columns: [
    idColumn(),
    textColumn("name", { en: "Name", "zh-CN": "姓名" }, ({ name }) => name, "name"),
    labelColumn("side", { en: "Side", "zh-CN": "所属方" }, "side", ({ side }) => side),
    textColumn("role", { en: "Role", "zh-CN": "角色" }, ({ role }) => role, "text"),
    textColumn(
      "organization",
      { en: "Organisation", "zh-CN": "单位" },
      (person) => person.organization,
      "text",
    ),
    yesColumn(
      "decision-maker",
      { en: "Decision maker", "zh-CN": "是否决策人" },
      (person) => person["decision-maker"],
    ),
    textColumn("needs", { en: "Information needs", "zh-CN": "信息需求" }, ({ needs }) => needs),
    labelsColumn(
      "channels",
      { en: "Preferred channels", "zh-CN": "偏好渠道" },
      "channel",
      (person) => person.channels,
    ),
    textColumn("language", { en: "Language", "zh-CN": "语言" }, ({ language }) => language, "key"),
    textColumn("timezone", { en: "Time zone", "zh-CN": "时区" }, ({ timezone }) => timezone, "text"),
    personColumn("deputy", { en: "Deputy", "zh-CN": "代理人" }, ({ deputy }) => deputy),
    dateColumn("from", { en: "From", "zh-CN": "参与开始" }, ({ from }) => from),
    dateColumn("until", { en: "Until", "zh-CN": "参与结束" }, ({ until }) => until),
  ],
});
