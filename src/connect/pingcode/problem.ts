import { sameWords, say, type Words } from "../../plan/words.ts";
import { ConnectError, signOf } from "../http/connect-error.ts";
import type { ProblemKind } from "../http/problems.ts";
import { itSays } from "../http/quoted.ts";
import type { Secrets } from "../http/secrets.ts";
import { type Answer, seconds } from "../http/send.ts";
import { fieldsOf, textOf } from "../read.ts";

/** What was asked for, and the right that it takes. */
export interface Asked {
  readonly what: Words;
  readonly scope: string;
}

/** The code of an answer: PingCode sends it as text, and a number is taken as well. */
export function codeOf(answer: Answer): string | undefined {
  const code = textOf(fieldsOf(answer.json)["code"]);
  return code !== undefined && /^\d{1,12}$/.test(code) ? code : undefined;
}

/** Whether an answer is what was asked for. */
export function isGood(answer: Answer): boolean {
  return answer.status >= 200 && answer.status < 300 && answer.json !== undefined;
}

/** The error of an answer that is not good: by its code where it has a known one, else by its status. */
export function pingcodeProblem(
  answer: Answer,
  asked: Asked,
  {
    host,
    secrets,
    wait,
  }: { readonly host: string; readonly secrets: Secrets; readonly wait: number | undefined },
): ConnectError {
  const code = codeOf(answer);
  const says = secrets.redact(textOf(fieldsOf(answer.json)["message"]) ?? "");
  return new ConnectError(
    kindOf(answer, code),
    {
      tool: "PingCode",
      host,
      what: asked.what,
      scope: sameWords(asked.scope),
      sign: signOf(answer.status, code),
      says: says === "" ? "" : say(itSays, { says }),
      wait: seconds(wait ?? 60_000),
    },
    { status: answer.status, code },
  );
}

function kindOf(answer: Answer, code: string | undefined): ProblemKind {
  const known = code === undefined ? undefined : kindOfCode[code];
  if (known !== undefined && answer.status >= 400) return known;
  if (answer.status === 400 && /access_token/.test(textOf(fieldsOf(answer.json)["message"]) ?? ""))
    return "signed-out";
  return kindOfStatus(answer);
}

function kindOfStatus({ status, json, isBroken }: Answer): ProblemKind {
  if (status === 401) return "signed-out";
  if (status === 429) return "too-many";
  if (status >= 500) return "failing";
  if (isBroken) return "unreadable";
  if (json === undefined) return status === 403 ? "blocked" : "wrong-address";
  if (status === 403) return "forbidden";
  if (status === 404) return "wrong-generation";
  return status < 300 ? "wrong-address" : "refused";
}

/** PingCode publishes no list of its codes: these are the ones that were seen. */
export const kindOfCode: Readonly<Record<string, ProblemKind>> = {
  100000: "failing",
  100002: "wrong-generation",
  100004: "bad-request",
  100024: "credentials",
  100034: "signed-out",
  100038: "too-many",
  100039: "bad-request",
  100043: "bad-request",
  100044: "bad-request",
  100045: "not-found",
  100049: "bad-request",
  100051: "not-found",
  100077: "not-found",
  100300: "not-found",
  100303: "not-found",
  100309: "not-found",
  100317: "not-found",
  100319: "refused",
  100379: "refused",
  100702: "refused",
  100711: "not-found",
  100719: "refused",
  100725: "not-found",
  100801: "not-found",
  100903: "not-found",
  1003104: "refused",
  1003107: "not-found",
};
