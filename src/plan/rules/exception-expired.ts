import { say } from "../words.ts";
import { removeException } from "./exception-fix.ts";
import type { ExceptionRule } from "./rule.ts";

export const exceptionExpired: ExceptionRule = {
  id: "exception-expired",
  severity: "warning",
  dependsOnDate: true,
  summary: {
    en: "An exception of the policy is past its end, and what it excused is back.",
    "zh-CN": "管理约定中的例外已过期，所豁免的问题重新出现。",
  },
  judge(use, context) {
    const { rule = "", until = "" } = use.exception;
    if (use.state !== "missed") return undefined;
    return {
      path: [...use.path, "rule"],
      message: say(
        {
          en: "The exception for “{rule}” ended on {until}, and the finding is back. Put it right and remove the exception, or agree on another end.",
          "zh-CN": "“{rule}”的例外已于 {until} 到期，问题重新出现。请解决后删除该例外，或重新约定期限。",
        },
        { rule, until },
      ),
      fixes: () => [removeException(context, use)],
    };
  },
};
