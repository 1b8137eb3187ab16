import { actNames } from "../../language/acts/names.ts";
import { argumentKeys, uriArgument } from "../commands/argument.ts";
import { choosePlan } from "../commands/choose-plan.ts";
import type { Command } from "../commands/command.ts";
import { isPath } from "../show-record.ts";
import { actLine } from "../sidebar/act-line.ts";
import { watchStay } from "../sidebar/where-person-is.ts";
import { runAct } from "./run-act.ts";
import { showAtLine, showFromElsewhere } from "./show-outcome.ts";

/** The commands of the acts: `{plan, id, …}` with an answer under the key of each question, or a line of a tree. */
export const actCommands: Readonly<Record<string, Command>> = Object.fromEntries(
  actNames.map((act) => [`commplan.${act}`, commandFor(act)]),
);

function commandFor(act: string): Command {
  return async (context, argument) => {
    const { plan: named, at, ...given } = argumentKeys(argument);
    const plan = uriArgument(named) ?? (await choosePlan(context, undefined))?.uri;
    if (plan === undefined) return undefined;
    const answers = Object.fromEntries(Object.entries(given).flatMap(([key, value]) => answerOf(key, value)));
    const line = actLine(context.trees, argument);
    const stay = watchStay();
    // What is done is done, whether or not the sidebar can show it.
    const tried = (showing: Promise<void>) => showing.catch((cause) => context.client.log.warn(cause));
    const follow =
      line &&
      ((isStillThere: () => boolean) =>
        tried(showAtLine(context, line, () => isStillThere() && stay.isStill())));
    try {
      const doing = { plan, act, answers, ...(isPath(at) && { at }), ...(follow && { follow }) };
      const done = await runAct(context, doing);
      if (done !== undefined && line === undefined) await tried(showFromElsewhere(context));
      return done;
    } finally {
      stay.dispose();
    }
  };
}

function answerOf(key: string, value: unknown): readonly (readonly [string, string | readonly string[]])[] {
  if (typeof value === "string") return [[key, value]];
  if (typeof value === "number") return [[key, String(value)]];
  return Array.isArray(value) && value.every((one) => typeof one === "string") ? [[key, value]] : [];
}
