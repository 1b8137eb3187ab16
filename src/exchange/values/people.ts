import { textsOf } from "../../plan/facts/text.ts";
import type { Id, Plan } from "../../plan/plan.ts";

/** Finds people by what a cell calls them. */
export interface People {
  /** The ids of those who are meant by one name; several where the name is shared. */
  readonly named: (name: string) => readonly Id[];
}

export function peopleOf({ stakeholders }: Pick<Plan, "stakeholders">): People {
  const ids = new Map<string, Set<Id>>();
  for (const { id, name, email } of stakeholders) {
    if (id === undefined) continue;
    for (const text of [id, email ?? "", ...textsOf(name)]) {
      const key = nameKey(text);
      if (key !== "") ids.set(key, (ids.get(key) ?? new Set()).add(id));
    }
  }
  return { named: (name) => [...(ids.get(nameKey(name)) ?? [])] };
}

/** The names in a cell: parted by commas, semicolons or line breaks, without accounts in brackets. */
export function namesIn(cell: string): readonly string[] {
  return cell
    .replace(/[(（<][^()（）<>]*[)）>]/g, "")
    .split(/[,，、;；\r\n|]+/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function nameKey(name: string): string {
  return name.normalize("NFKC").trim().replace(/^@/, "").replace(/\s+/g, " ").toLowerCase();
}
