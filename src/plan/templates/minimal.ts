import { minimalEnglish } from "./minimal/en.ts";
import { minimalChinese } from "./minimal/zh-cn.ts";
import type { Template } from "./template.ts";

/** Enough to see how a plan works: the two sides, one milestone, a report and a review, one risk. */
export const minimal: Template = {
  label: { en: "Minimal", "zh-CN": "最小模板" },
  description: {
    en: "One page: both sides, a milestone, a report, a review and a risk.",
    "zh-CN": "一页纸：双方人员、一个里程碑、周报、月度沟通会和一项风险。",
  },
  texts: { en: minimalEnglish, "zh-CN": minimalChinese },
};
