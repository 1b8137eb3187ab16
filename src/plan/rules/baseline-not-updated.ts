import { replaceValue } from "../edit/replace.ts";
import { milestoneStatus } from "../facts/milestone.ts";
import { isReadable } from "../facts/readable.ts";
import type { Path } from "../path.ts";
import type { Change, Id, IsoDate, Plan } from "../plan.ts";
import { say } from "../words.ts";
import { intact } from "./intact.ts";
import type { Rule } from "./rule.ts";
import { titleOf } from "./title.ts";

export const baselineNotUpdated: Rule = {
  id: "baseline-not-updated",
  severity: "warning",
  summary: {
    en: "A baseline is not the one that the last approved change set.",
    "zh-CN": "基线日期与最近一次批准的变更不一致。",
  },
  *check({ plan, source, symbols }) {
    const set = lastSet(plan);
    if (set === undefined) return;
    for (const milestone of intact(plan.milestones)) {
      const { id = "", at, baseline } = milestone;
      const last = set.get(id);
      if (baseline === undefined || last?.to === undefined || last.isUnclear || last.to === baseline)
        continue;
      if (milestoneStatus(milestone) === "cancelled" || symbols.mayStandInBrokenText(id)) continue;
      const { to, path, change } = last;
      yield {
        path: [...at, "baseline"],
        message: say(
          {
            en: "{baseline} is not the baseline in force: the change “{change}” set it to {to}.",
            "zh-CN": "{baseline} 不是现行基线日期：变更“{change}”已把它调整为 {to}。",
          },
          { baseline, to, change: titleOf("changes", change) },
        ),
        related: [{ path, message: say({ en: "{to} is set here.", "zh-CN": "{to} 在这里设定。" }, { to }) }],
        fixes: () => {
          const edit = replaceValue(source, [...at, "baseline"], to);
          return [
            edit && { title: say({ en: "Change to {to}", "zh-CN": "改为 {to}" }, { to }), edits: [edit] },
          ];
        },
      };
    }
  },
};

interface Rebaseline {
  readonly change: Change;
  /** Undefined where it is malformed. */
  readonly to: IsoDate | undefined;
  readonly path: Path;
  /** Nobody can tell whether, or when, this change was approved; then no other is known to be the last. */
  readonly isUnclear: boolean;
}

/**
 * By milestone, what the last approved change made of its baseline: the latest decided, of one day the last in the
 * text. Undefined where one of them does not say of which milestone: it may be any.
 */
function lastSet({ changes }: Plan): ReadonlyMap<Id, Rebaseline> | undefined {
  const set = new Map<Id, Rebaseline>();
  for (const change of intact(changes)) {
    const isUnclear = change.malformed.has("status") || !isReadable(change, "decided");
    if (!isUnclear && change.status !== "approved" && change.status !== "implemented") continue;
    if (!saysWhich(change)) return undefined;
    for (const [index, { milestone, to }] of (change.rebaselines ?? []).entries()) {
      const known = milestone === undefined ? undefined : set.get(milestone);
      if (milestone === undefined || known?.isUnclear || (known && isBefore(change, known.change))) continue;
      set.set(milestone, { change, to, isUnclear, path: [...change.at, "rebaselines", index, "to"] });
    }
  }
  return set;
}

function saysWhich({ malformed, rebaselines }: Change): boolean {
  return (
    !malformed.has("rebaselines") &&
    (rebaselines ?? []).every((_, index) => !malformed.has(`rebaselines.${index}.milestone`))
  );
}

/** Of changes that do not both say when they were decided, the later one in the text counts as the later. */
function isBefore(one: Change, other: Change): boolean {
  const [date, otherDate] = [one.decided?.date, other.decided?.date];
  return date !== undefined && otherDate !== undefined && date < otherDate;
}
