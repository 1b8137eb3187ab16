import { noticeWords } from "../notice-words.ts";
import type { Notices } from "../notices.ts";
import { type Fields, fieldsOf, lineOf, textOf } from "../read.ts";
import type { Stage } from "../records.ts";
import { assumptions } from "./assumptions.ts";

/**
 * How far a task is, by the number of its state. 3 is every end, done or given up; which one only the name tells, so
 * that it counts as done unless the name says otherwise.
 */
export function stateOf(task: Fields, key: string, notices: Notices): Stage {
  const { type, name } = fieldsOf(task["task_state"]);
  const number = textOf(type) ?? textOf(task["state_type"]) ?? "";
  const stage = Object.hasOwn(assumptions.states, number) ? assumptions.states[number] : undefined;
  if (stage === "ended") return assumptions.givenUp.test(textOf(name) ?? "") ? "closed" : "completed";
  if (stage !== undefined) return stage;
  notices.add(noticeWords.unknownState, key, { state: lineOf(name, 60) ?? (number || "?") });
  return "in-progress";
}
