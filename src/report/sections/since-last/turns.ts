import { labelOf } from "../../../plan/facts/labels.ts";
import type { SectionName, SectionRecords } from "../../../plan/plan.ts";
import type { Words } from "../../../plan/words.ts";
import type { SectionContext, Shown } from "../../context.ts";
import type { Content, Mark, Tone } from "../../report.ts";
import type { ChangedKind } from "./changed-kind.ts";
import type { Pair, Side } from "./compared.ts";

type ShownRecord<Name extends SectionName> = Shown<SectionRecords[Name]>;

/** What became of a record from one state to the next. `over` is what is not open any more. */
export type Turn = "new" | "new-and-over" | "over" | "again" | "worse" | "better" | "changed" | "gone";

/** Undefined where its being, its state and its rank are what they were. */
export function turnOf<Name extends SectionName>(
  { isOpen, rank, isNewTold }: ChangedKind<Name>,
  pair: Pair<ShownRecord<Name>>,
  before: Side,
  now: Side,
): Turn | undefined {
  if (pair.now === undefined) return "gone";
  const isOver = isOpen?.(pair.now) === false;
  if (pair.before === undefined) return isNewTold === false ? undefined : isOver ? "new-and-over" : "new";
  const wasOver = isOpen?.(pair.before) === false;
  if (isOver !== wasOver) return isOver ? "over" : "again";
  const [was, is] = [rank?.(pair.before, before), rank?.(pair.now, now)];
  if (was !== undefined && is !== undefined && was !== is) return is > was ? "worse" : "better";
  return undefined;
}

const turnWords: Readonly<Record<Exclude<Turn, "over" | "new-and-over">, Words>> = {
  new: { en: "New", "zh-CN": "新增" },
  again: { en: "Open again", "zh-CN": "重新打开" },
  worse: { en: "Worse", "zh-CN": "变差" },
  better: { en: "Better", "zh-CN": "好转" },
  changed: { en: "Changed", "zh-CN": "有变化" },
  gone: { en: "Taken out of the plan", "zh-CN": "已从计划中移除" },
};

const turnTones: Readonly<Record<keyof typeof turnWords, Tone>> = {
  new: "neutral",
  again: "caution",
  worse: "bad",
  better: "good",
  changed: "neutral",
  gone: "caution",
};

/** What is over says how it ended: a risk that occurred is no risk any more, and no good news. */
const endTones: Readonly<Record<string, Tone>> = {
  occurred: "bad",
  missed: "bad",
  dropped: "caution",
  cancelled: "caution",
  deferred: "neutral",
  rejected: "neutral",
  superseded: "neutral",
  changed: "neutral",
};

/** The turn as a mark; what is over says how. */
export function turnContent<Name extends SectionName>(
  kind: ChangedKind<Name>,
  context: SectionContext,
  turn: Turn,
  record: ShownRecord<Name>,
): Content {
  const mark = (tone: Tone, text: string): Mark => ({ kind: "mark", tone, text });
  if (turn !== "over" && turn !== "new-and-over")
    return [mark(turnTones[turn], context.say(turnWords[turn]))];
  const tone = kind.endTone?.(record) ?? endTones[kind.status?.(record) ?? ""] ?? "good";
  const end = mark(tone, statusText(kind, context, record));
  return turn === "over" ? [end] : [mark("neutral", context.say(turnWords.new)), " ", end];
}

/** The state of a record in words, "" where it has none. */
export function statusText<Name extends SectionName>(
  { status, statusLabels }: ChangedKind<Name>,
  context: SectionContext,
  record: ShownRecord<Name>,
): string {
  const label = statusLabels && labelOf(statusLabels, status?.(record));
  return label === undefined ? "" : context.say(label);
}
