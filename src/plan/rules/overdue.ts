import { isOpen } from "../facts/open.ts";
import type { IsoDate, PlanRecord } from "../plan.ts";
import { daysBetween } from "../time/dates.ts";
import { say, type Words } from "../words.ts";
import { daysWords } from "./days.ts";
import { intact } from "./intact.ts";
import type { Rule } from "./rule.ts";
import { titleOf } from "./title.ts";

interface Overdue {
  readonly id: string;
  readonly section: "work" | "issues" | "actions";
  readonly summary: Words;
  /** With `{due}`, `{days}` and `{title}`. */
  readonly message: Words;
}

/** The rule of a section whose open records have a `due` that must not be past. */
export function overdueRule({ id, section, summary, message }: Overdue): Rule {
  return {
    id,
    severity: "warning",
    dependsOnDate: true,
    summary,
    *check({ plan, asOf }) {
      const records: readonly (PlanRecord & { readonly due?: IsoDate })[] = plan[section];
      for (const record of intact(records)) {
        const { due, at } = record;
        if (due === undefined || due >= asOf || isOpen(section, record) !== true) continue;
        yield {
          path: [...at, "due"],
          message: say(message, {
            due,
            days: daysWords(daysBetween(due, asOf)),
            title: titleOf(section, record as never),
          }),
        };
      }
    },
  };
}
