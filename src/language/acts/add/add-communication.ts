import { expandAudience, stakeholderOf } from "../../../plan/facts/people.ts";
import { parseCadence } from "../../../plan/time/cadence.ts";
import type { ActContext } from "../act.ts";
import { cadence } from "../inputs/cadences.ts";
import { labelled } from "../inputs/choose.ts";
import { peopleAndGroups } from "../inputs/people.ts";
import { owner, text } from "../inputs/questions.ts";
import { said } from "../write.ts";
import { adding } from "./add-record.ts";

/** Something that is said to somebody again and again, or when there is cause: who, to whom, how, how often, what for. */
export const addCommunication = adding({
  name: "addCommunication",
  words: { en: "Add Communication", "zh-CN": "新增沟通事项" },
  section: "communications",
  named: "title",
  questions: [
    text("title", {
      en: "What is it called? The client reads this.",
      "zh-CN": "标题是什么？客户会看到。",
    }),
    {
      key: "audience",
      kind: "choices",
      words: { en: "Who is it for?", "zh-CN": "面向谁？" },
      choices: (context) => peopleAndGroups(context),
      proposed: () => ["all-client"],
    },
    owner(),
    {
      key: "channel",
      kind: "choice",
      words: { en: "By which channel?", "zh-CN": "通过什么渠道？" },
      choices: () => labelled("channel"),
      proposed: preferredChannel,
    },
    cadence("cadence", {
      en: "How often? Choose one, or type it, such as “every 2 weeks on thu”.",
      "zh-CN": "多久一次？可选择，也可输入，如“每两周的周四”。",
    }),
    text("outcome", { en: "What is it to achieve?", "zh-CN": "要达到什么结果？" }),
  ],
  // A rhythm that counted from the project's start would be overdue on its first day.
  also: (context) => [hasRhythm(context) && isUnderWay(context) && ["start", context.analysis.asOf]],
});

/** What the client's people in the audience like best. */
function preferredChannel({ analysis: { plan }, answers }: ActContext): string | undefined {
  const { audience } = answers;
  const ids = typeof audience === "string" ? [audience] : audience;
  for (const id of expandAudience(ids, plan)) {
    const person = stakeholderOf(id, plan);
    if (person?.side === "client" && person.channels?.[0] !== undefined) return person.channels[0];
  }
  return undefined;
}

function hasRhythm({ answers }: ActContext): boolean {
  return !["on-event", "once", "problem"].includes(parseCadence(said(answers, "cadence")).kind);
}

function isUnderWay({ analysis: { plan, asOf } }: ActContext): boolean {
  const { start } = plan.project ?? {};
  return start === undefined || start < asOf;
}
