import { l10n, type Uri } from "vscode";
import {
  type ActParams,
  type ActReply,
  requests,
  type WireChoice,
  type WireQuestion,
} from "../../language/sidebar/protocol.ts";
import type { Path } from "../../plan/path.ts";
import type { Client } from "../client.ts";
import type { CommandContext } from "../commands/command.ts";
import { Succession } from "../step.ts";
import { tellError, tellInformation } from "../tell.ts";
import { applyEdit } from "./apply-edit.ts";
import { ask } from "./ask.ts";
import type { Helpers } from "./asked.ts";

export type Answers = Record<string, string | readonly string[]>;

/** An act, the record that it is done with where that is known, and what is answered already. */
export interface Doing {
  readonly plan: Uri;
  readonly act: string;
  readonly at?: Path;
  readonly answers: Answers;
  /**
   * Does what the edits tell of, once all is answered and they can be made: gives the answers that come of it, or
   * undefined where it was called off.
   */
  readonly prepare?: (answers: Answers) => Promise<Answers | undefined>;
  /**
   * What follows once it is done, before the last question goes out of sight.
   *
   * @param isStillThere whether the person has not turned from that question to something else meanwhile
   */
  readonly follow?: (isStillThere: () => boolean) => Promise<void>;
}

/**
 * Does an act: asks what is missing, with a way back, and edits the plan.
 *
 * @returns the plan's URI; undefined where the person called it off or it could not be done, which they are told
 */
export async function runAct(
  context: Pick<CommandContext, "client" | "lastChange">,
  doing: Doing,
): Promise<Uri | undefined> {
  const succession = new Succession();
  try {
    return await proceed(context, doing, succession);
  } finally {
    succession.proceed();
  }
}

async function proceed(
  context: Pick<CommandContext, "client" | "lastChange">,
  { plan, act, at, answers: given, prepare, follow }: Doing,
  succession: Succession,
): Promise<Uri | undefined> {
  const { client } = context;
  const answers: Answers = { ...given };
  const before: Answers = {};
  const asked: string[] = [];
  let attempts = 0;
  let isPrepared = prepare === undefined;
  let record: string | undefined;
  for (;;) {
    const known = { ...(at && { at }), ...(record !== undefined && { record }) };
    const params: ActParams = { plan: plan.toString(), act, answers, ...known };
    const reply = await client.request<ActReply>(requests.act, params);
    const isReady = reply?.kind === "edits" && isPrepared;
    if (reply?.kind !== "question" && !isReady) succession.proceed();
    if (reply === undefined) {
      tellGone();
      return undefined;
    }
    if (reply.kind === "edits" && !isPrepared) {
      const more = await prepare?.({ ...answers });
      if (more === undefined) return undefined;
      Object.assign(answers, more);
      isPrepared = true;
      continue;
    }
    if (reply.kind === "edits") {
      const outcome = await applyEdit(context, plan, reply);
      // The text is another one than the edits are for: they are worked out again.
      attempts += 1;
      if (outcome === "stale" && attempts < mostAttempts) continue;
      if (outcome === "done") await follow?.(() => asked.length === 0 || succession.isInSight());
      if (outcome === "gone") tellGone();
      if (outcome === "stale" || outcome === "failed")
        void tellError(l10n.t("The plan changed meanwhile, so that nothing was done. Try again."));
      return outcome === "done" ? plan : undefined;
    }
    if (reply.kind === "problem" || reply.kind === "nothing") {
      void (reply.kind === "nothing" ? tellInformation : tellError)(reply.message);
      return undefined;
    }
    record ??= reply.record;
    const question: WireQuestion = { ...reply, proposed: before[reply.key] ?? reply.proposed ?? "" };
    const said = await ask(
      { ...question, hasBefore: asked.length > 0, succession },
      helpersOf(client, params, reply.key),
    );
    if (said === "cancel") return undefined;
    if (said === "back") {
      const last = asked.pop();
      if (last !== undefined) {
        before[last] = answers[last] ?? "";
        delete answers[last];
      }
      continue;
    }
    answers[reply.key] = said.answer;
    asked.push(reply.key);
  }
}

const mostAttempts = 5;

function tellGone(): void {
  void tellError(
    l10n.t("The plan cannot be read any more, so that nothing was done. It may have been moved or deleted."),
  );
}

function helpersOf(client: Client, params: ActParams, key: string): Helpers {
  return {
    choices: async (typed) =>
      (await client.request<readonly WireChoice[]>(requests.choices, { ...params, key, answer: typed })) ??
      [],
    problem: (answer) => client.request<string>(requests.problem, { ...params, key, answer }),
  };
}
