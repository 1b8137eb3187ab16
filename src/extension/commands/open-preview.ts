import { choiceFrom } from "../reports/choice.ts";
import { argumentKeys } from "./argument.ts";
import { choosePlan } from "./choose-plan.ts";
import type { Command } from "./command.ts";

/**
 * `{plan?, report?, profile?, visibility?, language?, period?, from?, to?}`: opens the report beside the editor; it
 * follows the edits. What is not said is as it was shown last, where that was the same report.
 */
export const openPreview: Command = async (context, argument) => {
  const given = argumentKeys(argument);
  const file = await choosePlan(context, given["plan"]);
  if (file === undefined) return;
  const choice = choiceFrom(given);
  const { report, profile, ...last } = context.preview.last(file.uri) ?? {};
  const isOther = choice.report !== undefined || choice.profile !== undefined;
  const isSame = choice.report === report && choice.profile === profile;
  const before =
    isOther && !isSame
      ? "paper" in last && last.paper
        ? { paper: true }
        : {}
      : context.preview.last(file.uri);
  await context.preview.open({ ...before, ...choice, plan: file.uri });
};
