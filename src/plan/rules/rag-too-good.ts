import { replaceValue } from "../edit/replace.ts";
import { labels } from "../facts/labels.ts";
import { isBetter, riskGrounds, timeGrounds, worstOf } from "../facts/record-colours.ts";
import type { Fix } from "../finding.ts";
import type { DimensionName, Rag, StatusSection } from "../plan.ts";
import { say, sayList } from "../words.ts";
import { isGivenAt } from "./given.ts";
import type { PlanContext, RelatedPlace, Rule, RuleFinding } from "./rule.ts";
import { quotedTitles, titleOf } from "./title.ts";

export const ragTooGood: Rule = {
  id: "rag-too-good",
  severity: "warning",
  dependsOnDate: true,
  summary: {
    en: "A status colour is better than what the plan itself says.",
    "zh-CN": "状态灯比计划本身反映的情况更乐观。",
  },
  *check(context) {
    const { status } = context.plan;
    if (!status?.intact) return;
    const time = isGivenAt(status, "time") ? "time" : "overall";
    const found = [time === "time" && lateGreen(context, status, time), riskGreen(context, status)];
    const overall = (time === "overall" && lateGreen(context, status, time)) || overallGreen(context, status);
    for (const finding of [...found, overall]) if (finding) yield finding;
  },
};

/** More places than a person looks at. */
const mostRelated = 10;

/** Green for time, or for all where time is not given, while a milestone is late. */
function lateGreen(
  context: PlanContext,
  status: StatusSection,
  name: "time" | "overall",
): RuleFinding | undefined {
  if (status[name]?.rag !== "green") return undefined;
  const grounds = timeGrounds(context.plan, context);
  if (grounds.length === 0) return undefined;
  const late = grounds.map(({ record }) => record);
  return {
    path: [...status.at, name, "rag"],
    message: say(
      {
        en: "“green” while {milestones} is late. The client would learn of it too late.",
        "zh-CN": "里程碑{milestones}已延期，却标为“green”（绿）。客户会过晚得知实情。",
      },
      { milestones: sayList(quotedTitles(late.map((each) => titleOf("milestones", each)))) },
    ),
    related: late.slice(0, mostRelated).map(({ at }) => ({
      path: [...at, "due"],
      message: { en: "This milestone is late.", "zh-CN": "该里程碑已延期。" },
    })),
    fixes: () => [computed(context, status, name, worstOf(grounds))],
  };
}

function riskGreen(context: PlanContext, status: StatusSection): RuleFinding | undefined {
  if (status.risk?.rag !== "green") return undefined;
  const critical = riskGrounds(context.plan).flatMap(({ record, rag }) => (rag === "red" ? [record] : []));
  if (critical.length === 0) return undefined;
  return {
    path: [...status.at, "risk", "rag"],
    message: say(
      {
        en: "“green” while the critical threat {risks} is open.",
        "zh-CN": "严重威胁{risks}尚未关闭，却标为“green”（绿）。",
      },
      { risks: sayList(quotedTitles(critical.map((each) => titleOf("risks", each)))) },
    ),
    related: critical.slice(0, mostRelated).map(({ at }) => ({
      path: [...at, "id"],
      message: { en: "This threat is critical and open.", "zh-CN": "该威胁等级为严重且未关闭。" },
    })),
    fixes: () => [computed(context, status, "risk", "red")],
  };
}

/** Two steps better than the worst of the others. */
function overallGreen(context: PlanContext, status: StatusSection): RuleFinding | undefined {
  const overall = status.overall?.rag;
  if (overall === undefined) return undefined;
  const worst = others.filter((name) => {
    const rag = status[name]?.rag;
    return rag !== undefined && isBetter(overall, rag, 2);
  });
  if (worst.length === 0) return undefined;
  return {
    path: [...status.at, "overall", "rag"],
    message: say(
      {
        en: "“{overall}” overall while {worst} is red. The overall colour may be one step better than the worst part, not two.",
        "zh-CN": "{worst}为红，总体却标为“{overall}”：总体不应比最差的一项好两级。",
      },
      { overall, worst: sayList(worst.map((name) => ({ ...labels.dimension[name], en: name }))) },
    ),
    related: worst.map(
      (name): RelatedPlace => ({
        path: [...status.at, name, "rag"],
        message: { en: "Red here.", "zh-CN": "这里为红。" },
      }),
    ),
    fixes: () => [computed(context, status, "overall", "red")],
  };
}

const others: readonly DimensionName[] = ["time", "cost", "scope", "quality", "risk"];

function computed(
  { source }: PlanContext,
  { at }: StatusSection,
  name: DimensionName,
  rag: Rag,
): Fix | undefined {
  const edit = replaceValue(source, [...at, name, "rag"], rag);
  const title = say(
    { en: "Change to “{rag}”", "zh-CN": "改为“{rag}”（{label}）" },
    { rag, label: labels.rag[rag] },
  );
  return edit && { title, edits: [edit] };
}
