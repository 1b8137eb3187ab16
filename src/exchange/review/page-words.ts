import type { Words } from "../../plan/words.ts";
import type { ImportWords } from "../../webview/import-messages.ts";

/** The fixed words of the page of an import. */
export const pageWords: Readonly<Record<keyof ImportWords, Words>> = {
  mapping: { en: "How it is read", "zh-CN": "读取方式" },
  preview: { en: "What will change in the plan", "zh-CN": "导入后计划的变化" },
  column: { en: "Column", "zh-CN": "列" },
  samples: { en: "For example", "zh-CN": "示例" },
  field: { en: "Goes to", "zh-CN": "导入为" },
  common: { en: "For all rows", "zh-CN": "对所有行" },
  meanings: { en: "What words stand for", "zh-CN": "来源用词的含义" },
  apply: { en: "Import", "zh-CN": "导入" },
  save: { en: "Save Mapping As File…", "zh-CN": "将映射另存为文件…" },
  load: { en: "Load Mapping…", "zh-CN": "载入映射…" },
  reread: { en: "Read Again", "zh-CN": "重新读取" },
  cancel: { en: "Cancel", "zh-CN": "取消" },
  undo: { en: "Undo", "zh-CN": "撤销" },
  show: { en: "Show in the Plan", "zh-CN": "在计划中显示" },
  close: { en: "Close", "zh-CN": "关闭" },
  more: { en: "Show {count} more", "zh-CN": "再显示 {count} 条" },
  takeAll: { en: "Take all", "zh-CN": "全部导入" },
  takeNone: { en: "Take none", "zh-CN": "全不导入" },
  take: { en: "Take “{title}”", "zh-CN": "导入“{title}”" },
  was: { en: "was", "zh-CN": "原为" },
  becomes: { en: "becomes", "zh-CN": "改为" },
};
