import { softwareEnglish } from "./software/en.ts";
import { softwareChinese } from "./software/zh-cn.ts";
import type { Template } from "./template.ts";

/** A delivery in releases that are shown to the client; going live is critical. */
export const software: Template = {
  label: { en: "Software delivery", "zh-CN": "软件交付" },
  description: {
    en: "Releases shown every two weeks, acceptance by the client, a launch and the weeks after it.",
    "zh-CN": "双周演示、用户验收、上线切换和上线后支持。",
  },
  texts: { en: softwareEnglish, "zh-CN": softwareChinese },
};
