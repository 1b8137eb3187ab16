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
      for (const [earlier, later] of pairs) yield* judge(context, path, value, earlier, later);
    }
  },
};

/** The keys that must not come in the other order; a dot leads into a nested mapping. */
const pairs: readonly (readonly [earlier: string, later: string])[] = [
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
];

function* judge(
  { timezone }: PlanContext,
  path: Mapping["at"],
  value: object,
  earlier: string,
  later: string,
): Generator<RuleFinding> {
  const before = textAt(value, earlier);
  const after = textAt(value, later);
  if (before === undefined || after === undefined) return;
  if ((compareMoments(before, after, timezone) ?? 0) <= 0) return;
  yield {
    path: [...path, ...later.split(".")],
    message: say(
      {
        en: "“{later}” ({after}) is before “{earlier}” ({before}). It must be the same day or later.",
        "zh-CN": "“{later}”（{after}）早于“{earlier}”（{before}），应为同一天或之后。",
      },
      { later, after, earlier, before },
    ),
    related: [
      {
        path: [...path, ...earlier.split(".")],
        message: say(
          { en: "“{earlier}” is {before} here.", "zh-CN": "这里的“{earlier}”是 {before}。" },
          { earlier, before },
        ),
      },
    ],
  };
}

function textAt(value: object, key: string): string | undefined {
  let at: unknown = value;
  for (const step of key.split("."))
    at = typeof at === "object" && at !== null ? (at as Record<string, unknown>)[step] : undefined;
  return typeof at === "string" && /^\d{4}-\d{2}-\d{2}/.test(at) ? at : undefined;
}
