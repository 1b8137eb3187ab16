import type { Id, Mapping, PersonOrGroup, Plan, Side, Stakeholder } from "../plan.ts";
import { groups, isGroup, stakeholderOf } from "./people.ts";
import { isReadable } from "./readable.ts";

type Stakeholders = Pick<Plan, "stakeholders">;

/** The side of a stakeholder; undefined for groups, for ids that nobody has, and where it cannot be read. */
export function sideOf(id: Id | undefined, plan: Stakeholders): Side | undefined {
  const person = stakeholderOf(id, plan);
  return person?.intact ? person.side : undefined;
}

/** Whether the plan names a stakeholder of side client. */
export function hasClient(plan: Stakeholders): boolean {
  return sidesOf(plan).known.has("client");
}

/**
 * Whether one of these people is of side client. Undefined where that is not known: one has an id that nobody
 * has, or a side that cannot be read.
 */
export function holdClient(ids: readonly PersonOrGroup[], plan: Stakeholders): boolean | undefined {
  let isUnknown = false;
  for (const id of ids) {
    const held = isGroup(id) ? groupHolds(id, plan) : personIs(id, plan);
    if (held === true) return true;
    if (held === undefined) isUnknown = true;
  }
  return isUnknown ? undefined : false;
}

/** As `holdClient`, of the list of people under a key of a record; undefined also where that is not readable. */
export function reachesClients(
  record: Mapping & { readonly audience?: readonly PersonOrGroup[] },
  plan: Stakeholders,
): boolean | undefined {
  if (!isReadable(record, "audience") || record.audience === undefined) return undefined;
  return holdClient(record.audience, plan);
}

/** The stakeholders of side client who decide; where none is marked as that, all of side client. */
export function clientDeciders({ stakeholders }: Stakeholders): readonly Stakeholder[] {
  const clients = stakeholders.filter(({ intact, side }) => intact && side === "client");
  const marked = clients.filter((client) => client["decision-maker"] === true);
  return marked.length > 0 ? marked : clients;
}

function personIs(id: Id, plan: Stakeholders): boolean | undefined {
  const side = sideOf(id, plan);
  return side === undefined ? undefined : side === "client";
}

function groupHolds(group: keyof typeof groups, plan: Stakeholders): boolean | undefined {
  if (groups[group] === "team") return false;
  if (hasClient(plan)) return true;
  return sidesOf(plan).hasUnknown ? undefined : false;
}

interface Sides {
  readonly known: ReadonlySet<Side>;
  readonly hasUnknown: boolean;
}

// As the directory of people: made once for a list of stakeholders.
const sidesByList = new WeakMap<readonly Stakeholder[], Sides>();

function sidesOf({ stakeholders }: Stakeholders): Sides {
  const made = sidesByList.get(stakeholders);
  if (made) return made;
  const known = new Set<Side>();
  let hasUnknown = false;
  for (const { intact, side } of stakeholders) {
    if (intact && side !== undefined) known.add(side);
    else hasUnknown = true;
  }
  const sides = { known, hasUnknown };
  sidesByList.set(stakeholders, sides);
  return sides;
}
