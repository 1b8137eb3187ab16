import type { SectionName, SectionRecords } from "../../plan/plan.ts";
import type { SectionContext, Shown } from "../context.ts";
import type { Content } from "../report.ts";
import type { ChangedKind } from "./since-last/changed-kind.ts";
import { pairOf } from "./since-last/compared.ts";
import { turnContent, turnOf } from "./since-last/turns.ts";

/**
 * What became of a record since the state that the report compares with, as a mark for its row: new, worse,
 * better, closed … Nothing where there is no such state, or where the record is what it was.
 */
export function turnSinceLast<Name extends SectionName>(
  context: SectionContext,
  kind: ChangedKind<Name>,
  record: Shown<SectionRecords[Name]>,
): Content {
  const state = context.history?.last?.state;
  const pair = state && pairOf(context, state, kind.section, record.id);
  if (state === undefined || pair === undefined) return [];
  const turn = turnOf(kind, pair, { context, plan: state.plan }, { context, plan: context.plan });
  return turn === undefined ? [] : turnContent(kind, context, turn, record);
}
