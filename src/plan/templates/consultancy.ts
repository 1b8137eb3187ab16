import { consultancyEnglish } from "./consultancy/en.ts";
import { consultancyChinese } from "./consultancy/zh-cn.ts";
import type { Template } from "./template.ts";

/** Advice that the client has to carry: interviews, a diagnosis, recommendations, the first steps. */
export const consultancy: Template = {
  label: { en: "Consultancy", "zh-CN": "咨询服务" },
  description: {
    en: "Diagnosis, recommendations and first steps, with a sponsor to win over and staff to listen to.",
    "zh-CN": "调研诊断、方案设计和落地辅导，含高层汇报与员工访谈。",
  },
  texts: { en: consultancyEnglish, "zh-CN": consultancyChinese },
};
