import type { Id, IsoDate, LogEntry, PersonOrGroup, Plan, Stakeholder } from "../plan.ts";
import { dayOf } from "../time/moment.ts";
import { groups, isGroup } from "./people.ts";

/**
 * When each stakeholder was last in a log entry (rules.md, silence): by id, by a group, or, where an entry names no
 * participants, in the audience of its communication or among the people of its event. Days in the project's zone.
 */
export function lastContacts(plan: Plan, timezone: string): (person: Stakeholder) => IsoDate | undefined {
  const peopleOf = usualPeople(plan);
  const latest = new Map<PersonOrGroup, IsoDate>();
  for (const entry of plan.log) {
    const date = dayOf(entry.date, timezone);
    if (date === undefined) continue;
    for (const id of [...presentAt(entry, peopleOf), entry.by, ...(entry.acknowledged ?? [])]) {
      if (id !== undefined && date > (latest.get(id) ?? "")) latest.set(id, date);
    }
  }
  return ({ id, side }) => {
    const names = Object.keys(groups).filter((name) => isGroup(name) && (groups[name] ?? side) === side);
    const days = [...names, id ?? ""].flatMap((name) => latest.get(name) ?? []);
    return days.sort().at(-1);
  };
}

function presentAt(
  { participants, of }: LogEntry,
  peopleOf: ReadonlyMap<Id, readonly PersonOrGroup[]>,
): readonly PersonOrGroup[] {
  if (participants !== undefined && participants.length > 0) return participants;
  return (of === undefined ? undefined : peopleOf.get(of)) ?? [];
}

function usualPeople({ communications, events }: Plan): ReadonlyMap<Id, readonly PersonOrGroup[]> {
  const people = new Map<Id, readonly PersonOrGroup[]>();
  for (const { id, audience } of communications) if (id !== undefined) people.set(id, audience ?? []);
  for (const { id, attended, invited } of events)
    if (id !== undefined) people.set(id, attended ?? invited ?? []);
  return people;
}
