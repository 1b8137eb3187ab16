import { type Around, answerProblem } from "../http/answer-problem.ts";
import type { ConnectError } from "../http/connect-error.ts";
import type { ProblemKind } from "../http/problems.ts";
import type { Answer } from "../http/send.ts";
import { fieldsOf, textOf } from "../read.ts";
import { assumptions } from "./assumptions.ts";

/** Whether GitHub asks to slow down: it does so with status 403 as well, which also means that a right is missing. */
export function isTooMany(answer: Answer): boolean {
  if (answer.status === 429) return true;
  if (answer.status !== 403) return false;
  return (
    answer.header("retry-after") !== null ||
    answer.header(assumptions.quota.left)?.trim() === "0" ||
    assumptions.limit.test(messageOf(answer))
  );
}

/** The error of an answer that is not good. */
export function githubProblem(answer: Answer, around: Around): ConnectError {
  const { right } = assumptions;
  const [kind, message] = [kindOf(answer, around), messageOf(answer)];
  return answerProblem(answer, around, { tool: "GitHub", kind, right, message });
}

function kindOf(answer: Answer, { hasToken, project }: Around): ProblemKind {
  const { status, json, isBroken } = answer;
  if (isTooMany(answer)) return hasToken ? "too-many" : "too-many-without-token";
  if (status === 401) return hasToken ? "signed-out" : "no-credentials";
  if (status >= 500) return "failing";
  if (isBroken) return "unreadable";
  if (json === undefined) return status === 403 ? "blocked" : "wrong-address";
  if (status === 403) return answer.header("x-github-sso") === null ? "forbidden" : "sign-on";
  if (status === 404) return project === "" ? "wrong-address" : "project-unknown";
  if (status === 422) return "bad-request";
  return status < 300 ? "wrong-address" : "refused";
}

function messageOf(answer: Answer): string {
  return textOf(fieldsOf(answer.json)["message"]) ?? "";
}
