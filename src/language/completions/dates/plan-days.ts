import { recordTitle } from "../../../plan/facts/names.ts";
import { shortened } from "../../../plan/facts/shortened.ts";
import type { IsoDate } from "../../../plan/plan.ts";
import { recordAt } from "../../../plan/record-at.ts";
import { addWorkingDays } from "../../../plan/time/calendar.ts";
import { compareDates } from "../../../plan/time/dates.ts";
import { languages, say, type Words } from "../../../plan/words.ts";
import { folded } from "../../completion/filter-text.ts";
import type { DayQuestion, DaySource, NamedDay } from "./named-day.ts";

/** The days that the plan itself names: its start and end, its phases, its open milestones. */
export const planDays: DaySource = function* (question) {
  if (question.isPast) return;
  yield* phaseDays(question);
  yield* milestoneDays(question);
  const { start, end } = question.analysis.plan.project ?? {};
  if (start) yield { date: start, words: sentences.projectStart, rank: 3 };
  if (end) yield { date: end, words: sentences.projectEnd, rank: 2 };
};

/** The start and end of the record's own phase, else the ends of the phases under way and to come. */
function* phaseDays({ analysis: { plan, asOf, calendar }, place }: DayQuestion): Generator<NamedDay> {
  const record = recordAt(plan, place.path);
  const own = record && "phase" in record ? plan.phases.filter(({ id }) => id === record.phase) : [];
  const coming = plan.phases.filter(({ end }) => end !== undefined && asOf <= end);
  for (const phase of own.length > 0 ? own : coming) {
    if (phase === record) continue;
    const name = namesOf((language) => recordTitle("phases", phase, language));
    const also = [phase.id ?? ""];
    if (own.length > 0 && phase.start && phase.start >= asOf) {
      yield { date: phase.start, words: say(sentences.phaseStart, { name }), also, rank: 2 };
    }
    if (phase.end === undefined) continue;
    const rank = own.length > 0 ? 0 : 1;
    yield { date: phase.end, words: say(sentences.phaseEnd, { name }), also, rank };
    if (place.path[0] !== "phases") continue;
    const date = addWorkingDays(phase.end, 1, calendar);
    yield { date, words: say(sentences.afterPhase, { name }), also };
  }
}

/** When the next milestones are due, and the working day after: those that are meant, where something is typed. */
function* milestoneDays({ analysis: { plan, asOf, calendar }, place }: DayQuestion): Generator<NamedDay> {
  const own = recordAt(plan, place.path);
  const typed = folded(place.typed);
  const coming = plan.milestones.flatMap((milestone) => {
    const { due, status, id = "" } = milestone;
    if (due === undefined || due < asOf || status === "done" || status === "cancelled") return [];
    if (milestone === own) return [];
    const name = namesOf((language) => recordTitle("milestones", milestone, language));
    const isMeant = [id, name.en, name["zh-CN"]].some((one) => folded(one).includes(typed));
    return [{ due, id, name, isMeant }];
  });
  const meant = coming.some(({ isMeant }) => isMeant) ? coming.filter(({ isMeant }) => isMeant) : coming;
  for (const { due, id, name } of meant.sort((a, b) => compareDates(a.due, b.due)).slice(0, mostMilestones)) {
    yield { date: due, words: say(sentences.due, { name }), also: [id], rank: 2 };
    yield {
      date: addWorkingDays(due, 1, calendar),
      words: say(sentences.after, { name }),
      also: [id],
      rank: 2,
    };
  }
}

const mostMilestones = 30;

/** The days that something typed may be counted from: a milestone or phase by id or title, in lower case. */
export function anchorDays({ analysis: { plan } }: DayQuestion): ReadonlyMap<string, IsoDate> {
  const days = new Map<string, IsoDate>();
  const add = (names: readonly (string | undefined)[], date: IsoDate | undefined) => {
    for (const name of names) if (name && date) days.set(name.toLowerCase(), date);
  };
  for (const phase of plan.phases) {
    add([phase.id, ...languages.map((one) => recordTitle("phases", phase, one))], phase.end);
  }
  for (const milestone of plan.milestones) {
    add([milestone.id, ...languages.map((one) => recordTitle("milestones", milestone, one))], milestone.due);
  }
  return days;
}

function namesOf(nameIn: (language: string) => string): Words {
  return { en: shortened(nameIn("en"), 40), "zh-CN": shortened(nameIn("zh-CN"), 40) };
}

const sentences = {
  projectStart: { en: "start of the project", "zh-CN": "项目开始" },
  projectEnd: { en: "end of the project", "zh-CN": "项目结束" },
  phaseStart: { en: "start of phase {name}", "zh-CN": "阶段“{name}”开始" },
  phaseEnd: { en: "end of phase {name}", "zh-CN": "阶段“{name}”结束" },
  afterPhase: { en: "after phase {name}", "zh-CN": "阶段“{name}”之后" },
  due: { en: "milestone {name}", "zh-CN": "里程碑“{name}”" },
  after: { en: "after milestone {name}", "zh-CN": "里程碑“{name}”之后" },
} as const satisfies Readonly<Record<string, Words>>;
