import type { Words } from "../../plan/words.ts";

/** How a project of GitLab is written, as its pages have it in their addresses. */
export const projectForm: Words = { en: "GROUP/PROJECT", "zh-CN": "群组/项目" };
