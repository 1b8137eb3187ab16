import { say } from "../words.ts";
import { intact } from "./intact.ts";
import type { Rule } from "./rule.ts";

export const reportAltered: Rule = {
  id: "report-altered",
  severity: "error",
  needsFiles: true,
  summary: {
    en: "The file of an issued report is no longer the one that was issued.",
    "zh-CN": "已发出报告的文件与发出时不一致。",
  },
  *check({ plan, files }) {
    for (const { at, issued } of intact(plan.reports)) {
      for (const [index, { file, sha256 }] of (issued ?? []).entries()) {
        if (file === undefined || sha256 === undefined || /^[a-z]+:/i.test(file)) continue;
        const found = files?.sha256(file);
        // A file that is not here cannot be judged: it may well be kept elsewhere.
        if (found === undefined || found === sha256.toLowerCase()) continue;
        yield {
          path: [...at, "issued", index, "sha256"],
          message: say(
            {
              en: "“{file}” has been changed since it was issued. Restore the issued file, or issue a new version.",
              "zh-CN": "“{file}”在发出之后被改动过。请恢复原文件，或重新发出一个版本。",
            },
            { file },
          ),
          related: [
            {
              path: [...at, "issued", index, "file"],
              message: { en: "The file is named here.", "zh-CN": "文件在这里注明。" },
            },
          ],
        };
      }
    }
  },
};
