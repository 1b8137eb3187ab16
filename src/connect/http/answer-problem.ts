import { sameWords, say, type Words } from "../../plan/words.ts";
import { ConnectError, signOf } from "./connect-error.ts";
import type { ProblemKind } from "./problems.ts";
import { itSays } from "./quoted.ts";
import type { Secrets } from "./secrets.ts";
import { type Answer, seconds } from "./send.ts";

/** Around a failure: who was asked for what, and how. */
export interface Around {
  readonly host: string;
  readonly project: string;
  readonly what: Words;
  readonly secrets: Secrets;
  readonly hasToken: boolean;
  readonly wait: number | undefined;
}

/** What a tool's answer that is not good means, in the tool's own way of saying it. */
export interface Refusal {
  /** The tool as people call it. */
  readonly tool: string;
  readonly kind: ProblemKind;
  /** The right that a token needs there. */
  readonly right: string;
  /** What the tool says of it itself; "" where it says nothing. */
  readonly message: string;
}

/** The error of an answer that is not good; no secret is in it. */
export function answerProblem(
  { status }: Answer,
  { host, project, what, secrets, wait }: Around,
  { tool, kind, right, message }: Refusal,
): ConnectError {
  const says = secrets.redact(message);
  return new ConnectError(
    kind,
    {
      ...{ tool, host, project, what, scope: sameWords(right), sign: signOf(status, undefined) },
      says: says === "" ? "" : say(itSays, { says }),
      wait: seconds(wait ?? 60_000),
    },
    { status },
  );
}
