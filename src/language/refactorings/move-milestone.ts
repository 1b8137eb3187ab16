import { rewriteScalar } from "../../plan/edit/scalar.ts";
import { isOpen } from "../../plan/facts/open.ts";
import { followersOf, type Move } from "../../plan/facts/waiting.ts";
import type { IsoDate, Milestone } from "../../plan/plan.ts";
import type { PlanContext } from "../../plan/rules/rule.ts";
import { titleOf } from "../../plan/rules/title.ts";
import { addWorkingDays, nextWorkingDay } from "../../plan/time/calendar.ts";
import { addDays, later } from "../../plan/time/dates.ts";
import { say, type Words } from "../../plan/words.ts";
import { dayWords } from "../date-words.ts";
import type { PlannedEdit } from "../planned-edit.ts";
import { spotAt } from "../spot.ts";
import { recordIn } from "./record-in.ts";
import type { Offer, Refactoring } from "./refactoring.ts";

/**
 * On the due date or the id of an open milestone: promises another date, alone or with what waits for it. The
 * baseline stays: it is what was agreed. Why it slips is asked for by its rule, not written here in a client's sight.
 */
export const moveMilestone: Refactoring = {
  name: "move-milestone",
  kind: "refactor.move",
  *offers(selection) {
    const { analysis, span } = selection;
    const milestone = recordIn(selection, "milestones");
    const key = spotAt(analysis.source, span.start)?.path[2];
    if (milestone?.due === undefined || (key !== "due" && key !== "id")) return;
    if (isOpen("milestones", milestone) !== true) return;
    if (rewriteScalar(analysis.source, [...milestone.at, "due"], milestone.due) === undefined) return;
    for (const { date, words } of targetsOf(analysis, milestone, milestone.due)) {
      const first: Move = { milestone, from: milestone.due, to: date, waitsFor: undefined };
      const names = {
        title: titleOf("milestones", milestone),
        date,
        day: dayWords(date, analysis.calendar),
        words,
      };
      yield offerFor(analysis, [first], say(sentences.alone, names));
      const followers = followersOf(milestone, date, analysis.plan.milestones, analysis.calendar);
      if (followers.length === 0 || !followers.every((move) => canMove(analysis, move))) continue;
      yield offerFor(
        analysis,
        [first, ...followers],
        say(sentences.together, { ...names, followers: followerWords(followers) }),
      );
    }
  },
};

/** The days that are asked for most, each once; counted from today where the date is past. */
function targetsOf(
  { plan, calendar, asOf }: PlanContext,
  { phase }: Milestone,
  due: IsoDate,
): readonly { readonly date: IsoDate; readonly words: Words }[] {
  const base = later(due, asOf);
  const end = plan.phases.find(({ id }) => id !== undefined && id === phase)?.end;
  const targets = [
    { date: addWorkingDays(base, 1, calendar), words: targetWords.nextDay },
    { date: nextWorkingDay(addDays(base, 7), calendar), words: targetWords.oneWeek },
    { date: nextWorkingDay(addDays(base, 14), calendar), words: targetWords.twoWeeks },
    ...(end === undefined || end < asOf ? [] : [{ date: end, words: targetWords.phaseEnd }]),
  ];
  const seen = new Set([due]);
  return targets.filter(({ date }) => !seen.has(date) && seen.add(date));
}

function canMove({ source }: PlanContext, { milestone, to }: Move): boolean {
  return rewriteScalar(source, [...milestone.at, "due"], to) !== undefined;
}

function offerFor(context: PlanContext, moves: readonly Move[], title: Words): Offer {
  return { title, edits: () => moves.flatMap((move) => editFor(context, move) ?? []) };
}

function editFor({ source }: PlanContext, move: Move): PlannedEdit | undefined {
  const { milestone, from, to, waitsFor } = move;
  const edit = rewriteScalar(source, [...milestone.at, "due"], to);
  const label = say(sentences.label, { title: titleOf("milestones", milestone), from, to });
  return (
    edit && {
      ...edit,
      note: {
        label,
        needsConfirmation: waitsFor !== undefined,
        ...(waitsFor && {
          description: say(sentences.waits, { other: titleOf("milestones", waitsFor) }),
        }),
      },
    }
  );
}

function followerWords(followers: readonly Move[]): Words {
  const [only, ...others] = followers;
  if (only && others.length === 0)
    return say(
      { en: "“{title}”, which waits for it", "zh-CN": "等待它的“{title}”" },
      { title: titleOf("milestones", only.milestone) },
    );
  return say(
    { en: "the {count} milestones that wait for it", "zh-CN": "等待它的 {count} 个里程碑" },
    { count: followers.length },
  );
}

const targetWords = {
  nextDay: { en: "next working day", "zh-CN": "下一个工作日" },
  oneWeek: { en: "one week later", "zh-CN": "推迟一周" },
  twoWeeks: { en: "two weeks later", "zh-CN": "推迟两周" },
  phaseEnd: { en: "the last day of its phase", "zh-CN": "所属阶段的最后一天" },
} as const satisfies Readonly<Record<string, Words>>;

const sentences = {
  alone: {
    en: "Move “{title}” to {date} ({words}, {day})",
    "zh-CN": "把“{title}”移到 {date}（{words}，{day}）",
  },
  together: {
    en: "Move “{title}” to {date} ({words}), and {followers}",
    "zh-CN": "把“{title}”移到 {date}（{words}），并顺延{followers}",
  },
  label: { en: "{title}: {from} → {to}", "zh-CN": "{title}：{from} → {to}" },
  waits: { en: "waits for {other}", "zh-CN": "等待“{other}”" },
};
