import type { Analysis } from "../analyze.ts";
import { planCounts } from "../data/counts.ts";
import { planData } from "../data/plan-data.ts";
import { visiblePlan } from "../facts/visibility.ts";
import type { Visibility } from "../plan.ts";
import { say, sayList, type Words } from "../words.ts";

/** What an assistant may ask of a plan's facts. */
export interface FactsQuery {
  readonly readers: Visibility;
  /** The sections whose content is wanted; without them it gets an overview. */
  readonly sections?: readonly string[];
  /** Only the records of these ids. */
  readonly ids?: readonly string[];
}

export type FactsAnswer = { readonly facts: object } | { readonly problem: Words };

/**
 * The facts of a plan at its as-of date, as `commplan json` has them, for the readers named. Without sections: the project,
 * the status and how much there is of each section.
 */
export function factsOf(analysis: Analysis, { readers, sections = [], ids = [] }: FactsQuery): FactsAnswer {
  const data = planData(analysis, { visibility: readers });
  const unknown = sections.find((name) => !Object.hasOwn(data, name));
  if (unknown !== undefined)
    return { problem: say(noSection, { name: unknown, names: sayList(Object.keys(data), "and") }) };
  const counts = planCounts(visiblePlan(analysis.plan, { visibility: readers }).plan);
  const wanted = sections.length > 0 ? sections : ids.length > 0 ? Object.keys(data) : ["project", "status"];
  const shown = wanted.flatMap((name) => {
    const content = withIds(data[name], ids);
    return content === undefined ? [] : [[name, content] as const];
  });
  const head = { asOf: analysis.asOf, timezone: analysis.timezone, readers, counts };
  const facts = { ...head, plan: Object.fromEntries(shown) };
  return JSON.stringify(facts).length > mostCharacters
    ? { problem: say(tooMuch, { count: mostCharacters }) }
    : { facts };
}

/** What a model can take in at once, generously. */
const mostCharacters = 200_000;

function withIds(content: unknown, ids: readonly string[]): unknown {
  if (ids.length === 0) return content;
  if (!Array.isArray(content)) return undefined;
  const found = content.filter((record: { readonly id?: string }) => ids.includes(record.id ?? ""));
  return found.length > 0 ? found : undefined;
}

const noSection: Words = {
  en: "The plan has no section “{name}”; it has {names}.",
  "zh-CN": "计划中没有“{name}”部分；现有{names}。",
};
const tooMuch: Words = {
  en: "That is more than {count} characters at once. Ask for fewer sections, or for some ids.",
  "zh-CN": "一次读取的内容超过 {count} 个字符。请减少读取的部分，或指定部分 id。",
};
