import { finish } from "./finish.ts";
import { fixAll } from "./fix-all.ts";
import { fixAllOfKind } from "./fix-all-of-kind.ts";
import { fixes } from "./fixes.ts";
import { handOver } from "./hand-over.ts";
import { makeException } from "./make-exception.ts";
import { moveMilestone } from "./move-milestone.ts";
import type { Refactoring } from "./refactoring.ts";
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
