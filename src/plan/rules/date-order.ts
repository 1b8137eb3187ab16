import type { Path } from "../path.ts";
import { type Mapping, sectionNames } from "../plan.ts";
import { compareMoments } from "../time/moment.ts";
import { say } from "../words.ts";
import { datedMappings } from "./dated-mappings.ts";
import { judgedOnce, listJudgedOnce } from "./judged-once.ts";
import type { Rule, RuleFinding } from "./rule.ts";

export const dateOrder: Rule = {
  id: "date-order",
  severity: "error",
  summary: { en: "Two dates are in the wrong order.", "zh-CN": "两个日期的先后顺序不对。" },
  *check({ plan, timezone }) {
    for (const { path, value } of datedMappings(plan)) yield* ordered(value, { path, timezone }, timezone);
    for (const name of sectionNames) {
      const records: readonly Mapping[] = plan[name];
      yield* orderedRecords(records, { timezone }, timezone);
    }
  },
};

const ordered = judgedOnce((value: object, place: Place) =>
  pairs.flatMap((pair) => judge(value, place, pair)),
);

const orderedRecords = listJudgedOnce((record: Mapping, { timezone }: { readonly timezone: string }) =>
  record.intact ? pairs.flatMap((pair) => judge(record, { path: record.at, timezone }, pair)) : [],
);

interface Place {
  readonly path: Path;
  readonly timezone: string;
}

/** The keys that must not come in the other order; a dot leads into a nested mapping. */
const pairs = [
  ["start", "end"],
  ["from", "until"],
  ["from", "to"],
  ["when", "ends"],
  ["start", "due"],
  ["start", "completed"],
  ["raised", "due"],
  ["raised", "closed"],
  ["raised", "resolved"],
  ["received", "acknowledged"],
  ["received", "answered"],
  ["received", "resolved"],
  ["received", "told"],
  ["requested.date", "decided.date"],
  ["agreed.date", "date"],
].map(([earlier = "", later = ""]) => ({ earlier: earlier.split("."), later: later.split(".") }));

function judge(
  value: object,
  { path, timezone }: Place,
  pair: (typeof pairs)[number],
): readonly RuleFinding[] {
  const before = textAt(value, pair.earlier);
  const after = before === undefined ? undefined : textAt(value, pair.later);
  if (before === undefined || after === undefined) return none;
  if ((compareMoments(before, after, timezone) ?? 0) <= 0) return [];
  const [earlier, later] = [pair.earlier.join("."), pair.later.join(".")];
  const finding = {
    path: [...path, ...pair.later],
    message: say(
      {
        en: "“{later}” ({after}) is before “{earlier}” ({before}). It must be at the same time or later.",
        "zh-CN": "“{later}”（{after}）早于“{earlier}”（{before}），应与其相同或更晚。",
      },
      { later, after, earlier, before },
    ),
    related: [
      {
        path: [...path, ...pair.earlier],
        message: say(
          { en: "“{earlier}” is {before} here.", "zh-CN": "这里的“{earlier}”是 {before}。" },
          { earlier, before },
        ),
      },
    ],
  };
  return [finding];
}

const none: readonly RuleFinding[] = [];

function textAt(value: object, steps: readonly string[]): string | undefined {
  let at: unknown = value;
  for (const step of steps) {
    if (typeof at !== "object" || at === null) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[step];
  }
  return typeof at === "string" && /^\d{4}-\d{2}-\d{2}/.test(at) ? at : undefined;
}
