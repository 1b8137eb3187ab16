import { comingFrom } from "../../plan/facts/contact-state.ts";
import type { Communication, IsoDate } from "../../plan/plan.ts";
import type { SectionContext, Shown } from "../context.ts";

type ComingFrom = (communication: Shown<Communication>) => IsoDate;

/** Each goes through the whole log, and a register asks once a row. */
const known = new WeakMap<SectionContext, ComingFrom>();

/**
 * From which day on a communication is still to come, by what its readers see was held: neither an entry nor an issue of a
 * report that is kept from them moves a date that they see.
 */
export function toComeFrom(context: SectionContext): ComingFrom {
  const before = known.get(context);
  if (before !== undefined) return before;
  const { plan, reckoning, asOf, timezone, calendar } = context;
  const { log, reports } = plan;
  const from = comingFrom({ plan: { ...reckoning, log, reports }, asOf, timezone, calendar });
  known.set(context, from);
  return from;
}
