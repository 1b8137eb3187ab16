import type { Mapping } from "../plan.ts";
import { compareMoments } from "../time/moment.ts";
import { say } from "../words.ts";
import { datedMappings } from "./dated-mappings.ts";
import type { PlanContext, Rule, RuleFinding } from "./rule.ts";

export const dateOrder: Rule = {
  id: "date-order",
  severity: "error",
  summary: { en: "Two dates are in the wrong order.", "zh-CN": "两个日期的先后顺序不对。" },
  *check(context) {
    for (const { path, value } of datedMappings(context.plan)) {
      for (const pair of pairs) yield* judge(context, path, value, pair);
    }
  },
};

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

function* judge(
  { timezone }: PlanContext,
  path: Mapping["at"],
  value: object,
  pair: (typeof pairs)[number],
): Generator<RuleFinding> {
  const before = textAt(value, pair.earlier);
  const after = textAt(value, pair.later);
  if (before === undefined || after === undefined) return;
  if ((compareMoments(before, after, timezone) ?? 0) <= 0) return;
  const [earlier, later] = [pair.earlier.join("."), pair.later.join(".")];
  yield {
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
}

function textAt(value: object, steps: readonly string[]): string | undefined {
  let at: unknown = value;
  for (const step of steps) {
    if (typeof at !== "object" || at === null) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[step];
  }
  return typeof at === "string" && /^\d{4}-\d{2}-\d{2}/.test(at) ? at : undefined;
}
