import { textIn } from "../../plan/facts/text.ts";
import type { Language } from "../../plan/words.ts";
import { card, lineOf } from "./card.ts";
import type { ViewNode } from "./node.ts";
import type { PlanInView, PlanView } from "./view.ts";

/** The top lines of a view: the records of the one plan, or a line for each plan that has any. */
export function forest(
  view: PlanView,
  plans: readonly PlanInView[],
  language: Language,
): readonly ViewNode[] {
  const [only, ...others] = plans;
  if (only === undefined) return [];
  if (others.length === 0) return view.nodes(only, language);
  const nodes = plans.flatMap(
    (plan) => planNode(view, plan, { language, isOpen: plans.length <= fewPlans }) ?? [],
  );
  return nodes.sort((a, b) => a.label.localeCompare(b.label, language));
}

interface Showing {
  readonly language: Language;
  readonly isOpen: boolean;
}

function planNode(view: PlanView, plan: PlanInView, { language, isOpen }: Showing): ViewNode | undefined {
  if (view.nodes(plan, language).length === 0) return undefined;
  const label = lineOf(textIn(plan.analysis.plan.project?.name, language)) || plan.file;
  const summary = view.summary(plan, language);
  return {
    id: plan.plan,
    label,
    description: summary,
    icon: { name: "project" },
    card: () => card(label, [[fileWords, plan.file]], language),
    sentence: [label, summary].join(language === "en" ? ", " : "，"),
    plan: plan.plan,
    children: () => view.nodes(plan, language),
    isOpen,
  };
}

/** So many plans still fit on a screen with what is below them. */
const fewPlans = 5;

const fileWords = { en: "File", "zh-CN": "文件" };
