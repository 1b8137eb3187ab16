import { noticeWords } from "../notice-words.ts";
import type { Notices } from "../notices.ts";
import { fieldsOf, lineOf, textOf } from "../read.ts";
import type { Stage } from "../records.ts";

const stages: Readonly<Record<string, Stage>> = {
  pending: "pending",
  in_progress: "in-progress",
  completed: "completed",
  closed: "closed",
  // What a release says of its stage.
  published: "completed",
};

/** How far something is, by the type of its state and never by its name, which each team chooses. */
export function stageOf(type: unknown, name: unknown, key: string, notices: Notices): Stage {
  const text = textOf(type) ?? "";
  const stage = Object.hasOwn(stages, text) ? stages[text] : undefined;
  if (stage !== undefined) return stage;
  notices.add(noticeWords.unknownState, key, { state: lineOf(name, 60) ?? lineOf(type, 60) ?? "?" });
  return "in-progress";
}

/** The stage of an item with a `state`. */
export function stateOf(state: unknown, key: string, notices: Notices): Stage {
  const { type, name } = fieldsOf(state);
  return stageOf(type, name, key, notices);
}
