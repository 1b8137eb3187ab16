import { isPath, showRecord } from "../show-record.ts";
import { argumentKeys, uriArgument } from "./argument.ts";
import { choosePlan } from "./choose-plan.ts";
import type { Command } from "./command.ts";

/** `{plan?, at?}`: goes to the record at that path of a plan, else to its beginning. */
export const revealRecord: Command = async (context, argument) => {
  const { plan, at } = argumentKeys(argument);
  const uri = uriArgument(plan);
  const file = uri ? context.plans.get(uri) : await choosePlan(context, undefined);
  if (file) await showRecord(file, isPath(at) ? at : []);
};
