import { pastKeys } from "../facts/past-keys.ts";
import type { Path } from "../path.ts";
import {
  type IsoDate,
  type Mapping,
  type PlanEvent,
  type ReportDefinition,
  type SectionName,
  sectionNames,
} from "../plan.ts";
import { dayOf } from "../time/moment.ts";
import { say } from "../words.ts";
import { intact } from "./intact.ts";
import { listJudgedOnce } from "./judged-once.ts";
import type { Rule, RuleFinding } from "./rule.ts";

export const dateFuture: Rule = {
  id: "date-future",
  severity: "error",
  dependsOnDate: true,
  summary: {
    en: "Something that has happened is dated in the future.",
    "zh-CN": "已发生的事情写成了未来的日期。",
  },
  *check({ plan, asOf, timezone }) {
    for (const name of sectionNames) {
      const records: readonly Mapping[] = plan[name];
      yield* past(intact(records), { name, asOf, timezone }, `${asOf} ${timezone}`);
    }
  },
};

interface Place {
  readonly name: SectionName;
  readonly asOf: IsoDate;
  readonly timezone: string;
}

const past = listJudgedOnce((record: Mapping, { name, asOf, timezone }: Place) =>
  factsOf(name, record).flatMap(({ path, moment }): readonly RuleFinding[] => {
    const date = dayOf(moment, timezone);
    if (date === undefined || date <= asOf) return [];
    const message = say(
      {
        en: "“{key}” says what has happened, and {date} is after the as-of date ({asOf}). Correct the day, or leave it out until it has happened.",
        "zh-CN":
          "“{key}”记录的是已发生的事，但 {date} 晚于截至日期（{asOf}）。请更正日期；尚未发生的，请先不填。",
      },
      { key: keyOf(path), date, asOf },
    );
    return [{ path, message }];
  }),
);

interface Fact {
  readonly path: Path;
  readonly moment: string;
}

/** What a record of a section says of the past. */
function factsOf(name: SectionName, record: Mapping): readonly Fact[] {
  const facts = (pastKeys[name] ?? []).flatMap((key) => momentAt(record, key.split(".")));
  if (name === "events" && (record as PlanEvent).status === "held") facts.push(...momentAt(record, ["when"]));
  if (name !== "reports") return facts;
  for (const [index, { date }] of ((record as ReportDefinition).issued ?? []).entries()) {
    if (date !== undefined) facts.push({ path: [...record.at, "issued", index, "date"], moment: date });
  }
  return facts;
}

function momentAt(record: Mapping, steps: readonly string[]): readonly Fact[] {
  let value: unknown = record;
  for (const step of steps) value = (value as Readonly<Record<string, unknown>> | undefined)?.[step];
  return typeof value === "string" ? [{ path: [...record.at, ...steps], moment: value }] : [];
}

/** The key as people find it: `decided.date`, `date` of an issued report. */
function keyOf(path: Path): string {
  return path
    .slice(2)
    .filter((step) => typeof step === "string")
    .join(".");
}
