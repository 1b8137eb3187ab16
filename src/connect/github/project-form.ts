import type { Words } from "../../plan/words.ts";

/** How a project of GitHub is written, as its pages have it in their addresses. */
export const projectForm: Words = { en: "OWNER/REPOSITORY", "zh-CN": "所有者/仓库" };
