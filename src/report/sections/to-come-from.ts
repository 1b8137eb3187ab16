import { comingFrom } from "../../plan/facts/contact-state.ts";
import type { Communication, IsoDate } from "../../plan/plan.ts";
import type { SectionContext, Shown } from "../context.ts";

/** From which day on a communication is still to come, by what its readers see was held. */
export function toComeFrom({
  plan,
  reckoning,
  asOf,
  timezone,
  calendar,
}: SectionContext): (communication: Shown<Communication>) => IsoDate {
  return comingFrom({ plan: { ...plan, ...reckoning, log: plan.log }, asOf, timezone, calendar });
}
