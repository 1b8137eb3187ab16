import type { Words } from "../../plan/words.ts";

/** Groupings and orders that more than one view has. */
export const commonWords = {
  status: { en: "Status", "zh-CN": "状态" },
  owner: { en: "Owner", "zh-CN": "负责人" },
  noGroups: { en: "No groups", "zh-CN": "不分组" },
  fileOrder: { en: "Order of the file", "zh-CN": "文件中的顺序" },
} as const satisfies Readonly<Record<string, Words>>;
