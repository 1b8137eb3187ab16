import type { Task } from "./tasks.ts";

/**
 * By the UID of each milestone the UIDs of those that it waits for: the nearest ones on the way back through the tasks
 * between them. Links of summary tasks are not followed.
 *
 * @param tasks milestones and the tasks between them, without summaries
 */
export function waitsFor(
  tasks: readonly Task[],
  isMilestone: (task: Task) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const byUid = new Map(tasks.map((task) => [uidOf(task), task]));
  const found = new Map<string, readonly string[]>();
  for (const task of tasks) if (isMilestone(task)) found.set(uidOf(task), milestonesBefore(task));
  return found;

  function milestonesBefore(task: Task): readonly string[] {
    const before = new Set<string>();
    const seen = new Set<string>();
    const open = [...task.predecessors];
    for (let uid = open.pop(); uid !== undefined; uid = open.pop()) {
      const other = byUid.get(uid);
      if (other === undefined || seen.has(uid)) continue;
      seen.add(uid);
      if (!isMilestone(other)) open.push(...other.predecessors);
      else if (other !== task) before.add(uid);
    }
    return tasks.map(uidOf).filter((uid) => before.has(uid));
  }
}

function uidOf({ fields }: Task): string {
  return fields.get("UID") ?? "";
}
