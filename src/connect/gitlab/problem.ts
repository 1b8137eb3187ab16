import { sameWords, say, type Words } from "../../plan/words.ts";
import { ConnectError, signOf } from "../http/connect-error.ts";
import type { ProblemKind } from "../http/problems.ts";
import { itSays } from "../http/quoted.ts";
import type { Secrets } from "../http/secrets.ts";
import { type Answer, seconds } from "../http/send.ts";
import { fieldsOf, textOf } from "../read.ts";
import { assumptions } from "./assumptions.ts";

/** Around a failure: who was asked for what, and how. */
export interface Around {
  readonly host: string;
  readonly project: string;
  readonly what: Words;
  readonly secrets: Secrets;
  readonly hasToken: boolean;
  readonly wait: number | undefined;
}

/** The error of an answer that is not good. */
export function gitlabProblem(answer: Answer, around: Around): ConnectError {
  const { message, error_description, error } = fieldsOf(answer.json);
  const says = around.secrets.redact(textOf(error_description) ?? textOf(message) ?? textOf(error) ?? "");
  return new ConnectError(
    kindOf(answer, around),
    {
      tool: "GitLab",
      host: around.host,
      project: around.project,
      what: around.what,
      scope: sameWords(assumptions.right),
      sign: signOf(answer.status, undefined),
      says: says === "" ? "" : say(itSays, { says }),
      wait: seconds(around.wait ?? 60_000),
    },
    { status: answer.status },
  );
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
