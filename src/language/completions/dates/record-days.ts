import type { IsoDate } from "../../../plan/plan.ts";
import { recordAt } from "../../../plan/record-at.ts";
import { dayOf } from "../../../plan/time/moment.ts";
import { say, type Words } from "../../../plan/words.ts";
import { shapeAt } from "../../shape-at.ts";
import type { DayQuestion, DaySource, NamedDay } from "./named-day.ts";

/** What other dates of the same record suggest: what was due was likely done then, what is due is the baseline. */
export const recordDays: DaySource = function* (question) {
  yield* rebaselined(question);
  const { analysis, place, isPast } = question;
  const { asOf, plan, timezone } = analysis;
  const key = place.path.at(-1);
  const record = recordAt(plan, place.path);
  if (record === undefined || place.path.length !== 3) return;
  for (const other of related[String(key)] ?? []) {
    const value: unknown = Object.entries(record).find(([name]) => name === other)?.[1];
    const date = typeof value === "string" ? dayOf(value, timezone) : undefined;
    if (date === undefined || (isPast && date > asOf)) continue;
    yield { date, words: say(sentences.same, { key: titleOf(question, other) }), also: [other], rank: -1 };
  }
};

/** What a date of a record is likely the same as. */
const related: Readonly<Record<string, readonly string[]>> = {
  actual: ["due"],
  baseline: ["due"],
  due: ["baseline"],
  completed: ["due"],
  done: ["due"],
  ends: ["when"],
  end: ["start"],
  "minutes-date": ["when", "date"],
  acknowledged: ["received"],
  answered: ["acknowledged", "received"],
  resolved: ["due", "answered"],
  told: ["resolved", "answered"],
  closed: ["due", "review"],
  review: ["due"],
  decided: ["needed-by"],
};

/** Of a new baseline: the present one, and the date that is promised now. */
function* rebaselined({ analysis: { plan }, place }: DayQuestion): Generator<NamedDay> {
  const [section, index, list, entry, key] = place.path;
  if (section !== "changes" || list !== "rebaselines") return;
  const { milestone: id } = plan.changes[Number(index)]?.rebaselines?.[Number(entry)] ?? {};
  const milestone = id === undefined ? undefined : plan.milestones.find((one) => one.id === id);
  const present: IsoDate | undefined = milestone?.baseline ?? milestone?.due;
  if (key === "from" && present) yield { date: present, words: sentences.presentBaseline, rank: -1 };
  if (key === "to" && milestone?.due) yield { date: milestone.due, words: sentences.presentDue, rank: -1 };
}

function titleOf({ place }: DayQuestion, key: string): Words {
  const title = shapeAt([...place.path.slice(0, -1), key])?.documentation.title;
  return title ?? { en: key, "zh-CN": key };
}

const sentences = {
  same: { en: "as “{key}”", "zh-CN": "同“{key}”" },
  presentBaseline: { en: "the baseline now in force", "zh-CN": "现行基线" },
  presentDue: { en: "the date now promised", "zh-CN": "现承诺日期" },
} as const satisfies Readonly<Record<string, Words>>;
