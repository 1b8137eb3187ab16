import type { Severity } from "../../src/plan/finding.ts";
import type { Words } from "../../src/plan/words.ts";

/** The words around what a rule says of itself. */
export const pageWords = {
  title: { en: "The rules", "zh-CN": "检查规则" },
  intro: {
    en: "What CommPlan finds in a plan beyond its spelling, one page each. A rule is silent where the plan does not say enough to judge.",
    "zh-CN": "CommPlan 在计划中检查的内容，每条规则一页。计划没有写明、无法判断的地方，规则不会提示。",
  },
  rule: { en: "Rule", "zh-CN": "规则" },
  severity: { en: "Severity", "zh-CN": "级别" },
  what: { en: "What it finds", "zh-CN": "检查内容" },
  date: { en: "Depends on the as-of date", "zh-CN": "与截至日期有关" },
  fix: { en: "Quick fix", "zh-CN": "快速修复" },
  yes: { en: "yes", "zh-CN": "有" },
  no: { en: "no", "zh-CN": "无" },
  does: { en: "yes", "zh-CN": "是" },
  doesNot: { en: "no", "zh-CN": "否" },
  why: { en: "Why", "zh-CN": "为什么" },
  wrong: { en: "Wrong", "zh-CN": "错误示例" },
  right: { en: "Right", "zh-CN": "正确示例" },
  judged: { en: "Judged on {date}.", "zh-CN": "按 {date} 判断。" },
  found: { en: "Line {line}, {severity}:", "zh-CN": "第 {line} 行，{severity}：" },
  change: { en: "In your plan", "zh-CN": "在计划中调整" },
  changeText: {
    en: "`policy.rules` gives a rule another severity in the whole plan, or turns it `off`. `policy.exceptions` excuses one record, with a reason and an end date. For yourself alone, the setting `commplan.rules` does the same as `policy.rules`, where the plan does not say otherwise.",
    "zh-CN":
      "用 `policy.rules` 可为整个计划调整某条规则的级别，或用 `off` 关闭；用 `policy.exceptions` 可豁免某条记录，需写明理由和截止日期。只想对自己生效，可用设置 `commplan.rules`；计划中已有规定的，以计划为准。",
  },
  fixedText: {
    en: "Its severity cannot be changed, and it cannot be excused.",
    "zh-CN": "其级别不能调整，也不能豁免。",
  },
  all: { en: "All rules", "zh-CN": "全部规则" },
  other: { en: "中文", "zh-CN": "English" },
  notice: {
    en: "Made by `scripts/make-rule-docs.mjs` from the rules themselves and `docs/rules/source`.",
    "zh-CN": "由 `scripts/make-rule-docs.mjs` 根据规则本身和 `docs/rules/source` 生成。",
  },
} as const satisfies Readonly<Record<string, Words>>;

export const severityWords: Readonly<Record<Severity, Words>> = {
  error: { en: "error", "zh-CN": "错误" },
  warning: { en: "warning", "zh-CN": "警告" },
  info: { en: "info", "zh-CN": "信息" },
  hint: { en: "hint", "zh-CN": "提示" },
};
