import { type Around, answerProblem } from "../http/answer-problem.ts";
import type { ConnectError } from "../http/connect-error.ts";
import type { ProblemKind } from "../http/problems.ts";
import type { Answer } from "../http/send.ts";
import { fieldsOf, textOf } from "../read.ts";
import { assumptions } from "./assumptions.ts";

/** The error of an answer that is not good. */
export function gitlabProblem(answer: Answer, around: Around): ConnectError {
  const { message, error_description, error } = fieldsOf(answer.json);
  const { right } = assumptions;
  return answerProblem(answer, around, {
    ...{ tool: "GitLab", kind: kindOf(answer, around), right },
    message: textOf(error_description) ?? textOf(message) ?? textOf(error) ?? "",
  });
}

function kindOf({ status, json, isBroken }: Answer, { hasToken, project }: Around): ProblemKind {
  if (status === 429) return hasToken ? "too-many" : "too-many-without-token";
  if (status === 401) return hasToken ? "signed-out" : "no-credentials";
  if (status >= 500) return "failing";
  if (isBroken) return "unreadable";
  if (json === undefined) return status === 403 ? "blocked" : "wrong-address";
  if (status === 403) return "forbidden";
  if (status === 404) return isUnknownPath(json) || project === "" ? "wrong-address" : "project-unknown";
  if (status === 400) return "bad-request";
  return status < 300 ? "wrong-address" : "refused";
}

/** Of a project that it does not show, GitLab says `404 Project Not Found`; of a path that it does not have, `404 Not Found`. */
function isUnknownPath(json: unknown): boolean {
  return textOf(fieldsOf(json)["error"]) === "404 Not Found";
}
