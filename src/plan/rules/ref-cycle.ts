import { removeItem } from "../edit/remove.ts";
import type { Fix } from "../finding.ts";
import type { Path } from "../path.ts";
import type { Milestone } from "../plan.ts";
import { type Language, sameWords, say, type Words } from "../words.ts";
import { intact } from "./intact.ts";
import type { PlanContext, Rule, RuleFinding } from "./rule.ts";
import { titleOf } from "./title.ts";

export const refCycle: Rule = {
  id: "ref-cycle",
  severity: "error",
  summary: { en: "Milestones wait for each other in a circle.", "zh-CN": "里程碑之间循环依赖。" },
  *check(context) {
    const search = new Search(intact(context.plan.milestones));
    for (const cycle of search.cycles()) yield finding(context, cycle);
  },
};

/** One step of the way: a milestone and the entry of its `depends-on` that leads on. */
interface Step {
  readonly id: string;
  readonly entry: Path;
}

/** Looks for circles along `depends-on`, each milestone once: cost grows with the entries, and no stack can overflow. */
class Search {
  readonly #milestones = new Map<string, Milestone>();
  readonly #done = new Set<string>();

  constructor(milestones: readonly Milestone[]) {
    for (const milestone of milestones) {
      if (milestone.id !== undefined && !this.#milestones.has(milestone.id))
        this.#milestones.set(milestone.id, milestone);
    }
  }

  *cycles(): Generator<readonly Step[]> {
    for (const id of this.#milestones.keys()) yield* this.#from(id);
  }

  *#from(start: string): Generator<readonly Step[]> {
    const way: { id: string; next: number }[] = [{ id: start, next: 0 }];
    const onWay = new Set([start]);
    while (!this.#done.has(start)) {
      const here = way.at(-1);
      if (here === undefined) return;
      const dependsOn = this.#milestones.get(here.id)?.["depends-on"] ?? [];
      const next = dependsOn[here.next];
      if (next === undefined) {
        this.#done.add(here.id);
        onWay.delete(here.id);
        way.pop();
        continue;
      }
      here.next += 1;
      // Of an entry that stands twice, the second is told as that.
      if (dependsOn.indexOf(next) < here.next - 1) continue;
      if (onWay.has(next)) yield this.#steps(way.slice(way.findIndex(({ id }) => id === next)));
      else if (!this.#done.has(next)) {
        way.push({ id: next, next: 0 });
        onWay.add(next);
      }
    }
  }

  #steps(way: readonly { readonly id: string; readonly next: number }[]): readonly Step[] {
    return way.map(({ id, next }) => ({
      id,
      entry: [...(this.#milestones.get(id)?.at ?? []), "depends-on", next - 1],
    }));
  }
}

function finding(context: PlanContext, steps: readonly Step[]): RuleFinding {
  const closing = steps.at(-1)?.entry ?? [];
  const names = steps.map(({ id }) => milestoneName(context, id));
  const [first = sameWords("")] = names;
  const message =
    steps.length === 1
      ? say(
          {
            en: "“{first}” waits for itself. Remove the entry.",
            "zh-CN": "“{first}”依赖自身，请去掉这一项。",
          },
          { first },
        )
      : say(
          {
            en: "These milestones wait for each other: {way}. Remove one of the dependencies.",
            "zh-CN": "这些里程碑相互依赖：{way}。请去掉其中一个依赖。",
          },
          { way: wayOf([...names, first]) },
        );
  return {
    path: closing,
    message,
    related: steps.slice(0, -1).map(({ entry }, index) => ({
      path: entry,
      message: say(
        { en: "“{name}” waits for “{next}”.", "zh-CN": "“{name}”依赖“{next}”。" },
        { name: names[index] ?? first, next: names[index + 1] ?? first },
      ),
    })),
    fixes: () => [remove(context.source, closing)],
  };
}

function milestoneName({ plan, symbols }: PlanContext, id: string): Words {
  const at = symbols.definitions.get(id)?.find(({ kind }) => kind === "milestone")?.at;
  const milestone = at && plan.milestones[Number(at[1])];
  return milestone ? titleOf("milestones", milestone) : sameWords(id);
}

function wayOf(names: readonly Words[]): Words {
  const inLanguage = (language: Language) => names.map((name) => name[language]).join(" → ");
  return { en: inLanguage("en"), "zh-CN": inLanguage("zh-CN") };
}

function remove(source: PlanContext["source"], entry: Path): Fix | undefined {
  const edit = removeItem(source, entry);
  return edit && { title: { en: "Remove this dependency", "zh-CN": "去掉这个依赖" }, edits: [edit] };
}
