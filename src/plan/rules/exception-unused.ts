import { say } from "../words.ts";
import { removeException } from "./exception-fix.ts";
import type { ExceptionRule } from "./rule.ts";

export const exceptionUnused: ExceptionRule = {
  id: "exception-unused",
  severity: "warning",
  dependsOnDate: true,
  summary: {
    en: "An exception of the policy excuses nothing.",
    "zh-CN": "管理约定中的例外没有豁免任何问题。",
  },
  judge(use, context) {
    const { rule = "", record } = use.exception;
    if (use.state !== "idle") return undefined;
    return {
      path: [...use.path, "rule"],
      message: say(record === undefined ? anywhere : there, { rule, record: record ?? "" }),
      fixes: () => [removeException(context, use)],
    };
  },
};

const there = {
  en: "This exception excuses nothing: “{record}” has no finding of “{rule}”. Remove it.",
  "zh-CN": "该例外没有豁免任何问题：“{record}”没有“{rule}”类问题。请删除。",
};

const anywhere = {
  en: "This exception excuses nothing: no record has a finding of “{rule}”. Remove it.",
  "zh-CN": "该例外没有豁免任何问题：没有任何记录存在“{rule}”类问题。请删除。",
};
