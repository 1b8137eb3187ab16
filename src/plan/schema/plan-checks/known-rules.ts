import { replaceKey, replaceValue } from "../../edit/replace.ts";
import { nearest } from "../../nearest.ts";
import type { Path, Place } from "../../path.ts";
import { rules } from "../../rules/index.ts";
import type { PlanContext, RuleFinding } from "../../rules/rule.ts";
import { say } from "../../words.ts";
import type { PlanCheck } from "../plan-checks.ts";

/** A rule id in the policy that no rule has. */
export const knownRules: PlanCheck = function* ({ plan: { policy }, source }) {
  if (!policy?.intact) return;
  for (const id of Object.keys(policy.rules ?? {})) {
    if (!id.startsWith("x-")) yield* judge(source, id, ["policy", "rules", id], "key");
  }
  for (const [index, { rule }] of (policy.exceptions ?? []).entries()) {
    if (rule !== undefined) yield* judge(source, rule, ["policy", "exceptions", index, "rule"], "value");
  }
};

const fixed = new Set(["schema", "syntax"]);

function* judge(
  source: PlanContext["source"],
  id: string,
  path: Path,
  part: Place["part"],
): Generator<RuleFinding> {
  if (rules.some((rule) => rule.id === id)) return;
  if (fixed.has(id)) {
    yield { path, part, message: say(part === "value" ? cannotBeExcused : cannotBeChanged, { id }) };
    return;
  }
  const guess = nearest(
    id,
    rules.map((rule) => rule.id),
  )[0];
  yield {
    path,
    part,
    message: say(guess === undefined ? unknown : unknownWithGuess, { id, guess: guess ?? "" }),
    fixes: () => {
      if (guess === undefined) return [];
      const edit = part === "key" ? replaceKey(source, path, guess) : replaceValue(source, path, guess);
      const title = say({ en: "Change to “{guess}”", "zh-CN": "改为“{guess}”" }, { guess });
      return [edit && { title, edits: [edit], preferred: true }];
    },
  };
}

const unknown = { en: "There is no rule “{id}”.", "zh-CN": "没有名为“{id}”的规则。" };
const unknownWithGuess = {
  en: "There is no rule “{id}”. Did you mean “{guess}”?",
  "zh-CN": "没有名为“{id}”的规则。是否想写“{guess}”？",
};
const cannotBeChanged = {
  en: "“{id}” findings cannot be switched off or made lighter: they say that the plan is malformed.",
  "zh-CN": "“{id}”类问题不能关闭或降级：它表示计划的格式有误。",
};
const cannotBeExcused = {
  en: "“{id}” findings cannot be excused: they say that the plan is malformed.",
  "zh-CN": "“{id}”类问题不能豁免：它表示计划的格式有误。",
};
