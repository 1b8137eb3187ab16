import { personName } from "../../plan/facts/people.ts";
import { textIn } from "../../plan/facts/text.ts";
import type { Id, Plan, PlanRecord } from "../../plan/plan.ts";
import { type Digest, digestOf } from "./digest.ts";
import type { ViewContext, ViewId } from "./view.ts";
import { views } from "./views/index.ts";

/** What the sidebar keeps of a plan whose text it lets go of. */
export interface SidebarFacts {
  /** The project's name in the reader's language; "" where it has none. */
  readonly name: string;
  readonly digest: Digest;
  /** Those who answer for something. */
  readonly people: readonly { readonly id: Id; readonly name: string }[];
  /** The views that have something of it to show. */
  readonly views: readonly ViewId[];
}

/** Gathers it once a plan is judged. */
export function sidebarFactsOf(context: ViewContext): SidebarFacts {
  const { plan } = context.analysis;
  const { language } = context;
  return {
    name: textIn(plan.project?.name, language),
    digest: digestOf(context.analysis),
    people: [...ownersOf(plan)].map((id) => ({ id, name: personName(id, plan, language) })),
    views: views.filter((view) => !view.isEmpty(context)).map(({ id }) => id),
  };
}

function ownersOf(plan: Plan): ReadonlySet<Id> {
  const owners = new Set<Id>();
  const sections = [
    "milestones",
    "work",
    "communications",
    "events",
    "risks",
    "issues",
    "actions",
    "feedback",
  ] as const;
  for (const section of sections) {
    const records: readonly (PlanRecord & { readonly owner?: Id })[] = plan[section];
    for (const { owner } of records) if (owner !== undefined) owners.add(owner);
  }
  return owners;
}
