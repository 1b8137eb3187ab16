import { say, type Words } from "../../plan/words.ts";
import { ConnectError, signOf } from "../http/connect-error.ts";
import type { ProblemKind } from "../http/problems.ts";
import { itSays } from "../http/quoted.ts";
import type { Secrets } from "../http/secrets.ts";
import { type Answer, seconds } from "../http/send.ts";
import { fieldsOf, textOf } from "../read.ts";
import { assumptions } from "./assumptions.ts";

/** The code of a failure, which comes with any status, 200 included. */
export function errorCodeOf(answer: Answer): string | undefined {
  const code = textOf(fieldsOf(answer.json)["error_code"]);
  return code !== undefined && /^\d{1,12}$/.test(code) ? code : undefined;
}

/** Whether an answer is what was asked for: a good status, JSON, and not `ok: false`. */
export function isGood(answer: Answer): boolean {
  const { ok, error_code } = fieldsOf(answer.json);
  return (
    answer.status >= 200 && answer.status < 300 && answer.json !== undefined && ok !== false && !error_code
  );
}

/** Whether the token is at fault, so that another one may help. */
export function isSignedOut(answer: Answer): boolean {
  return answer.status === 401 || assumptions.deadToken.includes(errorCodeOf(answer) ?? "");
}

/** The error of an answer that is not good. Codes are not published beyond those of the token. */
export function worktileProblem(
  answer: Answer,
  what: Words,
  {
    host,
    secrets,
    wait,
  }: { readonly host: string; readonly secrets: Secrets; readonly wait: number | undefined },
): ConnectError {
  const code = errorCodeOf(answer);
  const { message, error_message } = fieldsOf(answer.json);
  const says = secrets.redact(textOf(message) ?? textOf(error_message) ?? "");
  const inserts = {
    tool: "Worktile",
    host,
    what,
    scope: rights,
    sign: signOf(answer.status, code),
    says: says === "" ? "" : say(itSays, { says }),
    wait: seconds(wait ?? 30_000),
  };
  return new ConnectError(kindOf(answer), inserts, { status: answer.status, code });
}

const rights: Words = { en: "the right to read projects and tasks", "zh-CN": "读取项目和任务的权限" };

function kindOf(answer: Answer): ProblemKind {
  const { status, json, isBroken } = answer;
  if (isSignedOut(answer)) return "signed-out";
  if (status === 429) return "too-many";
  if (status >= 500) return "failing";
  if (isBroken) return "unreadable";
  if (json === undefined) return status === 403 ? "blocked" : "wrong-address";
  // The interface of 2014 answers so; nothing of it is left in the one that is asked for.
  if (/^\/v1\//.test(textOf(fieldsOf(json)["request"]) ?? "")) return "wrong-address";
  if (status === 403) return "forbidden";
  if (status === 404) return "not-found";
  return "refused";
}
