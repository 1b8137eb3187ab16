import { isVisibility } from "../preview/state.ts";
import { argumentKeys, textArgument } from "./argument.ts";
import { choosePlan } from "./choose-plan.ts";
import type { Command } from "./command.ts";

/** `{plan?, report?, visibility?}`: opens the report beside the editor; it follows the edits. */
export const openPreview: Command = async (context, argument) => {
  const given = argumentKeys(argument);
  const file = await choosePlan(context, given["plan"]);
  if (file === undefined) return;
  const report = textArgument(given["report"]);
  const { visibility } = given;
  await context.preview.open({
    plan: file.uri,
    ...(report !== undefined && { report }),
    ...(isVisibility(visibility) && { visibility }),
  });
};
