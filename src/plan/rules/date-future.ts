import { pastKeys } from "../facts/past-keys.ts";
import type { Path } from "../path.ts";
import { type Mapping, type Plan, sectionNames } from "../plan.ts";
import { dayOf } from "../time/moment.ts";
import { say } from "../words.ts";
import { intact } from "./intact.ts";
import type { Rule } from "./rule.ts";

export const dateFuture: Rule = {
  id: "date-future",
  severity: "error",
  dependsOnDate: true,
  summary: {
    en: "Something that has happened is dated in the future.",
    "zh-CN": "已发生的事情写成了未来的日期。",
  },
  *check({ plan, asOf, timezone }) {
    for (const { path, moment } of factsOf(plan)) {
      const date = dayOf(moment, timezone);
      if (date === undefined || date <= asOf) continue;
      yield {
        path,
        message: say(
          {
            en: "“{key}” says what has happened, and {date} is after the as-of date ({asOf}).",
            "zh-CN": "“{key}”记录的是已发生的事，但 {date} 晚于截至日期（{asOf}）。",
          },
          { key: keyOf(path), date, asOf },
        ),
      };
    }
  },
};

function* factsOf(plan: Plan): Generator<{ readonly path: Path; readonly moment: string }> {
  for (const name of sectionNames) {
    const records: readonly Mapping[] = plan[name];
    for (const record of intact(records)) {
      for (const key of pastKeys[name] ?? []) yield* momentAt(record, key.split("."));
    }
  }
  for (const event of intact(plan.events)) if (event.status === "held") yield* momentAt(event, ["when"]);
  for (const { at, issued } of intact(plan.reports)) {
    for (const [index, { date }] of (issued ?? []).entries()) {
      if (date !== undefined) yield { path: [...at, "issued", index, "date"], moment: date };
    }
  }
}

function* momentAt(record: Mapping, steps: readonly string[]): Generator<{ path: Path; moment: string }> {
  let value: unknown = record;
  for (const step of steps) value = (value as Readonly<Record<string, unknown>> | undefined)?.[step];
  if (typeof value === "string") yield { path: [...record.at, ...steps], moment: value };
}

/** The key as people find it: `decided.date`, `date` of an issued report. */
function keyOf(path: Path): string {
  return path
    .slice(2)
    .filter((step) => typeof step === "string")
    .join(".");
}
