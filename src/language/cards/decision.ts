import type { PlanContext } from "../../plan/rules/rule.ts";
import type { Words } from "../../plan/words.ts";
import { sectionOf } from "../labels.ts";
import { dueDay } from "../record-state.ts";
import { recordsById } from "../records-by-id.ts";
import { several } from "../value-words.ts";
import { type CardSource, line } from "./card.ts";
import { named } from "./named.ts";
import { stated } from "./stated.ts";

/** What is to be decided, by whom and until when, and what waits for it; or what was decided and why. */
export const decisionCard: CardSource<"decisions"> = function* (decision, context) {
  yield* stated(context, decision, ["status", "needed-by", "by", "options", "decided", "decision", "reason"]);
  yield line(labels.affects, affectedWords(decision.affects ?? [], context));
  yield* stated(context, decision, ["supersedes"]);
};

function affectedWords(ids: readonly string[], context: PlanContext): Words | undefined {
  const records = recordsById(context, ids);
  return several(
    records.map((record) => named(context, record, dueDay(context, sectionOf(record.at) ?? "log", record))),
  );
}

const labels = {
  affects: { en: "Waiting for it", "zh-CN": "影响" },
} as const satisfies Readonly<Record<string, Words>>;
