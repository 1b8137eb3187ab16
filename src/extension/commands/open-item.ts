import { env, l10n, Uri } from "vscode";
import { itemAddress } from "../../plan/facts/item-address.ts";
import { recordAt } from "../../plan/record-at.ts";
import { isPath } from "../show-record.ts";
import { tellInformation } from "../tell.ts";
import { argumentKeys } from "./argument.ts";
import { choosePlan } from "./choose-plan.ts";
import type { Command } from "./command.ts";

/** `{plan?, at}`: opens the item of the record at that path in the other tool, in a browser; false where it leads nowhere. */
export const openItem: Command = async (context, argument): Promise<boolean> => {
  const { plan, at } = argumentKeys(argument);
  const file = await choosePlan(context, plan);
  const analysis = await file?.analysis();
  const record = analysis && isPath(at) ? recordAt(analysis.plan, at) : undefined;
  const address = analysis && record && itemAddress(analysis.plan, record);
  if (address !== undefined) return env.openExternal(Uri.parse(address, true));
  void tellInformation(l10n.t("This record names no item of another tool."));
  return false;
};
