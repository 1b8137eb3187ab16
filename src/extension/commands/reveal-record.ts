import { isPath, showRecord } from "../show-record.ts";
import { argumentKeys, uriArgument } from "./argument.ts";
import type { Command } from "./command.ts";

/** `{plan, at}`: goes to the record at that path of a plan. */
export const revealRecord: Command = async ({ plans }, argument) => {
  const { plan, at } = argumentKeys(argument);
  const uri = uriArgument(plan);
  if (uri) await showRecord(plans.get(uri), isPath(at) ? at : []);
};
