import { preferredFix } from "../../plan/fix/fix-text.ts";
import type { Refactoring } from "./refactoring.ts";
import { repairedBy } from "./repaired-by.ts";

/** All repairs that are almost surely meant, as `commplan check --fix` makes them: for saving, and on demand. */
export const fixAll: Refactoring = {
  name: "fix-all",
  kind: "source.fixAll.commplan",
  onRequest: true,
  onlyMends: true,
  *offers({ analysis }) {
    if (!analysis.findings.some(preferredFix)) return;
    yield {
      title: {
        en: "Fix everything that has one right repair",
        "zh-CN": "修复所有有唯一正确改法的问题",
      },
      edits: () => repairedBy(analysis),
    };
  },
};
