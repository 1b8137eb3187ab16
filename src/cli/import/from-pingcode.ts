import { createPingcodeClient } from "../../connect/pingcode/client.ts";
import { type MilestoneSource, pullPingcode, usualPingcodeChoice } from "../../connect/pingcode/pull.ts";
import { say, sayList, type Words } from "../../plan/words.ts";
import { CliError } from "../cli-error.ts";
import type { Call } from "../command.ts";
import { feedbackOption, milestonesOption } from "./connection-options.ts";
import { settingsOf } from "./connection-settings.ts";
import type { Pull } from "./connections.ts";

/** `pingcode:PROJECT`, with what an app or a person's token may read. */
export const pullFromPingcode: Pull = async (project, { call, types, host }) => {
  const { credentials, address, allowsHttp, setting } = settingsOf("PINGCODE", call);
  const generation = generations.find((name) => name === (setting("PATHS") ?? "auto"));
  if (generation === undefined) throw new CliError(say(noGeneration, { names: sayList(generations, "or") }));
  const products = call.value(feedbackOption) ?? [];
  if (products.length > 1) throw new CliError(oneProduct);
  const milestones = milestonesIn(call);
  const client = createPingcodeClient({ credentials, address, allowsHttp, generation }, host);
  const choice = {
    ...usualPingcodeChoice,
    ...types,
    product: products[0],
    ...(milestones && { milestones }),
  };
  const pulled = await pullPingcode(client, project, choice);
  // An app's token is nobody's in particular.
  return "clientSecret" in credentials ? { ...pulled, notices: [wholeTeam, ...pulled.notices] } : pulled;
};

const generations = ["auto", "A", "B", "C"] as const;
const sources: readonly MilestoneSource[] = ["milestone", "stage", "sprint", "release"];

function milestonesIn({ value }: Call): readonly MilestoneSource[] | undefined {
  return value(milestonesOption)?.map((name) => {
    const source = sources.find((one) => one === name.toLowerCase());
    if (source === undefined) throw new CliError(say(noSource, { name, names: sayList(sources, "or") }));
    return source;
  });
}

const noGeneration: Words = {
  en: "COMMPLAN_PINGCODE_PATHS is {names}.",
  "zh-CN": "COMMPLAN_PINGCODE_PATHS 的值应为{names}。",
};
const noSource: Words = {
  en: "“--milestones” does not take “{name}” with PingCode; it takes {names}.",
  "zh-CN": "用于 PingCode 时，“--milestones”不接受“{name}”，可用的值是{names}。",
};
const oneProduct: Words = {
  en: "“--feedback” takes one product of PingCode at a time.",
  "zh-CN": "用于 PingCode 时，“--feedback”一次只能指定一个产品。",
};
const wholeTeam: Words = {
  en: "This app's token may read the whole organisation. A person's token reads what that person may see.",
  "zh-CN": "此应用的令牌可以读取整个组织的内容；个人令牌只能读取本人有权查看的内容。",
};
