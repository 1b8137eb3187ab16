import { constructionEnglish } from "./construction/en.ts";
import { constructionChinese } from "./construction/zh-cn.ts";
import type { Template } from "./template.ts";

/** Works with a supervisor, a designer and an authority beside the client; the foundations are critical. */
export const construction: Template = {
  label: { en: "Construction", "zh-CN": "工程建设" },
  description: {
    en: "Building works: client, supervisor, designer and authority; site meetings, inspections, monthly reports.",
    "zh-CN": "工程施工：建设、监理、设计、质监各方，监理例会、验收、月报。",
  },
  texts: { en: constructionEnglish, "zh-CN": constructionChinese },
};
