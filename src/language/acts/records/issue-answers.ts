import type { IsoDate } from "../../../plan/plan.ts";
import type { Answers } from "../act.ts";

/** The answer of who types the days of a period themselves. */
export const otherDays = "other";

/** The period that the answers name, once they are judged. */
export function issuePeriod(answers: Answers): { readonly from: IsoDate; readonly to: IsoDate } {
  const text = (key: string) => {
    const answer = answers[key];
    return typeof answer === "string" ? answer.trim() : "";
  };
  const [from = "", to = ""] = text("period").split("/");
  return from === otherDays ? { from: text("from"), to: text("until") } : { from, to };
}
