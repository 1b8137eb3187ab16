import { refusalOfLater } from "../../plan/migrate/refusal-of-later.ts";
import { finish } from "./finish.ts";
import { fixAll } from "./fix-all.ts";
import { fixAllOfKind } from "./fix-all-of-kind.ts";
import { fixes } from "./fixes.ts";
import { handOver } from "./hand-over.ts";
import { makeException } from "./make-exception.ts";
import { moveMilestone } from "./move-milestone.ts";
import type { Offer, Refactoring, Selection } from "./refactoring.ts";
import { restyle } from "./restyle.ts";
import { riskToIssue } from "./risk-to-issue.ts";
import { sortKeysOfPlan, sortKeysOfRecord } from "./sort-keys.ts";

/** What can be done to a plan at a place, in the order in which it is offered. */
export const refactorings: readonly Refactoring[] = [
  fixes,
  fixAllOfKind,
  makeException,
  moveMilestone,
  finish,
  riskToIssue,
  handOver,
  sortKeysOfRecord,
  restyle,
  fixAll,
  sortKeysOfPlan,
];

/** What a kind of change offers at a place: nothing where nothing may be written. */
export function offersOf(refactoring: Refactoring, selection: Selection): Iterable<Offer> {
  const isOffered = refactoring.onlyMends || refusalOfLater(selection.analysis.source) === undefined;
  return isOffered ? refactoring.offers(selection) : [];
}
