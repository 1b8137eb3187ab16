import { rewriteScalar } from "../../../plan/edit/scalar.ts";
import { isOpen } from "../../../plan/facts/open.ts";
import { textIn } from "../../../plan/facts/text.ts";
import { followersOf, type Move } from "../../../plan/facts/waiting.ts";
import type { IsoDate, Milestone } from "../../../plan/plan.ts";
import { yamlSentence } from "../../../plan/rules/stub.ts";
import { titleOf } from "../../../plan/rules/title.ts";
import { later } from "../../../plan/time/dates.ts";
import { say, sayList, type Words } from "../../../plan/words.ts";
import type { Act, ActContext } from "../act.ts";
import { comingDays, dayChoice, dayProblem } from "../inputs/days.ts";
import { all, said, setKeys } from "../write.ts";

/** A milestone gets another date, and what waits for it moves with it if wanted. The baseline stays: it was agreed. */
export const rescheduleMilestone: Act = {
  name: "rescheduleMilestone",
  words: { en: "Reschedule Milestone", "zh-CN": "调整里程碑日期" },
  sections: ["milestones"],
  isFor: (record) => isOpen("milestones", record as Milestone) !== false,
  questions: [
    {
      key: "date",
      kind: "date",
      words: { en: "To which day?", "zh-CN": "改到哪一天？" },
      choices: suggested,
      proposed: (context) => milestoneOf(context)?.due,
      problem: dayProblem,
    },
    {
      key: "push",
      kind: "choice",
      words: { en: "Others wait for it. Move them too?", "zh-CN": "有里程碑依赖它，是否一并顺延？" },
      isAsked: (context) => pushed(context).length > 0,
      choices: (context) => {
        const moves = pushed(context);
        return [
          {
            value: "all",
            label: say(pushAll, { count: moves.length }),
            detail: sayList(moves.map(moveWords)),
          },
          { value: "none", label: pushNone, detail: orderWords },
        ];
      },
      proposed: () => "all",
    },
    {
      key: "cause",
      kind: "text",
      words: {
        en: "Why does it slip? The client reads this in the report. (May be left empty.)",
        "zh-CN": "延期的原因是什么？客户会在报告中看到。（可留空）",
      },
      optional: true,
      isAsked: (context) => needsCause(context),
    },
  ],
  done: { en: "Moved “{title}” to {date}.", "zh-CN": "已将“{title}”改到{date}。" },
  edits: (context) => {
    const { analysis, answers } = context;
    const { source } = analysis;
    const date = said(answers, "date");
    const cause = said(answers, "cause");
    const moves = said(answers, "push") === "all" ? pushed(context) : [];
    const moved = moves.map(({ milestone, to }) => rewriteScalar(source, [...milestone.at, "due"], to));
    return all(
      setKeys(context, [["due", date]]),
      ...moved.map((edit) => edit && [edit]),
      cause === "" ? [] : causeEdits(context, cause),
    );
  },
};

function milestoneOf({ record }: ActContext): Milestone | undefined {
  return record as Milestone | undefined;
}

function suggested(context: ActContext, typed: string) {
  const milestone = milestoneOf(context);
  const { plan, asOf } = context.analysis;
  const end = plan.phases.find(({ id }) => id !== undefined && id === milestone?.phase)?.end;
  const days = comingDays(context, typed, later(milestone?.due ?? asOf, asOf));
  return typed !== "" || end === undefined || end < asOf || days.some(({ value }) => value === end)
    ? days
    : [...days, dayChoice(end, context, phaseEnd)];
}

const phaseEnd: Words = { en: "end of its phase", "zh-CN": "所属阶段结束" };

/** What moves with it: those that would otherwise be due before what they wait for. */
function pushed(context: ActContext): readonly Move[] {
  const milestone = milestoneOf(context);
  const date = said(context.answers, "date");
  if (milestone === undefined || dayProblem(date)) return [];
  const { plan, calendar } = context.analysis;
  return followersOf(milestone, date, plan.milestones, calendar);
}

function moveWords({ milestone, from, to }: Move): Words {
  return say(
    { en: "{title}: {from} → {to}", "zh-CN": "{title}：{from} → {to}" },
    { title: titleOf("milestones", milestone), from, to },
  );
}

const pushAll: Words = {
  en: "Move all {count} that wait for it",
  "zh-CN": "一并顺延依赖它的 {count} 个里程碑",
};
const pushNone: Words = { en: "Move this one only", "zh-CN": "只移动这一个" };
const orderWords: Words = {
  en: "The others are then due before what they wait for.",
  "zh-CN": "其他里程碑的到期日将早于其所依赖的里程碑。",
};

function needsCause(context: ActContext): boolean {
  const { baseline, due, slip } = milestoneOf(context) ?? {};
  const agreed: IsoDate | undefined = baseline ?? due;
  const date = said(context.answers, "date");
  return baseline !== undefined && agreed !== undefined && date > agreed && textIn(slip?.cause, "en") === "";
}

function causeEdits(context: ActContext, cause: string) {
  const milestone = milestoneOf(context);
  if (milestone?.slip === undefined) return setKeys(context, [["slip", `{ cause: ${flowText(cause)} }`]]);
  return setKeys({ ...context, record: { ...milestone, at: [...milestone.at, "slip"] } }, [
    ["cause", yamlSentence(cause)],
  ]);
}

/** In braces a comma or a bracket would end the text: it stands in quotes. */
function flowText(text: string): string {
  return /^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd} ._-]*$/u.test(text) ? yamlSentence(text) : JSON.stringify(text);
}
