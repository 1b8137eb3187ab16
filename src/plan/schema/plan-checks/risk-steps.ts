import { replaceValue } from "../../edit/replace.ts";
import { type Axis, riskScale, stepOf } from "../../facts/risk.ts";
import type { Fix } from "../../finding.ts";
import { nearest } from "../../nearest.ts";
import type { Path } from "../../path.ts";
import type { Step } from "../../plan.ts";
import { intact } from "../../rules/intact.ts";
import type { PlanContext } from "../../rules/rule.ts";
import { yamlText } from "../../rules/stub.ts";
import { say, sayList } from "../../words.ts";
import type { PlanCheck } from "../plan-checks.ts";

/** A probability or an impact that the policy's scale does not have. */
export const riskSteps: PlanCheck = function* ({ plan, source }) {
  const scale = riskScale(plan.policy);
  if (scale === undefined || plan.policy?.intact === false) return;
  for (const { path, value, axis } of stepsOf(plan, scale)) {
    if (stepOf(value, axis) !== undefined) continue;
    const hasLabels = axis.some((label, index) => label !== String(index + 1));
    const guess = hasLabels && typeof value === "string" ? nearest(value, axis)[0] : undefined;
    const isWord = hasLabels && !/^\d+$/.test(String(value));
    const number = isWord ? undefined : numberMeant(String(value), axis.length);
    const isQuoted = number !== undefined && String(number) === value;
    const inserts = { value, last: axis.length, labels: sayList(axis, "or"), guess: guess ?? "" };
    const words = guess !== undefined ? didYouMean : isQuoted ? quoted : hasLabels ? withLabels : withNumbers;
    yield {
      path,
      message: say(words, inserts),
      fixes: () => [
        guess === undefined ? undefined : fix(source, path, yamlText(guess), guess, true),
        number === undefined ? undefined : fix(source, path, String(number), String(number), isQuoted),
      ],
    };
  }
};

const didYouMean = {
  en: "“{value}” is not on the risk scale. Did you mean “{guess}”?",
  "zh-CN": "没有名为“{value}”的风险档位。是否想写“{guess}”？",
};
const withLabels = {
  en: "“{value}” is not on the risk scale, which has the {last} steps {labels}.",
  "zh-CN": "没有名为“{value}”的风险档位。可用的 {last} 档为{labels}。",
};
const withNumbers = {
  en: "“{value}” is not on the risk scale, which goes from 1 to {last}.",
  "zh-CN": "“{value}”不是风险档位，应为 1 到 {last}。",
};

const quoted = {
  en: "“{value}” stands in quotes, which make it a text: the risk scale has the numbers 1 to {last}.",
  "zh-CN": "加了引号的“{value}”是文字，而风险档位是 1 到 {last} 的数字，不加引号。",
};

/** The step that a text comes near to: a number in quotes, a share of what is certain (`30%`), or a word for a level. */
function numberMeant(text: string, last: number): number | undefined {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  const number = Number(/^(\d{1,2})(?:分|级|档)?$/.exec(plain)?.[1]);
  if (number >= 1 && number <= last) return number;
  const share = Number(/^(\d{1,3})\s*%$/.exec(plain)?.[1]);
  if (share >= 0 && share <= 100) return Math.max(1, Math.ceil((share * last) / 100));
  const level = levels.findIndex((words) => words.includes(plain));
  return level < 0 || last !== levels.length ? undefined : level + 1;
}

const levels: readonly (readonly string[])[] = [
  ["very low", "rare", "negligible", "很低", "极低", "极小"],
  ["low", "unlikely", "minor", "低", "较低", "小"],
  ["medium", "moderate", "possible", "mid", "中", "中等", "一般"],
  ["high", "likely", "major", "高", "较高", "大"],
  ["very high", "almost certain", "critical", "severe", "很高", "极高", "严重"],
];

interface WrittenStep {
  readonly path: Path;
  readonly value: Step;
  readonly axis: Axis;
}

function* stepsOf(
  plan: PlanContext["plan"],
  scale: { readonly probability: Axis; readonly impact: Axis },
): Generator<WrittenStep> {
  for (const risk of intact(plan.risks)) {
    for (const [holder, lead] of [
      [risk, []],
      [risk.residual, ["residual"]],
    ] as const) {
      for (const key of ["probability", "impact"] as const) {
        const value = holder?.[key];
        if (value !== undefined) yield { path: [...risk.at, ...lead, key], value, axis: scale[key] };
      }
    }
  }
}

function fix(
  source: PlanContext["source"],
  path: Path,
  newText: string,
  guess: string,
  isSure: boolean,
): Fix | undefined {
  const edit = replaceValue(source, path, newText);
  const title = say({ en: "Change to “{guess}”", "zh-CN": "改为“{guess}”" }, { guess });
  return edit && { title, edits: [edit], ...(isSure && { preferred: true }) };
}
